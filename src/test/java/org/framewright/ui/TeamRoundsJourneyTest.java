package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.study.Round;
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
import java.util.Optional;

/// A supervisor begins rounds, sets them up, closes them, and opens them again.
@ExtendWith(QuickRobot.class)
class TeamRoundsJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = new TeamStudy(window).inTheThirdWeek();
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRoundIsBegunSetUpClosedAndOpenedAgainByKeyboard(FxRobot robot) {
        go(robot);
        assertThat(TestTables.column(robot.lookup("#rounds-table").query(), "Round")).containsExactly("Main");
        assertThat(window.text(robot, "#round-closing")).contains("2 unsubmitted codings are kept");

        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("Reliability");
        Screenshots.save(window.scene(), "team-round-new-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("Round “Reliability” started.");
        assertThat(window.text(robot, "#round-heading")).isEqualTo("Reliability");
        var table = robot.lookup("#rounds-table").query();
        assertThat(TestTables.column(table, "Round")).containsExactly("Reliability", "Main");
        assertThat(((TableView<?>) table).getSelectionModel().getSelectedIndex()).as("the new one is marked").isZero();
        assertThat(TestTables.column(table, "Notes"))
                .containsExactly("no assignments: everyone codes all articles", "");
        assertThat(window.text(robot, "#round-closing")).contains("everyone gets all 60 articles in their package");
        Screenshots.save(window.scene(), "team-round-begun-light");

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#round-timed").<CheckBox>query().fire());
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Settings of “Reliability” saved.");
        assertThat(round("Reliability").settings().timed()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#choice-1").queryButton().fire());
        window.settle();
        assertThat(round("Reliability").settings().timed()).isFalse();
        assertThat(robot.lookup("#round-timed").<CheckBox>query().isSelected()).isFalse();

        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(window.notification(robot)).isEqualTo("“Main” is closed. Only submitted codings can be corrected.");
        assertThat(window.text(robot, "#round-closing")).contains("2 codings were not submitted");
        assertThat(robot.lookup("#round-version").query().isDisabled()).isTrue();
        Screenshots.save(window.scene(), "team-rounds-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-rounds-dark"));
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        assertThat(round("Main").isClosed()).isFalse();
    }

    /// Shown to fail when a round was described anew whenever somebody came back.
    @Nightly
    @Test
    void aRoundThatIsBeingDescribedIsFoundAsItWasLeft(FxRobot robot) {
        go(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("Reliability");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#round-timed").<CheckBox>query().fire());
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT5);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#round-heading")).isEqualTo("New round");
        assertThat(robot.lookup("#round-name").<TextField>query().getText()).isEqualTo("Reliability");
        assertThat(robot.lookup("#round-timed").<CheckBox>query().isSelected()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#round-verb").queryButton().fire());
        window.settle();
        assertThat(round("Reliability").settings().timed()).isTrue();
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(robot.lookup("#round-name").<TextField>query().getText()).isEmpty();

        robot.write("Third");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#rounds-table").queryTableView().getSelectionModel().select(1));
        window.settle();
        assertThat(window.text(robot, "#round-heading")).as("another line is chosen").isNotEqualTo("New round");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(robot.lookup("#round-name").<TextField>query().getText()).isEqualTo("Third");
    }

    @Nightly
    @Test
    void aNameThatIsInUseIsSaidAndStaysToBeChanged(FxRobot robot) {
        go(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("main");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .isEqualTo("There is already a round called “main”. Choose another name.");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#round-heading")).isEqualTo("Main");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.notification(robot)).as("what stays is taken away first").isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#coders").tryQuery()).isPresent();
    }

    private Round round(String name) {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.study().round(name);
        }
    }

    private void go(FxRobot robot) {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#team-link").queryButton().fire());
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#rounds").tryQuery()).isPresent();
    }
}
