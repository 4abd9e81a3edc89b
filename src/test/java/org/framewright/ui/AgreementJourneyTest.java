package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.SampleProject;
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

/// A supervisor looks how far the coders agree.
@ExtendWith(QuickRobot.class)
class AgreementJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsAgreedOnIsSeenAtAGlance(FxRobot robot) {
        open(robot);
        assertThat(window.text(robot, "#agreement-facts")).startsWith("6 articles are compared: Ada (6), Ben (6).");
        assertThat(column(robot, "Variable")).contains("Passages found", "Tone");
        Screenshots.save(window.scene(), "agreement-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "agreement-dark"));

        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#coders").tryQuery()).as("where one came from").isPresent();
    }

    @Test
    void withoutAnythingToCompareItIsSaidWhy(FxRobot robot) {
        open(robot, TeamStudy.withCoders(window));
        Screenshots.save(window.scene(), "agreement-nothing-light");
        assertThat(column(robot, "Variable")).isEmpty();
    }

    private void open(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        open(robot, file);
    }

    private void open(FxRobot robot, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        fire(robot, "#agreement-link");
        assertThat(robot.lookup("#agreement").tryQuery()).isPresent();
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).queryButton().fire());
        window.settle();
    }

    private static List<String> column(FxRobot robot, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> TestTables.column(robot.lookup("#agreement-figures").query(), heading));
    }
}
