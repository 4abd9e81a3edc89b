package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
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

/// A coder goes through the paragraphs of an article, one after the other, by number keys.
@ExtendWith(QuickRobot.class)
class UnitWalkJourneyTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "walk", "version": 1, "title": "Walk", "tags": [
              {"id": "mark", "label": "Mark", "key": "M", "colour": "blue", "unit": "passage", "occurs": "many"},
              {"id": "side", "label": "Side", "unit": "paragraph", "occurs": "once", "variables": [
                 {"id": "taken", "label": "Whose side", "scale": "nominal", "required": true, "categories": [
                   {"id": "none", "code": 1, "label": "None"}, {"id": "union", "code": 2, "label": "Union"},
                   {"id": "port", "code": 3, "label": "Port"}]},
                 {"id": "loud", "label": "Loud", "scale": "boolean", "required": true,
                  "when": {"variable": "taken", "is": ["port"]}}]}]}\
            """;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Walk", CODEBOOK);
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anArticleTakesAsManyNumberKeysAsItHasQuestionsAndOneToBegin(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        int all = paragraphs();
        int keys = press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(heading(robot)).isEqualTo("Paragraph 1 of " + all + " · 0 coded");
        for (int i = 1; i < all; i++) {
            keys += press(robot, KeyCode.DIGIT2);
            assertThat(heading(robot)).isEqualTo("Paragraph %d of %d · %d coded".formatted(i + 1, all, i));
        }
        Screenshots.save(window.scene(), "unit-walk-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "unit-walk-dark"));
        keys += press(robot, KeyCode.DIGIT3);
        assertThat(heading(robot)).isEqualTo("✓ Paragraph %d of %d · %d coded".formatted(all, all, all));
        keys += press(robot, KeyCode.DIGIT1);

        assertThat(keys).isEqualTo(1 + all + 1);
        assertThat(taken()).hasSize(all).startsWith("union", "union").endsWith("port");
        assertThat(window.notification(robot)).isEqualTo("Last unit reached. %d of %d coded.".formatted(all, all));
    }

    @Test
    void enterGoesOnWithoutAnAnswerShiftTabBackAndWhatIsCodedIsPassedOver(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        int all = paragraphs();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        window.press(robot, KeyCode.ENTER);
        assertThat(heading(robot)).isEqualTo("Paragraph 2 of " + all + " · 0 coded");
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(heading(robot)).isEqualTo("Paragraph 1 of " + all + " · 1 coded");

        window.press(robot, KeyCode.DIGIT1);
        assertThat(heading(robot)).isEqualTo("Paragraph 3 of " + all + " · 2 coded");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(heading(robot)).isEqualTo("Paragraph 1 of " + all + " · 1 coded");
        for (int i = 0; i < all; i++) {
            window.press(robot, KeyCode.ENTER);
        }
        assertThat(heading(robot)).startsWith("Paragraph " + all + " of");
        assertThat(window.notification(robot)).isEqualTo("Last unit reached. 1 of %d coded.".formatted(all));
    }

    /// @return that it is one keystroke
    private int press(FxRobot robot, KeyCode... keys) {
        window.press(robot, keys);
        return 1;
    }

    private static String heading(FxRobot robot) {
        return robot.lookup(".unit-heading").<Labeled>query().getText();
    }

    private int paragraphs() {
        try (var project = ProjectOpener.view(file, window.installation)) {
            var first = project.corpus().articles().getFirst().id();
            return (int) project.corpus().article(first).segments(Segment.Kind.PARAGRAPH).count();
        }
    }

    private List<String> taken() {
        var stored = new StoredCodings(file, window.installation).annotations("side");
        var byPlace = new String[stored.size()];
        for (var it : stored) {
            byPlace[((Extent.OfSegment) it.extent()).number() - 1] =
                    ((Value.Category) it.value("taken").orElseThrow()).id();
        }
        return List.of(byPlace);
    }
}
