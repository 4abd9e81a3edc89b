package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
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
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder gives several passages a number and an actor from the table of what they have coded.
@ExtendWith(QuickRobot.class)
class RecodingJourneyTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "kinds", "version": 1, "title": "Kinds", "tags": [
              {"id": "mark", "label": "Mark", "key": "M", "unit": "passage", "occurs": "many", "variables": [
                {"id": "count", "label": "Count", "scale": "ratio", "min": 0, "max": 100},
                {"id": "who", "label": "Who", "scale": "actor"},
                {"id": "crowd", "label": "Crowd", "scale": "actor-set"}]}]}\
            """;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike", CODEBOOK);
        try (var project = ProjectOpener.open(file, window.installation)) {
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var key = ada.key(project.corpus().articles().getFirst().id());
            for (int start : List.of(60, 160)) {
                var words = project.coding().article(key).fragment(start, start + 40);
                project.coding().code(key, "mark", new Extent.Passage(List.of(words)), Optional.empty());
            }
            assertThat(project.coding().findOrAddActor(key, "Maren Holt")).isNotNull();
            assertThat(project.coding().findOrAddActor(key, "Ola Brandt")).isNotNull();
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aNumberIsTypedUntilItIsOneAndAnActorIsPicked(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        window.settle();
        choose(robot, 0);
        robot.write("101").type(KeyCode.ENTER);
        window.settle();
        assertThat(window.notification(robot)).contains("outside the range allowed for “Count” (");
        assertThat(((TextField) robot.lookup("#ask-field").query()).getText()).isEqualTo("101");
        Screenshots.save(window.scene(), "search-typed-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "search-typed-dark"));
        robot.write("12").type(KeyCode.ENTER);
        window.settle();
        assertThat(answers("count")).containsOnly(new Value.Numeric(new BigDecimal("12")));

        choose(robot, 1);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#search").tryQuery()).as("only the picker is left").isPresent();
        choose(robot, 1);
        robot.type(KeyCode.SHIFT);
        robot.write("mar");
        Screenshots.save(window.scene(), "search-picked-light");
        robot.type(KeyCode.ENTER);
        window.settle();
        assertThat(answers("who")).hasSize(2).allMatch(Value.Actor.class::isInstance);
        assertThat(window.notification(robot)).contains("2 answers changed");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(answers("who")).isEmpty();
    }

    @Test
    void anActorIsAddedToTheOthersAndTakenOut(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        window.settle();
        for (var name : List.of("mar", "ola")) {
            choose(robot, 2);
            pick(robot, name);
        }
        assertThat(crowds()).hasSize(2).containsOnly(List.of("Maren Holt", "Ola Brandt"));

        choose(robot, 2, 1);
        pick(robot, "mar");
        assertThat(crowds()).hasSize(2).containsOnly(List.of("Ola Brandt"));
        choose(robot, 2, 1);
        pick(robot, "ola");
        assertThat(crowds()).as("nobody is no answer").isEmpty();
    }

    private void pick(FxRobot robot, String name) {
        robot.type(KeyCode.SHIFT);
        robot.write(name).type(KeyCode.ENTER);
        window.settle();
    }

    private List<List<String>> crowds() {
        var stored = new StoredCodings(file, window.installation);
        return answers("crowd").stream().map(stored::actors).toList();
    }

    @Test
    void whoLeavesTheMenuIsBackAtThePassages(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.F2);
        assertThat(robot.lookup("#recode").queryAs(MenuButton.class).isShowing()).isTrue();

        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#recode").queryAs(MenuButton.class).isShowing()).isFalse();
        assertThat(robot.lookup("#coded").query().isFocused()).isTrue();
    }

    private void choose(FxRobot robot, int question) {
        choose(robot, question, 0);
    }

    private void choose(FxRobot robot, int question, int item) {
        var menu = robot.lookup("#recode").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> ((Menu) menu.getItems().get(question)).getItems().get(item).fire());
        window.settle();
    }

    private List<Value> answers(String variable) {
        return new StoredCodings(file, window.installation)
                .annotations("mark").stream().flatMap(it -> it.value(variable).stream()).toList();
    }
}
