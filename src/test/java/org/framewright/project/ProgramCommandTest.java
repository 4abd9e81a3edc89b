package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

final class ProgramCommandTest {

    private static final List<String> ARGUMENTS =
            List.of("-Xms48m", "-cp", "a folder/*", "org.framewright.Main", "study.framewright");

    @Test
    void theProjectThatWasOpenedIsLeftOut() {
        assertThat(ProgramCommand.of(Optional.empty(), Optional.of("/jdk/bin/java"), ARGUMENTS))
                .contains(
                        new ProgramCommand(
                                List.of("/jdk/bin/java", "-Xms48m", "-cp", "a folder/*", "org.framewright.Main")));
    }

    @Test
    void theLauncherOfAPackageIsStartedItself() {
        assertThat(ProgramCommand.of(Optional.of("C:\\Framewright.exe"), Optional.of("java"), ARGUMENTS))
                .contains(new ProgramCommand(List.of("C:\\Framewright.exe")));
    }

    @Test
    void nothingIsStartedWhereTheSystemTellsNoCommandOrAnotherProgram() {
        assertThat(ProgramCommand.of(Optional.empty(), Optional.of("java"), List.of())).isEmpty();
        assertThat(ProgramCommand.of(Optional.empty(), Optional.empty(), ARGUMENTS)).isEmpty();
        assertThat(ProgramCommand.ofThisProcess()).isEmpty();
    }
}
