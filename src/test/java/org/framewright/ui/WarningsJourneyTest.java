package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A supervisor sees what is odd about the codings, by kind and coder, and goes to the passage.
@ExtendWith(QuickRobot.class)
class WarningsJourneyTest {

    private static final Path ARTICLE = Path.of("src/main/resources/org/framewright/sample/01-wire-report.txt");

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Warnings");
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.corpus().importFiles(List.of(ARTICLE), Optional.empty(), ProgressListener.NONE);
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void warningsAreCountedByKindAndCoderAndLeadToThePassage(FxRobot robot) {
        try (var project = ProjectOpener.open(file, window.installation)) {
            code(project, 60, 100);
            code(project, 60, 100);
            code(project, 60, 100);
            code(project, 140, 170);
        }
        go(robot);

        assertThat(column(robot, "#warnings-counts", "Warning")).containsExactly("source missing", "coded twice");
        assertThat(column(robot, "#warnings-counts", "Coder")).containsOnly("Ada");
        assertThat(column(robot, "#warnings-counts", "Count")).containsExactly("4", "2");
        assertThat(column(robot, "#warnings-passages", "Round")).hasSize(4);
        Screenshots.save(window.scene(), "team-warnings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-warnings-dark"));

        window.press(robot, KeyCode.DOWN);
        assertThat(column(robot, "#warnings-passages", "Details"))
                .hasSize(2)
                .containsOnly("This text already has this tag.");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#warnings-passages").query().isFocused()).isTrue();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#warnings-counts").query().isFocused()).isTrue();

        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        assertThat(window.notification(robot)).contains("Ada");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#warnings-counts").tryQuery()).as("back at the warnings").isPresent();
    }

    @Nightly
    @Test
    void withoutAnythingOddThatIsSaid(FxRobot robot) {
        go(robot);
        assertThat(window.text(robot, "#warnings-facts")).isEqualTo("No warnings.");
        assertThat(robot.lookup("#warnings-passages").query().getParent().isVisible()).isFalse();
        Screenshots.save(window.scene(), "team-warnings-none-light");
    }

    private void go(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT7);
        window.settle();
    }

    private static void code(Project project, int start, int end) {
        var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        var key = ada.key(project.corpus().articles().getFirst().id());
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(start, end)));
        project.coding().code(key, "attribution", words, Optional.empty());
    }

    private static List<String> column(FxRobot robot, String table, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> TestTables.column(robot.lookup(table).query(), heading));
    }
}
