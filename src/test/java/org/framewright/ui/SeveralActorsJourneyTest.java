package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder answers one question with several actors, by keys and by mouse.
@ExtendWith(QuickRobot.class)
class SeveralActorsJourneyTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "several", "version": 1, "title": "Several", "tags": [
              {"id": "source", "label": "Source", "key": "S", "colour": "green", "unit": "passage", "occurs": "many",
               "variables": [
                {"id": "speaker", "label": "Speakers", "scale": "actor-set", "required": true},
                {"id": "named", "label": "Named", "scale": "boolean"}]}]}\
            """;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike", CODEBOOK);
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void enterAddsAnotherActorAndBackspaceOrTheMouseTakesOneOut(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        robot.write("Port Authority").type(KeyCode.ENTER);
        // the second name is typed before the first one is saved
        robot.write("Dockers").type(KeyCode.ENTER);
        window.settle();
        assertThat(shown(robot)).containsExactly("Port Authority", "Dockers");
        assertThat(stored()).containsExactly("Port Authority", "Dockers");
        assertThat(window.scene().getFocusOwner().getId()).as("the next name can be typed").isEqualTo("answer-field");
        robot.write("crane drivers").type(KeyCode.ENTER);
        window.settle();
        Screenshots.save(window.scene(), "workspace-several-actors-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "workspace-several-actors-dark"));

        window.press(robot, KeyCode.BACK_SPACE);
        assertThat(stored()).containsExactly("Port Authority", "Dockers");
        robot.clickOn(robot.lookup("#actors .unlink").nth(0).<Node>query());
        window.settle();
        assertThat(stored()).containsExactly("Dockers");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored()).containsExactly("Port Authority", "Dockers");
    }

    @Test
    void enterInTheEmptyFieldGoesOnAndAnUnknownNameThatIsLeftMakesNoActor(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        robot.write("Dockers").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#question-named").query().getStyleClass()).contains("current");

        robot.clickOn("#question-speaker");
        window.settle();
        assertThat(((TextField) robot.lookup("#answer-field").query()).getText()).isEmpty();
        robot.write("Port Authority");
        robot.clickOn("#question-named");
        window.settle();
        assertThat(stored()).containsExactly("Dockers");
        assertThat(window.notification(robot)).contains("no actor is called “Port Authority”");
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        assertThat(stored()).containsExactly("Dockers", "Port Authority");
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup("#actors .pill").<Label>queryAll().stream().map(Label::getText).toList();
    }

    private List<String> stored() {
        var codings = new StoredCodings(file, window.installation);
        return codings.annotations("source").stream()
                .flatMap(it -> it.value("speaker").stream())
                .flatMap(it -> codings.actors(it).stream())
                .toList();
    }
}
