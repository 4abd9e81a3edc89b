package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.framewright.coding.CoderRound;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Value;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.workspace.article.ArticlePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A coder who codes by mouse.
@ExtendWith(QuickRobot.class)
class MouseJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private String text = "";

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        try (var project = ProjectOpener.view(file, window.installation)) {
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            text = project.coding().article(ada.key(project.corpus().articles().getFirst().id())).text();
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAttributionIsCodedByMouseAloneAsItIsByKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.C);
        var byKeys = stored();
        undo(robot, 3);

        drag(robot, "\"Nine people", "\" union");
        click(robot, "#tag-attribution");
        Screenshots.save(window.scene(), "mouse-roles-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "mouse-roles-dark"));
        click(robot, "#fill-source");
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Now select the words");
        Screenshots.save(window.scene(), "mouse-waiting-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "mouse-waiting-dark"));
        drag(robot, "union general", "Holt told");
        Screenshots.save(window.scene(), "mouse-source-light");
        click(robot, "#fill-cue");
        click(robot, "told reporters", 2);

        assertThat(stored()).isEqualTo(byKeys).hasSize(3);
    }

    @Test
    void aSourceIsImpliedByMouseAsByKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.ALT, KeyCode.S);
        var byKeys = stored();
        undo(robot, 2);

        drag(robot, "\"Nine people", "\" union");
        click(robot, "#tag-attribution");
        click(robot, "#imply-source");
        assertThat(stored()).isEqualTo(byKeys).hasSize(2);
    }

    @Test
    void wordsThatAreSelectedAlreadyFillTheRoleAtOnce(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        drag(robot, "union general", "Holt told");
        click(robot, "#fill-source");

        assertThat(stored()).extracting(StoredRow::words).contains("union general secretary Maren Holt");
        assertThat(stored().getFirst().roles()).containsKey("source");
    }

    @Test
    void aRoleWaitsNoMoreAfterEscapeAnotherClickOnItOrAClickElsewhere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);

        click(robot, "#fill-source");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Click, then select in the text");
        click(robot, "#fill-source");
        click(robot, "#fill-source");
        drag(robot, "union general", "Holt told");
        assertThat(stored()).hasSize(1);

        click(robot, "LERWIN, March", 1);
        click(robot, "Nine people go", 1);
        click(robot, "#fill-source");
        click(robot, "LERWIN, March", 1);
        drag(robot, "union general", "Holt told");
        assertThat(stored()).hasSize(1);
    }

    /// What is coded, without what differs by chance: ids and times.
    private record StoredRow(String tag, String words, Map<String, Value> values, Map<String, List<String>> roles) {}

    private List<StoredRow> stored() {
        var all = new StoredCodings(file, window.installation).annotations("");
        var byId = all.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        return all.stream().map(it -> row(it, byId)).toList();
    }

    private static StoredRow row(Annotation it, Map<AnnotationId, Annotation> byId) {
        var roles =
                it.links().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        role ->
                                                role.getValue().stream()
                                                        .map(id -> byId.get(id).extent().toString())
                                                        .toList()));
        return new StoredRow(it.tag(), it.extent().text(), it.values(), roles);
    }

    private void undo(FxRobot robot, int times) {
        for (int i = 0; i < times; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(stored()).isEmpty();
    }

    private void click(FxRobot robot, String id) {
        robot.clickOn(id);
        window.settle();
    }

    private void drag(FxRobot robot, String from, String to) {
        robot.moveTo(onScreen(from)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        window.settle();
    }

    private void click(FxRobot robot, String words, int times) {
        var point = onScreen(words);
        // away first: clicks at one place count on
        robot.moveTo(point.add(0, 60)).moveTo(point);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var mouse = new Robot();
                    mouse.mouseMove(point);
                    for (int i = 0; i < times; i++) {
                        mouse.mouseClick(MouseButton.PRIMARY);
                    }
                });
        window.settle();
    }

    /// The place of the first of some words.
    private Point2D onScreen(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var page = (ArticlePage) window.scene().lookup("#article-page");
                    int start = text.indexOf(words);
                    var box = page.geometry().orElseThrow().box(start, start + 1).orElseThrow();
                    return page.localToScreen(box.getMinX() + 2, (box.getMinY() + box.getMaxY()) / 2);
                });
    }
}
