package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

final class DisplayCheckTest {
    @Test
    void nothingStandsInTheWayWithoutADisplayWhereNoneIsNeeded() {
        assertThat(DisplayCheck.isHeadless()).isTrue();
        assertThat(DisplayCheck.findProblem()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void missingDisplayIsTold() throws Exception {
        assertThat(toldWith("")).contains("NO_DISPLAY");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void displayThatCannotBeReachedIsTold() throws Exception {
        // GTK may be missing where the tests run; it is asked first
        assertThat(toldWith("nowhere:7")).containsAnyOf("UNREACHABLE_DISPLAY", "NO_GTK");
    }

    @ParameterizedTest
    @EnumSource
    void everyObstacleIsASentenceWithItsRemedy(DisplayCheck.DisplayProblem problem) {
        assertThat(new Texts(Locale.ENGLISH).problem(Problem.of(problem, ":7")))
                .startsWith("Can’t open a window")
                .containsPattern("Install|Start");
    }

    /// The environment of this process can't change, so another one is asked.
    private static String toldWith(String display) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Asking.class.getName())
                        .redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    static final class Asking {
        public static void main(String[] args) {
            System.out.println(DisplayCheck.findProblem());
        }
    }
}
