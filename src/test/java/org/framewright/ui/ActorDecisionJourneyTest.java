package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
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

/// A supervisor decides who speaks, where coders have named different actors and neither is right.
@ExtendWith(QuickRobot.class)
class ActorDecisionJourneyTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "several", "version": 1, "title": "Several", "tags": [
              {"id": "source", "label": "Source", "key": "S", "colour": "green", "unit": "passage", "occurs": "many",
               "variables": [
                {"id": "speaker", "label": "Speakers", "scale": "actor-set", "required": true}]}]}\
            """;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike", CODEBOOK);
        try (var project = ProjectOpener.open(file, window.installation)) {
            code(project, "Ada", List.of("Port Authority"));
            code(project, "Ben", List.of("Dockers", "Crane drivers"));
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anySetOfActorsIsDecidedOneActorAfterTheOther(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        robot.write("Reference");
        window.press(robot, KeyCode.ENTER);

        window.press(robot, KeyCode.O);
        robot.write("other actors");
        window.press(robot, KeyCode.ENTER);
        robot.write("Crane");
        window.press(robot, KeyCode.ENTER);
        robot.write("Port");
        window.press(robot, KeyCode.ENTER);
        Screenshots.save(window.scene(), "adjudication-actors-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-actors-dark"));
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#count")).startsWith("1 of 1");

        try (var project = ProjectOpener.view(file, window.installation)) {
            var decided = project.coding().snapshot(key(project, "Reference")).annotations().getFirst();
            var names =
                    decided.value("speaker").stream()
                            .flatMap(it -> it.actors().stream())
                            .map(it -> project.actors().actors().resolvedName(it))
                            .toList();
            assertThat(names).containsExactly("Crane drivers", "Port Authority");
        }
    }

    private static void code(Project project, String coder, List<String> actors) {
        var key = key(project, coder);
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(0, 12)));
        var source = project.coding().code(key, "source", words, Optional.empty());
        var speakers =
                actors.stream().flatMap(it -> project.coding().findOrAddActor(key, it).actors().stream()).toList();
        project.coding().answer(key, source.id(), "speaker", Optional.of(new Value.ActorSet(speakers)));
        project.coding().submit(key, "");
    }

    private static CodingKey key(Project project, String coder) {
        var round = project.study().rounds().getFirst();
        return new CoderRound(project.study().coder(coder).orElseThrow(), round)
                .key(project.corpus().articles().getFirst().id());
    }
}
