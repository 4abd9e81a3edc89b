package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    @Test
    void theContextMenuCodesWordsAndChangesPassages(FxRobot robot) {
        // the headless platform fails where a window is painted above or below its screen, which is 1,000 high
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setX(0);
                    window.scene().getWindow().setY(0);
                });
        window.settle();
        window.sitDownAs(robot, "Ada");
        drag(robot, "\"Nine people", "\" union");
        openMenu(robot, "people go");
        assertThat(menuWords())
                .containsExactly(
                        "Attribution  (A)", "Source  (S)", "Cue  (C)", "Frame evidence  (F)", "Copy the words");
        choose("code-attribution");
        drag(robot, "union general", "Holt told");
        // what is selected stays selected where nothing is coded
        openMenu(robot, "LERWIN, March");
        saveMenu("mouse-menu-words-light");
        window.inTheDark(() -> saveMenu("mouse-menu-words-dark"));
        choose("code-source");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "source");
        assertThat(stored().getFirst().roles()).containsOnlyKeys("source");

        openMenu(robot, "secretary");
        assertThat(menuWords())
                .containsExactly(
                        "Give it another tag",
                        "Move the selected passage to other words  (Ctrl+M)",
                        "Write a memo  (F4)",
                        "Mark as unsure, or not  (Ctrl+U)",
                        "Go to its “Attribution”",
                        "Take the selected passage out of its role  (Shift+Delete)",
                        "Delete the selected passage or record  (Delete)");
        choose("do-workspace-action-unlink");
        openMenu(robot, "secretary");
        choose("code-cue");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "cue");

        drag(robot, "told reporters", "reporters outside");
        openMenu(robot, "people go");
        choose("do-workspace-action-join");
        assertThat(stored().getFirst().words()).endsWith("do,\" … told reporters");

        openMenu(robot, "LERWIN, March");
        choose("do-workspace-action-unsure");
        assertThat(new StoredCodings(file, window.installation).theOnly("attribution").unsure()).isTrue();
        var row = robot.lookup("#passages .list-cell").nth(1).query();
        openMenu(row, row.localToScreen(40, 20));
        saveMenu("mouse-menu-passage-light");
        choose("do-workspace-action-delete");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution");
    }

    private void openMenu(FxRobot robot, String words) {
        robot.moveTo(onScreen(words)).clickOn(MouseButton.SECONDARY);
        window.settle();
        openMenu(window.scene().lookup("#article-page"), onScreen(words));
    }

    /// The headless platform asks for no menus in lists.
    private void openMenu(Node node, Point2D place) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var local = node.screenToLocal(place);
                    Event.fireEvent(
                            node,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    local.getX(),
                                    local.getY(),
                                    place.getX(),
                                    place.getY(),
                                    false,
                                    null));
                });
        window.settle();
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// The window with the menu, which is a window of its own, in its place; what is larger than the headless
    /// screen is moved into the picture.
    private void saveMenu(String name) {
        var picture =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            var all = window.scene().snapshot(null);
                            var part = menu().getScene().snapshot(null);
                            var stage = window.scene().getWindow();
                            all.getPixelWriter()
                                    .setPixels(
                                            (int)
                                                    Math.min(
                                                            menu().getX() - stage.getX(),
                                                            all.getWidth() - part.getWidth()),
                                            (int)
                                                    Math.min(
                                                            menu().getY() - stage.getY(),
                                                            all.getHeight() - part.getHeight()),
                                            (int) part.getWidth(),
                                            (int) part.getHeight(),
                                            part.getPixelReader(),
                                            0,
                                            0);
                            return all;
                        });
        Screenshots.save(picture, name);
    }

    private static List<String> menuWords() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> menu().getItems().stream().map(MenuItem::getText).filter(Objects::nonNull).toList());
    }

    private void choose(String id) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var menu = menu();
                    var item =
                            menu.getItems().stream()
                                    .flatMap(it -> it instanceof Menu more ? more.getItems().stream() : Stream.of(it))
                                    .filter(it -> id.equals(it.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    menu.hide();
                    item.fire();
                });
        window.settle();
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
