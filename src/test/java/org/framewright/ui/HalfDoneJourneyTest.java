package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Extent;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
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

/// Somebody goes elsewhere in the middle of something, and finds it half done.
@ExtendWith(QuickRobot.class)
class HalfDoneJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = window.project("Harbour strike");
        try (var project = ProjectOpener.open(file, window.installation)) {
            ask(project, 60, "Is this direct?");
            ask(project, 120, "Who says so?");
            for (var name : List.of("The mayor", "The minister", "The union")) {
                project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of(name));
            }
        }
        window.shell.show(Optional.of(file));
    }

    private static void ask(Project project, int start, String memo) {
        var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        var key = ada.key(project.corpus().articles().getFirst().id());
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(start, start + 40)));
        var asked = project.coding().code(key, "attribution", words, Optional.empty()).id();
        project.coding().setMemo(key, asked, memo);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void anAnswerAndABatchAreGoneOnWith(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        window.press(robot, KeyCode.DOWN);
        type(robot, "#answer", "Mixed, I thi");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#give-seed").<TextField>query().setText("4711"));
        type(robot, "#give-batch", " of May");
        var name = robot.lookup("#give-batch").queryTextInputControl().getText();
        elsewhere(robot);
        assertThat(robot.lookup("#give-seed").queryTextInputControl().getText()).isEqualTo("4711");
        assertThat(robot.lookup("#give-batch").queryTextInputControl().getText()).isEqualTo(name).contains("of May");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(chosen(robot, "#questions-list")).isEqualTo(1);
        assertThat(robot.lookup("#answer").queryTextInputControl().getText()).isEqualTo("Mixed, I thi");
        window.press(robot, KeyCode.UP);
        assertThat(robot.lookup("#answer").queryTextInputControl().getText()).as("of another question").isEmpty();
        window.press(robot, KeyCode.DOWN);
        assertThat(robot.lookup("#answer").queryTextInputControl().getText()).isEqualTo("Mixed, I thi");
    }

    @Nightly
    @Test
    void theCoderWhoIsLookedAtStaysChosen(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.DOWN);
        assertThat(chosen(robot, "#progress-coders")).isEqualTo(1);
        elsewhere(robot);
        assertThat(chosen(robot, "#progress-coders")).isEqualTo(1);
    }

    @Test
    void theActorThatWasLookedForStaysChosen(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT5);
        type(robot, "#actor-filter", "The m");
        WaitForAsyncUtils.waitForAsyncFx(5_000, robot.lookup("#actor-table").query()::requestFocus);
        window.press(robot, KeyCode.DOWN);
        assertThat(chosen(robot, "#actor-table")).isEqualTo(1);
        elsewhere(robot);
        assertThat(robot.lookup("#actor-filter").queryTextInputControl().getText()).isEqualTo("The m");
        assertThat(chosen(robot, "#actor-table")).isEqualTo(1);
    }

    @Nightly
    @Test
    void theQuestionOfTheCodebookStaysChosen(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        for (int i = 0; i < 4; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        int line = robot.lookup("#outline").<ListView<?>>query().getSelectionModel().getSelectedIndex();
        int lines = robot.lookup("#outline").<ListView<?>>query().getItems().size();
        assertThat(line).isPositive();
        elsewhere(robot);
        assertThat(robot.lookup("#outline").<ListView<?>>query().getSelectionModel().getSelectedIndex())
                .isEqualTo(line);
        assertThat(robot.lookup("#outline").<ListView<?>>query().getItems()).hasSize(lines);
    }

    private void elsewhere(FxRobot robot) {
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
    }

    private void type(FxRobot robot, String field, String words) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    robot.lookup(field).query().requestFocus();
                    robot.lookup(field).queryTextInputControl().end();
                });
        robot.write(words);
        window.settle();
    }

    private static int chosen(FxRobot robot, String table) {
        return robot.lookup(table).<TableView<?>>query().getSelectionModel().getSelectedIndex();
    }
}
