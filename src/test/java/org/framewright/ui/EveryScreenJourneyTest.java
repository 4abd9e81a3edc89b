package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Looks;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// What every screen has: its keys on a sheet, its actions by name, the way to a notification, other colours; and no two actions with one
/// key.
@ExtendWith(QuickRobot.class)
class EveryScreenJourneyTest {

    /// The least size of text at the usual zoom.
    private static final double LEAST_TEXT = 12;

    private static final double HEADER = 48;

    @TempDir Path folder;

    private TestWindow window;
    private Project project;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        project = ProjectOpener.open(window.project("Harbour strike"), window.installation);
        window.begin(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void everyScreenHasASheetOfKeysItsActionsByNameAndAWayToItsNotification(FxRobot robot) {
        var broken = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            go(route.getValue());
            check(robot, route.getKey() + ": no sheet of keys", broken, KeyCode.F1, "#key-sheet");
            check(robot, route.getKey() + ": no actions by name", broken, KeyCode.P, "#palette-field");
            checkNotification(robot, route.getKey(), broken);
            var before = window.scene().getStylesheets().toString() + window.scene().getRoot().getStyleClass();
            window.press(robot, KeyCode.CONTROL, KeyCode.T);
            var after = window.scene().getStylesheets().toString() + window.scene().getRoot().getStyleClass();
            if (after.equals(before)) {
                broken.add(route.getKey() + ": the same colours");
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aHintIsGoneWithTheNextKeyAndReadAgainInTheListOfTheLast(FxRobot robot) {
        go(new Route.Agreement());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.showNotification(Notification.hint("Nothing to see here."));
                    return true;
                });
        assertThat(window.notification(robot)).isEqualTo("Nothing to see here.");
        window.press(robot, KeyCode.DOWN);
        assertThat(window.notification(robot)).isEmpty();

        window.press(robot, KeyCode.F9);
        robot.write("nothing");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("Nothing to see here.");
    }

    @Test
    void noTextIsBelowTwelvePixelsEveryHeaderIsEquallyHighAndEveryControlHasAName(FxRobot robot) {
        var broken = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            go(route.getValue());
            var small =
                    robot.lookup(Text.class::isInstance).queryAllAs(Text.class).stream()
                            .filter(it -> it.isVisible() && !(it instanceof FontIcon) && !it.getText().isBlank())
                            .filter(it -> it.getFont().getSize() < LEAST_TEXT - 0.01)
                            .map(it -> it.getFont().getSize() + " px: " + it.getText() + " in " + it.getParent())
                            .toList();
            small.forEach(it -> broken.add(route.getKey() + ": " + it));
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Looks.nameless(window.scene().getRoot()))
                    .forEach(it -> broken.add(route.getKey() + ", without a name: " + it));
            for (var header : robot.lookup(".screen-header").queryAllAs(Region.class)) {
                if (header.getHeight() != HEADER) {
                    broken.add(route.getKey() + ": header of " + header.getHeight() + " px");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Nightly
    @Test
    void everyScreenHasATitleAndTheSameMenusInTheSameOrder(FxRobot robot) {
        var broken = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            go(route.getValue());
            boolean titled =
                    robot.lookup(".screen-header .screen-title").tryQuery().isPresent()
                            || robot.lookup(".start-title").tryQuery().isPresent();
            if (!titled) {
                broken.add(route.getKey() + ": no title");
            }
            var menus = menus(robot);
            boolean asEverywhere =
                    menus.getFirst().equals("Project")
                            && menus.subList(menus.size() - 3, menus.size()).equals(List.of("Go to", "View", "Help"))
                            && menus.stream().distinct().count() == menus.size()
                            && menus.indexOf("Edit") <= 1;
            if (!asEverywhere) {
                broken.add(route.getKey() + ": " + menus);
            }
        }
        assertThat(broken).isEmpty();
    }

    private List<String> menus(FxRobot robot) {
        var menu = robot.lookup("#menu").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::show);
        var names = menu.getItems().stream().map(TestWindow::menuText).toList();
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::hide);
        return names;
    }

