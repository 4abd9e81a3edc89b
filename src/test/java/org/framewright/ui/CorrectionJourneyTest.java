package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder takes back what they have submitted, and goes on where they were.
@ExtendWith(QuickRobot.class)
class CorrectionJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void theSelectedPassageStaysSelectedAndItsMemoIsOpen(FxRobot robot) {
        codeFarDown(robot);
        submitAnyway(robot);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        window.press(robot, KeyCode.PERIOD);
        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();

        window.press(robot, KeyCode.CONTROL, KeyCode.R);

        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();
        window.press(robot, KeyCode.F4);
        robot.write("half a thought");
        window.press(robot, KeyCode.F6);
        assertThat(stored().theOnly("attribution").memo()).isEqualTo("half a thought");
    }

    @Nightly
    @Test
    void theNotificationGoesBackToTheSamePassageAtTheSamePlaceOfTheText(FxRobot robot) {
        codeFarDown(robot);
        double seen = pane(robot).getVvalue();
        assertThat(seen).isGreaterThan(0.1);
        double answers = topOfAnswers(robot);
        submitAnyway(robot);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");

        robot.clickOn("#choice-1");
        window.settle();

        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();
        assertThat(pane(robot).getVvalue()).isCloseTo(seen, within(0.005));
        assertThat(topOfAnswers(robot)).as("where they were before").isEqualTo(answers);
        window.press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(stored().theOnly("attribution").unsure()).isTrue();
    }

    private static double topOfAnswers(FxRobot robot) {
        var question = robot.lookup(".form .question").query();
        return question.localToScene(question.getBoundsInLocal()).getMinY();
    }

    @Test
    void aMemoThatWasBeingTypedIsAChangeOfTheCorrection(FxRobot robot) {
        codeFarDown(robot);
        answerAll(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("#choice-1");
        window.settle();
        window.press(robot, KeyCode.F4);
        robot.write("on second thoughts");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(stored().theOnly("attribution").memo()).isEqualTo("on second thoughts");
        assertThat(window.notification(robot))
                .startsWith("Correction submitted: ")
                .doesNotContain("This correction contains no changes.");

        robot.clickOn("#choice-1");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("This correction contains no changes.");
    }

    @Test
    void aCorrectionIsBegunOnlyWhereSomethingIsSubmitted(FxRobot robot) {
        codeFarDown(robot);
        assertThat(obstacle()).startsWith("Nothing to correct: this coding is not submitted yet");
        submitAnyway(robot);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(obstacle()).isEmpty();
        for (var action : List.of("place", "join", "delete", "unlink", "unsure", "copy-answers", "add-record")) {
            assertThat(obstacle(action))
                    .as(action)
                    .isEqualTo(obstacle("set-aside"))
                    .startsWith("This coding is submitted");
        }
        for (var side : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2)) {
            window.press(robot, KeyCode.CONTROL, side);
            var note = robot.lookup("#fixed-note").query();
            var tabs = robot.lookup(".coding-panel .sides").query();
            assertThat(note.localToScene(0, 0).getY())
                    .as("at the top, %s", side)
                    .isBetween(
                            tabs.localToScene(0, tabs.getLayoutBounds().getMaxY()).getY() - 1,
                            tabs.localToScene(0, tabs.getLayoutBounds().getMaxY()).getY() + 40);
        }
        window.press(robot, KeyCode.DELETE);
        assertThat(window.notification(robot)).isEqualTo(obstacle("delete"));
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(obstacle("delete")).isEmpty();
        assertThat(robot.lookup("#workspace-action-undo").queryButton().getTooltip().getText())
                .contains("in this correction");
        assertThat(obstacle()).startsWith("You are already correcting this article.");
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(window.notification(robot)).isEqualTo(obstacle());

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(robot.lookup("#fixed-note").tryQuery()).as("begun by mistake: submitted as before").isPresent();
    }

    private String obstacle() {
        return obstacle("correct");
    }

    private String obstacle(String action) {
        return window.shell
                .actions()
                .filter(it -> it.id().equals("workspace.action." + action))
                .findFirst()
                .flatMap(it -> it.obstacle().getValue())
                .orElse("");
    }

    private void codeFarDown(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 6).release(KeyCode.SHIFT);
        window.press(robot, KeyCode.A);
    }

    private void answerAll(FxRobot robot) {
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        for (int i = 0; i < 20 && window.text(robot, "#open-questions").endsWith("unanswered"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.CONTROL, KeyCode.HOME);
        window.press(robot, KeyCode.PERIOD);
    }

    private void submitAnyway(FxRobot robot) {
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("Enough for now");
        window.press(robot, KeyCode.ENTER);
    }

    private static ScrollPane pane(FxRobot robot) {
        return robot.lookup(".article-view > .scroll-pane").queryAs(ScrollPane.class);
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
