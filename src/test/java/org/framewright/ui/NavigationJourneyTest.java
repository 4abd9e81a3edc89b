package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.framewright.model.ProgramVersion;
import org.framewright.model.study.RoundId;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.CoderRoundId;
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

/// From screen to screen by the bar at the left, by keys, and by the menu; and back.
@ExtendWith(QuickRobot.class)
class NavigationJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void eachScreenLeadsToEachOtherByMouseAndByKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var screens =
                List.of("workspace", "search", "codebook", "team", "actors", "agreement", "adjudication", "export");
        var buttons = List.of("code", "search", "codebook", "team", "actors", "agreement", "adjudication", "export");
        for (int i = screens.size() - 1; i >= 0; i--) {
            robot.clickOn("#to-" + buttons.get(i));
            window.settle();
            assertShown(robot, screens.get(i), buttons.get(i));
            int next = (i + 3) % screens.size();
            window.press(robot, KeyCode.ALT, KeyCode.valueOf("DIGIT" + (next + 1)));
            window.press(robot, KeyCode.ESCAPE);
            window.press(robot, KeyCode.ALT, KeyCode.valueOf("DIGIT" + (next + 1)));
            assertShown(robot, screens.get(next), buttons.get(next));
        }
    }

    @Test
    void keyOfAnotherScreenLeadsThereOutOfAnOpenList(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        ComboBox<?> list = robot.lookup(".export-choices .combo-box").queryComboBox();
        robot.interact(list::requestFocus);
        robot.interact(list::show);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(window.shell.screen().route()).isInstanceOf(Route.Codebook.class);
        assertThat(list.isShowing()).isFalse();
    }

    @Test
    void whereTheRoundIsGoneItIsAskedWhoCodesInItsPlace(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var ada = window.shell.screen().route() instanceof Route.Workspace(var it, _, _) ? it.coder() : null;
        var gone = new CoderRoundId(requireNonNull(ada), new RoundId("gone"));
        robot.clickOn("#to-codebook");
        window.settle();
        for (var route : List.of(new Route.Search(gone), new Route.Workspace(gone))) {
            robot.interact(() -> window.shell.go(route));
            robot.interact(() -> window.shell.showNotification(Notification.warning("said meanwhile")));
            window.settle();
            assertThat(window.shell.screen().route()).isEqualTo(new Route.Coders());
            assertThat(window.notification(robot)).isEqualTo("said meanwhile");
            window.press(robot, KeyCode.ALT, KeyCode.LEFT);
            assertThat(window.shell.screen().route()).isInstanceOf(Route.Codebook.class);
        }
    }

    @Nightly
    @Test
    void oneComesBackToWhereOneWasAndForwardAgain(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#rounds").tryQuery()).isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        assertShown(robot, "export", "export");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#rounds").tryQuery()).as("the part that was shown").isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertShown(robot, "workspace", "code");
        window.press(robot, KeyCode.ALT, KeyCode.RIGHT);
        window.press(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertShown(robot, "export", "export");
    }

    @Test
    void theMousesOwnButtonLeadsBackAndForward(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        assertShown(robot, "export", "export");
        click(MouseButton.BACK);
        assertShown(robot, "workspace", "code");
        click(MouseButton.FORWARD);
        assertShown(robot, "export", "export");
    }

    private void click(MouseButton button) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        Event.fireEvent(
                                window.scene().lookup(".screen"),
                                new MouseEvent(
                                        MouseEvent.MOUSE_CLICKED,
                                        9,
                                        9,
                                        9,
                                        9,
                                        button,
                                        1,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        null)));
        window.settle();
    }

    @Nightly
    @Test
    void whoHasLeftTheSeatDoesNotCodeOn(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertShown(robot, "workspace", "code");
        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(robot.lookup("#coder-Ben").tryQuery()).as("it is asked who codes").isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(robot.lookup("#search").tryQuery()).as("texts are searched without a coder").isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        window.sitDownAs(robot, "Ben");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertShown(robot, "workspace", "code");
    }

    @Test
    void fromBackupsTheProjectIsOpenedAgainAndEveryScreenGoesOn(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT6);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        search(robot);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT9);
        assertShown(robot, "backups", "backups");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        assertShown(robot, "search", "search");
        search(robot);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT6);
        assertShown(robot, "agreement", "agreement");
        assertThat(window.notification(robot)).isEmpty();
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT9);
        window.press(robot, KeyCode.ESCAPE);
        assertShown(robot, "agreement", "agreement");
        assertThat(window.notification(robot)).isEmpty();
    }

    @Test
    void aSearchIsFoundAsItWasLeft(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        search(robot);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        ListView<?> hits = robot.lookup("#hits").query();
        var chosen = hits.getSelectionModel().getSelectedItem();
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("port");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        ListView<?> again = robot.lookup("#hits").query();
        assertThat(again).isNotSameAs(hits);
        assertThat(again.getSelectionModel().getSelectedItem()).isNotNull().isEqualTo(chosen);
        assertThat(robot.lookup("#search-words").queryTextInputControl().getText())
                .as("typed, and not looked for yet")
                .isEqualTo("port");
    }

    private void search(FxRobot robot) {
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("strike");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#hits").queryListView().getItems()).isNotEmpty();
        assertThat(window.notification(robot)).isEmpty();
    }

    @Nightly
    @Test
    void theKeyThatLeadsSomewhereIsNotTypedThere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        search(robot);
        window.press(robot, KeyCode.DOWN);
        robot.press(KeyCode.ALT).press(KeyCode.DIGIT1);
        robot.interact(() -> typed("1"));
        robot.release(KeyCode.DIGIT1).release(KeyCode.ALT);
        robot.press(KeyCode.ALT).press(KeyCode.DIGIT2);
        robot.interact(() -> typed("2"));
        robot.release(KeyCode.DIGIT2).release(KeyCode.ALT);
        window.settle();
        assertThat(robot.lookup("#search-words").queryTextInputControl().getText()).isEqualTo("strike");
    }

    /// As systems send it after a key that was pressed together with Alt.
    private void typed(String character) {
        var owner = window.scene().getFocusOwner();
        Event.fireEvent(
                owner, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, true, false));
    }

    @Test
    void aCodersOwnFileHasWhatIsACoders(FxRobot robot) {
        var own = folder.resolve("own.framewright");
        try (var project = ProjectOpener.open(file(robot), window.installation)) {
            project.team().packages().make(project.study().coder("Ada").orElseThrow(), own);
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.begin(ProjectOpener.open(own, window.installation)));
        window.settle();
        assertThat(robot.lookup(".destinations .destination").queryAllAs(ToggleButton.class))
                .extracting(ToggleButton::getId)
                .containsExactly("to-code", "to-search", "to-my-work", "to-preferences");
        assertThat(robot.lookup("#to-my-work").tryQuery()).isPresent();
        robot.clickOn("#to-code");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Choose a coder first.");
        Screenshots.save(window.scene(), "navigation-own-light");
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertShown(robot, "workspace", "code");
    }

    @Test
    void aPanelIsMadeWiderByItsBorderOrByKeysAndIsFoundSo(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var list = robot.lookup(".article-list").queryAs(Region.class);
        double before = list.getWidth();
        var border = list.localToScreen(list.getLayoutBounds());
        robot.drag(border.getMaxX() + 1, border.getMinY() + 200, MouseButton.PRIMARY).dropBy(60, 0);
        window.settle();
        assertThat(list.getWidth()).isCloseTo(before + 60, within(3.0));
        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        window.press(robot, KeyCode.ALT, KeyCode.PLUS);
        assertThat(list.getWidth()).isCloseTo(before + 86, within(3.0));
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(robot.lookup(".article-list").queryAs(Region.class).getWidth())
                .as("as it was left")
                .isCloseTo(before + 86, within(3.0));
    }

    @Nightly
    @Test
    void widePanelsStayInTheWindowWhereEverythingWasMadeLargerMeanwhile(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var panel = robot.lookup(".coding-panel").queryAs(Region.class);
        var border = panel.localToScreen(panel.getLayoutBounds());
        robot.drag(border.getMinX() - 1, border.getMinY() + 200, MouseButton.PRIMARY).dropBy(-140, 0);
        window.codeSomething(robot);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        for (int i = 0; i < 5; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
        }
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        var after = robot.lookup(".coding-panel").queryAs(Region.class);
        assertThat(after.localToScene(after.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(window.scene().getWidth());
    }

    @Nightly
    @Test
    void whoSupervisesBeginsWhereTheWorkIsOrganised(FxRobot robot) {
        file(robot);
        window.settle();
        robot.clickOn(".recent-supervise");
        window.settle();
        assertShown(robot, "team", "team");
    }

    @Test
    void escapeTakesAwayWhatStaysAndDoesNotLeaveAPlaceThatWasClicked(FxRobot robot) {
        window.settle();
        robot.clickOn("#to-export");
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.showNotification(Notification.problem("Something is wrong."));
                    return true;
                });
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.notification(robot)).isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertShown(robot, "export", "export");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertShown(robot, "coders", "code");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT8);
        window.press(robot, KeyCode.ESCAPE);
        assertShown(robot, "coders", "code");
    }

    @Test
    void whatIsTypedWhileTheMenuIsOpenDoesNothingBehindIt(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectSomething(robot);
        var menu = robot.lookup("#menu").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::show);
        var scene = window.scene();
        var reached = new ArrayList<KeyEvent>();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    scene.getFocusOwner().addEventHandler(KeyEvent.KEY_PRESSED, reached::add);
                    Event.fireEvent(
                            scene.getFocusOwner(),
                            new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
                    return true;
                });
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::hide);
        window.settle();
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
        assertThat(reached).as("what has the keyboard behind the menu").isEmpty();
    }

    @Nightly
    @Test
    void whoLooksAtANewProjectComesBackIntoTheOneThatIsOpen(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> perform(robot, "do-common-action-new"));
        window.settle();
        assertThat(robot.lookup("#new-project").tryQuery()).isPresent();
        click(MouseButton.BACK);
        assertShown(robot, "workspace", "code");
    }

    /// Leaves the project, so that it can be opened beside the window.
    private Path file(FxRobot robot) {
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        return file;
    }

    @Test
    void theMenuLeadsToWhatTheProgramSaysOfItself(FxRobot robot) {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> perform(robot, "do-common-action-about"));
        window.settle();
        Screenshots.save(window.scene(), "about-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "about-dark"));
        assertThat(window.text(robot, "#details")).startsWith(ProgramVersion.ofProgram());
        window.press(robot, KeyCode.ENTER);
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()))
                .startsWith(ProgramVersion.ofProgram())
                .doesNotContain("Harbour");
        robot.clickOn("#open-project");
        window.settle();
        assertThat(window.chosen.shown()).contains(folder);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#coders").tryQuery()).isPresent();
    }

    /// The menu's own list would be a window, which takes the keyboard here and then.
    private static void perform(FxRobot robot, String id) {
        var menu = (MenuButton) robot.lookup("#menu").query();
        menu.show();
        menu.getItems().stream()
                .flatMap(it -> ((Menu) it).getItems().stream())
                .filter(it -> id.equals(it.getId()))
                .findFirst()
                .ifPresent(MenuItem::fire);
        menu.hide();
    }

    private static void assertShown(FxRobot robot, String screen, String button) {
        assertThat(robot.lookup("#" + screen).tryQuery()).as(screen).isPresent();
        assertThat(robot.lookup("#to-" + button).queryAs(ToggleButton.class).isSelected()).as(screen).isTrue();
    }
}
