package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A round that is closed shows that it is, before a key is refused; what was submitted in it can still be corrected.
@ExtendWith(QuickRobot.class)
class ClosedRoundJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = window.project("Closed");
        try (var project = ProjectOpener.open(file, window.installation)) {
            begin(desk(project, "Ada"), project);
            begin(desk(project, "Ben"), project);
            project.coding().submit(desk(project, "Ben"), "the rest is open");
            project.team().rounds().close("Main");
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void whatIsBegunIsShownAsFrozen(FxRobot robot) {
        window.sitDownAs(robot, "Ada");
        assertThat(note(robot)).singleElement().asString().startsWith("This round was closed on ");
        assertThat(robot.lookup("#correct").tryQuery()).isEmpty();
        assertThat(window.text(robot, "#open-questions")).isEqualTo("Round closed");
        Screenshots.save(window.scene(), "closed-round-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "closed-round-dark"));

        window.press(robot, KeyCode.PERIOD);
        Screenshots.save(window.scene(), "closed-round-passage-light");
        assertThat(note(robot)).as("at a passage too").hasSize(1);
        assertThat(robot.lookup("#question-form").query().isDisabled()).isTrue();
    }

    @Test
    void whatIsSubmittedIsCorrected(FxRobot robot) {
        window.sitDownAs(robot, "Ben");
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(note(robot)).hasSize(2).element(0).asString().contains("You can still submit corrections");
        Screenshots.save(window.scene(), "closed-round-submitted-light");

        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(robot.lookup("#fixed-note").tryQuery()).isEmpty();
        window.press(robot, KeyCode.PERIOD);
        assertThat(robot.lookup("#question-form").query().isDisabled()).isFalse();
    }

    private static CodingKey desk(Project project, String coder) {
        var coderRound =
                new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
        return coderRound.key(project.corpus().articles().getFirst().id());
    }

    private static void begin(CodingKey key, Project project) {
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(60, 100)));
        project.coding().code(key, "attribution", words, Optional.empty());
    }

    private static List<String> note(FxRobot robot) {
        return robot.lookup("#fixed-note .label").<Labeled>queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
