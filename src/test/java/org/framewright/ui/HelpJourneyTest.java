package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
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
import java.util.Optional;

/// The guide inside the window.
@ExtendWith(QuickRobot.class)
class HelpJourneyTest {

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
    void everyScreenHasAPageOfItsOwnAndTheWayBackLeadsToIt(FxRobot robot) {
        var wrong = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            if (route.getValue() instanceof Route.Help) {
                continue;
            }
            go(route.getValue());
            var before = ((Stage) window.scene().getWindow()).getTitle();
            window.press(robot, KeyCode.F1);
            if (robot.lookup("#help-page .guide-heading").tryQuery().isEmpty()) {
                wrong.add(route.getKey() + ": no page");
            }
            window.press(robot, KeyCode.ESCAPE);
            if (!((Stage) window.scene().getWindow()).getTitle().equals(before)) {
                wrong.add(route.getKey() + ": back at " + ((Stage) window.scene().getWindow()).getTitle());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pageAboutTheScreenIsShownAndItsLinksLeadOnAndBack(FxRobot robot) {
        go(new Route.Agreement());
        window.press(robot, KeyCode.F1);
        assertThat(title(robot)).isEqualTo("How far coders agree, and why not further");
        Screenshots.save(window.scene(), "help-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "help-dark"));

        var link =
                robot.lookup("#help-page .hyperlink").queryAllAs(Hyperlink.class).stream()
                        .filter(it -> it.getText().equals("matching"))
                        .findFirst()
                        .or(() ->
                                robot.lookup("#help-page .hyperlink").queryAllAs(Hyperlink.class).stream().findFirst())
                        .orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, link::fire);
        window.settle();
        assertThat(title(robot)).isNotEqualTo("How far coders agree, and why not further");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(title(robot)).isEqualTo("How far coders agree, and why not further");
    }

    @Test
    void commandsThatAreToBeTypedAreShown(FxRobot robot) {
        go(new Route.Help(Optional.of("guide/hub.md")));

        assertThat(robot.lookup("#help-page .guide-code").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anySatisfy(it -> assertThat(it).startsWith("createuser").contains("\ncreatedb"))
                .anySatisfy(it -> assertThat(it).startsWith("docker run"));
        Screenshots.save(window.scene(), "help-commands-light");
    }

    @Test
    void searchFindsSectionsOfAllPagesAndShowsThem(FxRobot robot) {
        window.press(robot, KeyCode.F1);
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("lost backup");
        assertThat(labels(robot)).isNotEmpty();
        var before = title(robot);
        window.press(robot, KeyCode.ENTER);
        assertThat(title(robot)).as("Enter opens the first").isNotEqualTo(before);
        window.press(robot, KeyCode.DOWN);
        Screenshots.save(window.scene(), "help-search-light");
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("help-list");

        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write(" zzzz");
        assertThat(labels(robot)).isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(labels(robot)).contains("The coder's guide").hasSizeGreaterThan(15);
    }

    @Nightly
    @Test
    void searchShowsTheBestThatItFoundAlsoWhereTheListWasScrolled(FxRobot robot) {
        window.press(robot, KeyCode.F1);
        window.press(robot, KeyCode.END);
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("project file");
        window.settle();
        var bar = robot.lookup("#help-list .scroll-bar:vertical").queryAs(ScrollBar.class);
        assertThat(bar.isVisible()).as("more was found than fits").isTrue();
        assertThat(bar.getValue()).isZero();
    }

    @Test
    void addressWithAHeadingIsScrolledToIt(FxRobot robot) {
        go(new Route.Help(Optional.of("guide/coder.md#training")));

        Node heading = robot.lookup("#training").query();
        var scroll = robot.lookup(".help-scroll").queryAs(ScrollPane.class);
        assertThat(heading.localToScene(0, 0).getY())
                .isBetween(scroll.localToScene(0, 0).getY(), scroll.localToScene(0, 0).getY() + 40);
        double before = scroll.getVvalue();
        window.press(robot, KeyCode.PAGE_UP);
        assertThat(scroll.getVvalue()).isLessThan(before);
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#help-page .level-1").queryAs(Label.class).getText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#help-list").<ListView<Object>>query().getItems().stream()
                .map(Object::toString)
                .map(it -> it.replaceFirst("HelpEntry\\[label=(.*?), detail=.*", "$1"))
                .toList();
    }

    private void go(Route route) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(route));
        window.settle();
    }
}
