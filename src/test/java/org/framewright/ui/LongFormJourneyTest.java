package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.CodebookSource;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;

/// A coder answers a form that is longer than the screen by keys alone, and sees each question.
@ExtendWith(QuickRobot.class)
class LongFormJourneyTest {

    private static final int QUESTIONS = 18;

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.of(window.project("Frames", CodebookSource.readJson("generic-frames"))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void theQuestionThatTheNextKeyAnswersIsAlwaysInView(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(seen(robot)).as("question " + i).isTrue();
            window.press(robot, KeyCode.DIGIT1);
        }
        Screenshots.save(window.scene(), "long-form-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "long-form-dark"));
    }

    private static boolean seen(FxRobot robot) {
        var question = inScene(robot.lookup(".coding-panel .question.current").query());
        var room = inScene(robot.lookup(".coding-panel .scroll-pane > .viewport").query());
        return room.getMinY() - 1 <= question.getMinY() && question.getMaxY() <= room.getMaxY() + 1;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
