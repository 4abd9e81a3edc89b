package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Looks;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Everything is made larger and smaller by keys: on every screen, in what pops up, and with nothing cut off.
@ExtendWith(QuickRobot.class)
class ZoomJourneyTest {

    /// The height of a table's row in the usual size.
    private static final double ROW = 28;

    @TempDir Path folder;

    private final List<String> complaints = new ArrayList<>();
    private TestWindow window;
    private Project project;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        project = ProjectOpener.open(new TeamStudy(window).inTheThirdWeek(), window.installation);
        window.begin(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void nothingIsCutOffOnAnyScreen(FxRobot robot) {
        for (var route : Routes.of(project).entrySet()) {
            on(() -> go(route.getValue()));
            window.settle();
            zoom(robot, KeyCode.DIGIT0, 1);
            zoom(robot, KeyCode.PLUS, 5);
            look(route.getKey(), 150, 1366, 768);
            zoom(robot, KeyCode.PLUS, 6);
            look(route.getKey(), 200, 1920, 1080);
            if (route.getKey().equals("agreement")) {
                // the header with the most parts
                look(route.getKey() + " small", 200, 1366, 768);
                assertThat(on(() -> sceneWidth(robot.lookup(".screen-header").query())))
                        .as("to be scrolled to sideways otherwise")
                        .isLessThanOrEqualTo(1366);
            }
            zoom(robot, KeyCode.DIGIT0, 1);
            zoom(robot, KeyCode.MINUS, 3);
            look(route.getKey(), 80, 1280, 800);
        }
        assertThat(complaints).isEmpty();
    }

    /// Shown to fail when its parts stood in one line: the last ones were cut.
    @Nightly
    @Test
    void thePartsOfTheTeamFoldWhereTheyFindNoRoomInOneLine(FxRobot robot) {
        on(() -> go(new Route.Team(Route.Team.TeamPage.PROGRESS)));
        window.settle();
        zoom(robot, KeyCode.PLUS, 10);
        look("team, narrow", 200, 1366, 768);
        assertThat(complaints).isEmpty();
        for (var page : Route.Team.TeamPage.values()) {
            var id = "#team-" + page.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var bounds = on(() -> robot.lookup(id).query().localToScene(robot.lookup(id).query().getLayoutBounds()));
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1366);
        }
    }

    /// JavaFX shows a bar beside lines that all fit, where exactly one more would fit and the columns scroll sideways.
    @Nightly
    @Test
    void aTableThatIsAsHighAsItsLinesHasNoBarBesideThem(FxRobot robot) {
        on(() -> go(new Route.Team(Route.Team.TeamPage.PROGRESS)));
        window.settle();
        zoom(robot, KeyCode.PLUS, 5);
        look("team progress", 150, 1366, 768);
        assertThat(bars(robot, "#progress-coders"))
                .filteredOn(it -> it.isVisible() && it.getOpacity() > 0)
                .as("only the one below them")
                .extracting(ScrollBar::getOrientation)
                .containsExactly(Orientation.HORIZONTAL);
        on(() -> {
            robot.lookup("#progress-coders").queryAs(Region.class).setStyle("-fx-pref-height: 15em");
            return 0;
        });
        window.settle();
        assertThat(bars(robot, "#progress-coders")).as("where it is needed").allMatch(it -> it.getOpacity() > 0);
    }

    @Nightly
    @Test
    void aLineWhoseWordsWrapIsWholeInATableThatIsAsHighAsItsLines(FxRobot robot) {
        project.study().addCoder("Maximiliane von der Heide und Hollenstein", Coder.Kind.CODER);
        on(() -> go(new Route.Team(Route.Team.TeamPage.PROGRESS)));
        window.settle();
        for (int percent : new int[] {110, 130, 150}) {
            zoom(robot, KeyCode.PLUS, percent == 110 ? 1 : 2);
            look("team progress wrapped", percent, 1180, 768);
            window.settle();
            Pulse.await();
            assertThat(on(() -> rowHeights(robot)))
                    .as("at %s %%", percent)
                    .anyMatch(it -> it > 1.25 * ROW * percent / 100);
            assertThat(bars(robot, "#progress-coders"))
                    .as("at %s %%", percent)
                    .filteredOn(it -> it.getOrientation() == Orientation.VERTICAL)
                    .noneMatch(it -> it.isVisible() && it.getOpacity() > 0);
        }
        assertThat(complaints).isEmpty();
    }

