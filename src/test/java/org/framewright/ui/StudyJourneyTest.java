package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.sample.SampleProject;
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
import java.util.Optional;

/// A supervisor says what only they know about the study.
@ExtendWith(QuickRobot.class)
class StudyJourneyTest {

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
    void whatIsTypedIsSavedWhenTheFieldIsLeftAndTakenBack(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        Screenshots.save(window.scene(), "study-empty-light");
        robot.write("All news on the strike");
        window.press(robot, KeyCode.TAB);
        assertThat(window.notification(robot)).startsWith("Saved.");
        robot.write("1998");
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        Screenshots.save(window.scene(), "study-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "study-dark"));

        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#agreement").tryQuery()).as("where one came from").isPresent();
        window.more(robot, "do-agreement-study");
        assertThat(text(robot, "#study-population")).isEqualTo("All news on the strike");
        assertThat(text(robot, "#study-period")).isEqualTo("1998");

        set(robot, "#study-coders", "Two students");
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.notification(robot)).startsWith("Undone.");
        assertThat(text(robot, "#study-coders")).isEmpty();
        assertThat(text(robot, "#study-population")).isEqualTo("All news on the strike");
    }

    @Nightly
    @Test
    void thresholdsOfTheFormAreThoseOfTheTable(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        set(robot, "#study-tentative", "0,5");
        set(robot, "#study-reliable", "0.6");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#study-reliable").query().requestFocus());
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ESCAPE);

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#agreement-measure").queryButton().fire());
        assertThat(text(robot, "#agreement-tentative")).isEqualTo("0.500");
        assertThat(text(robot, "#agreement-reliable")).isEqualTo("0.600");
    }

    @Test
    void oneThresholdAloneIsNotLostInSilence(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        set(robot, "#study-tentative", "osf.io/abc");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#study-tentative").query().requestFocus());
        window.press(robot, KeyCode.TAB);
        assertThat(window.notification(robot)).startsWith("Enter two numbers from 0 to 1");
        assertThat(text(robot, "#study-tentative")).isEqualTo("osf.io/abc");

        set(robot, "#study-tentative", "");
        set(robot, "#study-reliable", "0.8");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#study-reliable").query().requestFocus());
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Enter both thresholds");
        assertThat(text(robot, "#study-reliable")).isEqualTo("0.8");
    }

    private void open(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        fire(robot, "#to-agreement");
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).<ButtonBase>query().fire());
        window.settle();
    }

    private void set(FxRobot robot, String field, String text) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(field).<TextInputControl>query().setText(text));
    }

    private static String text(FxRobot robot, String field) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(field).<TextInputControl>query().getText());
    }
}