    @Nightly
    @Test
    void undoIsInTheMenuAndSaysWhatItTakesBack(FxRobot robot) {
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(undo(robot)).startsWith("Undo: coding (Attribution · ").endsWith(")  (Ctrl+Z)");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undo(robot)).isEqualTo("Undo  (Ctrl+Z)\nNothing to undo in this article.");
    }

    @Nightly
    @Test
    void undoAndRedoOfACodingAreLiveWhereThereIsSomethingToTakeBack(FxRobot robot) {
        window.sitDownAs(robot, "Ada");
        assertThat(items(robot, "Edit").subList(0, 2))
                .allMatch(MenuItem::isDisable)
                .extracting(TestWindow::menuText)
                .containsExactly(
                        "Undo  (Ctrl+Z)\nNothing to undo in this article.",
                        "Redo  (Ctrl+Shift+Z)\nNothing to redo in this article.");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.notification(robot)).isEqualTo("Nothing to undo in this article.");

        window.selectSomething(robot);
        robot.push(KeyCode.A);
        // while the passage is on its way to the disk
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(items(robot, "Edit").subList(0, 2)).extracting(MenuItem::isDisable).containsExactly(true, false);
        window.press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(items(robot, "Edit").subList(0, 2)).extracting(MenuItem::isDisable).containsExactly(false, true);
    }

    @Test
    void undoSaysWhatItTakesBackInTheCodebookAndOfTheActorsToo(FxRobot robot) {
        go(new Route.Codebook(Optional.empty()));
        assertThat(undo(robot)).startsWith("Undo  (Ctrl+Z)");
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DELETE);
        assertThat(undo(robot)).startsWith("Undo: Words in quotation marks  (Ctrl+Z)");

        go(new Route.Actors(Optional.empty()));
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("Harbour master");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(undo(robot)).startsWith("Undo: Harbour master added  (Ctrl+Z)");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undo(robot)).startsWith("Undo  (Ctrl+Z)");
    }

    private String undo(FxRobot robot) {
        return TestWindow.menuText(items(robot, "Edit").getFirst());
    }

    @Test
    void whatIsOnHasATickInTheMenuAndTheThemeThatIsChosenADot(FxRobot robot) {
        assertThat(on(robot)).containsExactly("System");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT0);
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(on(robot)).containsExactly("Dark", "Compact navigation bar  (Alt+0)");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT0);
        assertThat(on(robot)).containsExactly("Dark");
    }

    private List<String> on(FxRobot robot) {
        return items(robot, "View").stream()
                .filter(it ->
                        it instanceof CheckMenuItem tick && tick.isSelected()
                                || it instanceof RadioMenuItem dot && dot.isSelected())
                .map(TestWindow::menuText)
                .toList();
    }

    private List<MenuItem> items(FxRobot robot, String heading) {
        var menu = robot.lookup("#menu").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::show);
        var items =
                menu.getItems().stream()
                        .map(it -> (Menu) it)
                        .filter(it -> it.getText().equals(heading))
                        .findFirst()
                        .orElseThrow()
                        .getItems();
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::hide);
        return items.stream().filter(it -> !(it instanceof SeparatorMenuItem)).toList();
    }

    @Test
    void aTableIsCopiedAsCellsWithItsHeadings(FxRobot robot) {
        go(new Route.Team());
        var table = robot.lookup("#progress-coders").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, table::requestFocus);
        window.press(robot, KeyCode.CONTROL, KeyCode.C);
        var copied =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()).split("\n");
        assertThat(copied[0]).startsWith("Coder\t");
        assertThat(copied[1]).startsWith("Ada\t").contains("\t0 of 9\t");
        assertThat(copied[0].split("\t")).hasSameSizeAs(copied[1].split("\t", -1));
    }

    @Test
    void noTwoActionsOfAScreenHaveOneKey() {
        var clashes = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            go(route.getValue());
            var actions = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.actions().toList());
            for (int i = 0; i < actions.size(); i++) {
                for (var other : actions.subList(i + 1, actions.size())) {
                    clashes.addAll(clash(route.getKey(), actions.get(i), other));
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static List<String> clash(String screen, Action one, Action other) {
        return other.keys().stream()
                .flatMap(EveryScreenJourneyTest::events)
                .filter(one::matches)
                .map(event -> screen + ": " + one.id() + " and " + other.id() + " with " + event.getCode())
                .distinct()
                .toList();
    }

    /// The events that a combination of keys is meant by, whichever keys it does not care about.
    private static Stream<KeyEvent> events(KeyCombination keys) {
        var code = ((KeyCodeCombination) keys).getCode();
        return Stream.of(false, true)
                .flatMap(shift ->
                        Stream.of(false, true)
                                .flatMap(control ->
                                        Stream.of(false, true)
                                                .map(alt ->
                                                        new KeyEvent(
                                                                KeyEvent.KEY_PRESSED,
                                                                "",
                                                                "",
                                                                code,
                                                                shift,
                                                                control,
                                                                alt,
                                                                false))))
                .filter(keys::match);
    }

    private void go(Route route) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.go(route);
                    return true;
                });
        window.settle();
    }

    private void check(FxRobot robot, String trouble, List<String> broken, KeyCode key, String opened) {
        window.press(robot, KeyCode.CONTROL, key);
        if (robot.lookup(opened).tryQuery().filter(EveryScreenJourneyTest::isShown).isEmpty()) {
            broken.add(trouble);
        }
        window.press(robot, KeyCode.ESCAPE);
        if (robot.lookup(opened).tryQuery().filter(EveryScreenJourneyTest::isShown).isPresent()) {
            broken.add(trouble + ", or Esc does not close it");
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void checkNotification(FxRobot robot, String place, List<String> broken) {
        var taken = new AtomicBoolean();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.showNotification(
                            Notification.problem("Something").withChoice("Do something", () -> taken.set(true)));
                    return true;
                });
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        if (!taken.get()) {
            broken.add(place + ": F9 does not lead to what a notification offers");
        }
    }
}