    private static List<Double> rowHeights(FxRobot robot) {
        return robot.lookup("#progress-coders").query().lookupAll(".table-row-cell").stream()
                .map(it -> it.getLayoutBounds().getHeight())
                .toList();
    }

    private static List<ScrollBar> bars(FxRobot robot, String table) {
        return on(() ->
                robot.lookup(table).query().lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).toList());
    }

    @Nightly
    @Test
    void panelsThatWereMadeWideStayInTheWindowWhenEverythingIsLarger(FxRobot robot) {
        on(() -> go(Routes.of(project).get("workspace")));
        window.settle();
        var panel = ".coding-panel";
        var border = on(() -> box(robot, panel));
        robot.drag(border.getMinX() - 1, border.getMinY() + 200, MouseButton.PRIMARY).dropBy(-140, 0);
        window.settle();
        double made = on(() -> robot.lookup(panel).query().getLayoutBounds().getWidth());
        zoom(robot, KeyCode.PLUS, 5);
        look("wide panels", 150, 1366, 768);
        assertThat(complaints).isEmpty();
        assertThat(on(() -> sceneWidth(robot.lookup(panel).query()))).isLessThanOrEqualTo(1366);
        zoom(robot, KeyCode.DIGIT0, 1);
        look("wide panels", 100, 1366, 768);
        assertThat(on(() -> robot.lookup(panel).query().getLayoutBounds().getWidth())).isCloseTo(made, within(2.0));
    }

    @Nightly
    @Test
    void theCodingScreenFitsASmallWindow(FxRobot robot) {
        on(() -> go(Routes.of(project).get("workspace")));
        window.settle();
        look("small window", 100, 1278, 683);
        zoom(robot, KeyCode.PLUS, 5);
        look("small window", 150, 1278, 683);
        assertThat(complaints).isEmpty();
        assertThat(on(() -> sceneWidth(robot.lookup(".coding-panel").query()))).isLessThanOrEqualTo(1278);
    }

    @Nightly
    @Test
    void noticeWithAPathAndButtonsMakesNoScreenWiderThanTheWindow(FxRobot robot) {
        on(() -> go(Routes.of(project).get("workspace")));
        window.settle();
        zoom(robot, KeyCode.PLUS, 5);
        look("notification", 150, 1440, 868);
        var path = "/home/jana/Documents/Hafenstudie-Jana-2026-11-26-2.framewright";
        robot.interact(() ->
                window.shell.showNotification(
                        Notification.done(
                                        "A copy of your file is made: send it to your supervisor, and go on coding here. "
                                                + path)
                                .withChoice("Copy the path", () -> {})
                                .withChoice("Open folder", () -> {})));
        window.settle();
        assertThat(on(() -> sceneWidth(robot.lookup(".screen-header").query()))).isLessThanOrEqualTo(1440);
        assertThat(on(() -> robot.lookup("#menu").query().localToScene(0, 0).getX())).isNotNegative();
    }

    private static Bounds box(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void whatPopsUpAndTheSignsGrowWithTheWindow(FxRobot robot) {
        on(() -> go(new Route.Export()));
        window.settle();
        var usual = popups(robot);
        zoom(robot, KeyCode.PLUS, 5);
        var larger = popups(robot);
        assertThat(usual).hasSize(4);
        assertThat(larger).containsExactlyElementsOf(usual.stream().map(it -> it * 1.5).toList());
    }

    /// The sizes of the words in a list, in a menu and in a tooltip, and of a sign.
    private List<Double> popups(FxRobot robot) {
        var sizes = new ArrayList<Double>();
        ComboBox<?> combo = robot.lookup(".export-choices .combo-box").queryComboBox();
        sizes.add(size(combo::show, combo::hide));
        var menu = robot.lookup("#menu").queryAs(MenuButton.class);
        sizes.add(size(menu::show, menu::hide));
        var button = robot.lookup("#to-codebook").queryAs(ToggleButton.class);
        sizes.add(size(() -> button.getTooltip().show(button, 10, 10), () -> button.getTooltip().hide()));
        sizes.add(on(() -> ((Text) button.getGraphic()).getFont().getSize()));
        return sizes;
    }

    private double size(Runnable open, Runnable close) {
        on(() -> {
            open.run();
            return true;
        });
        Pulse.await();
        return on(() -> {
            var popup =
                    Window.getWindows().stream()
                            .filter(it -> !it.equals(window.scene().getWindow()) && it.isShowing())
                            .findFirst()
                            .orElseThrow();
            double size =
                    popup.getScene().getRoot().lookupAll(".text").stream()
                            .map(Text.class::cast)
                            .filter(it -> !it.getText().isBlank())
                            .findFirst()
                            .orElseThrow()
                            .getFont()
                            .getSize();
            close.run();
            return Math.rint(size * 100) / 100;
        });
    }

    @Nightly
    @Test
    void theSameWordsAreSelectedAndMarkedInAnySize(FxRobot robot) {
        on(() -> go(Routes.of(project).get("workspace")));
        window.settle();
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        window.settle();
        var usual = selected(robot);
        double row = rowHeight(robot);
        zoom(robot, KeyCode.PLUS, 5);
        assertThat(selected(robot).getHeight()).isCloseTo(usual.getHeight() * 1.5, within(2.0));
        assertThat(selected(robot).getWidth()).isCloseTo(usual.getWidth() * 1.5, within(3.0));
        assertThat(rowHeight(robot)).isGreaterThan(row * 1.4);
        // a click at its end says the same place as the keys did
        var box = selected(robot);
        robot.clickOn(robot.lookup(".article-selection").query().localToScreen(box.getMaxX(), box.getCenterY()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        window.settle();
        assertThat(selected(robot).getWidth()).isCloseTo(box.getWidth(), within(3.0));
        zoom(robot, KeyCode.DIGIT0, 1);
        assertThat(selected(robot).getWidth()).isCloseTo(usual.getWidth(), within(3.0));
    }

    private Bounds selected(FxRobot robot) {
        return on(() -> robot.lookup(".article-selection").query().getBoundsInLocal());
    }

    private double rowHeight(FxRobot robot) {
        return on(() -> robot.lookup(".article-row").query().getLayoutBounds().getHeight());
    }

    private static double sceneWidth(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private Node go(Route route) {
        window.shell.go(route);
        return window.scene().getRoot();
    }

    private void zoom(FxRobot robot, KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            robot.push(KeyCode.CONTROL, key);
        }
        window.settle();
    }

    private void look(String screen, int percent, int width, int height) {
        on(() -> {
            window.scene().getRoot().resize(width, height);
            return window.scene();
        });
        // the first lays out the screen, the next fits its panels to the new width, which the one after that lays out
        for (int i = 0; i < 3; i++) {
            Pulse.await();
        }
        var name = "zoom-" + screen.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + percent;
        var picture =
                on(() -> {
                    // what wraps anew changes the room of what is below it
                    window.scene().getRoot().layout();
                    window.scene().getRoot().layout();
                    Looks.clipped(window.scene().getRoot()).forEach(it -> complaints.add(name + " is cut off: " + it));
                    return Screenshots.take(window.scene().getRoot());
                });
        Screenshots.save(picture, name);
    }

    private static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(9_000, work);
    }
}
