package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.study.Coder;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Opening a project that can't be opened just so.
@ExtendWith(QuickRobot.class)
class OpeningJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aProjectThatIsOpenInAnotherWindowIsOfferedToBeRead(FxRobot robot) throws IOException {
        var before = Files.readAllBytes(file);
        window.settle();
        try (var other = ProjectOpener.open(file, window.another("other"))) {
            robot.clickOn(".recent-project");
            window.settle();
            assertThat(window.notification(robot)).contains("is already open: ").contains("since today, ");
            assertThat(focused()).isEqualTo("choice-1");
            Screenshots.save(window.scene(), "start-open-elsewhere-light");

            window.press(robot, KeyCode.ENTER);
            assertThat(robot.lookup("#coder-name").query().isDisabled()).isTrue();
            Screenshots.save(window.scene(), "coders-read-only-light");
            window.sitDownAs(robot, "Ada");
            assertThat(title()).isEqualTo("Code – Harbour strike (read-only) – Framewright");
            assertThat(window.text(robot, "#saved")).isEqualTo("Read-only");
            window.codeSomething(robot);
            assertThat(window.notification(robot)).startsWith("This project is open read-only");
            assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
            Screenshots.save(window.scene(), "workspace-read-only-light");
            window.press(robot, KeyCode.CONTROL, KeyCode.T);
            Screenshots.save(window.scene(), "workspace-read-only-dark");

            window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text(robot, "#progress")).isEqualTo("0 of 9 submitted");
            window.chosen.choose(folder);
            window.press(robot, KeyCode.CONTROL, KeyCode.I);
            assertThat(window.notification(robot)).startsWith("This project is open read-only");
            window.press(robot, KeyCode.CONTROL, KeyCode.E);
            window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(robot.lookup("#export-done").query().isVisible()).isTrue();
            window.press(robot, KeyCode.CONTROL, KeyCode.W);
            assertThat(robot.lookup("#start").tryQuery()).isPresent();
            other.study().addCoder("Cem", Coder.Kind.CODER);
        }
        assertThat(before).isNotEmpty();
    }

    @Nightly
    @Test
    void aProjectOfALaterStartIsOpenedInPlaceOfTheOtherOne(FxRobot robot) throws TimeoutException {
        var second = window.project("Élection à Nîmes");
        raise(Optional.of(file));
        window.sitDownAs(robot, "Ada");
        assertThat(title()).isEqualTo("Code – Harbour strike – Framewright");
        assertThat(window.shell.isOpen(file)).isTrue();

        raise(Optional.empty());
        assertThat(title()).isEqualTo("Code – Harbour strike – Framewright");

        raise(Optional.of(second));
        window.sitDownAs(robot, "Ada");
        assertThat(title()).isEqualTo("Code – Élection à Nîmes – Framewright");
        assertThat(window.shell.isOpen(file)).isFalse();
        assertThat(window.shell.isOpen(second)).isTrue();
    }

    /// How an invitation is followed: [HubJourneyTest].
    @Test
    void invitationToAHubIsAskedForAtTheStart(FxRobot robot) throws IOException {
        window.settle();
        window.chosen.choose(Files.writeString(folder.resolve("Ada.invitation"), "Come in."));
        window.chosen.chooseFolder(folder);
        robot.clickOn("#start-join");
        window.settle();
        assertThat(window.notification(robot)).contains("Ada.invitation").contains("is not an invitation to a hub");
    }

    @Test
    void aLaterStartWithAFileThatIsNoProjectLeavesTheOneThatIsOpen(FxRobot robot) throws IOException, TimeoutException {
        raise(Optional.of(file));
        window.sitDownAs(robot, "Ada");

        raise(Optional.of(folder.resolve("mistyped.framewright")));
        assertThat(window.notification(robot)).contains("mistyped.framewright doesn’t exist");
        assertThat(title()).isEqualTo("Code – Harbour strike – Framewright");

        raise(Optional.of(Files.writeString(folder.resolve("article.txt"), "Dockers walked out.")));
        assertThat(window.notification(robot)).contains("article.txt");
        assertThat(title()).isEqualTo("Code – Harbour strike – Framewright");
    }

    @Test
    void aWindowThatIsBeingClosedTakesNoProjectOfALaterStart() throws TimeoutException {
        window.settle();
        boolean taken =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            window.shell.close();
                            return window.shell.raise(Optional.of(file));
                        });
        assertThat(taken).isFalse();
    }

    private void raise(Optional<Path> project) throws TimeoutException {
        window.settle();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.raise(project))).isTrue();
        window.settle();
    }

    @Test
    void theActionsThatCodeArePaleInAProjectThatIsOpenedToBeReadAndSayWhy(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.begin(ProjectOpener.view(file, window.installation)));
        window.settle();
        window.sitDownAs(robot, "Ada");
        var submit = robot.lookup("#workspace-action-submit").queryButton();
        assertThat(submit.getAccessibleHelp()).startsWith("This project is open read-only");
        for (var action :
                List.of("submit", "set-aside", "not-relevant", "place", "join", "copy-answers", "delete", "unlink")) {
            assertThat(item(robot, "workspace-action-" + action).getText())
                    .contains("\nThis project is open read-only");
        }
        for (var action : List.of("undo", "redo", "correct", "unsure", "unsure-article", "add-record")) {
            assertThat(item(robot, "workspace-action-" + action).isDisable()).as(action).isTrue();
        }
        for (var action : List.of("quotation", "find", "open-question", "next")) {
            assertThat(item(robot, "workspace-action-" + action).isDisable()).as(action).isFalse();
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(window.notification(robot)).isEqualTo(submit.getAccessibleHelp());
    }

    @Test
    void theActionsThatWriteArePaleOnEveryScreenOfSuchAProjectAndSayWhy(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.begin(ProjectOpener.view(file, window.installation)));
        window.settle();

        go(new Route.Adjudication());
        assertThat(robot.lookup("#ask").tryQuery().filter(Node::isVisible)).as("nobody is named").isEmpty();
        var decision =
                "The project is open read-only. To adjudicate, close it here and wherever else it is open, then open it again.";
        for (var action :
                List.of("majority", "other", "nothing", "reason", "undo", "redo", "undisputed", "rule", "submit")) {
            checkPale(robot, "adjudication-action-" + action, decision);
        }
        for (var action : List.of("majority-rule", "withdraw", "who", "reason-last", "rule-last", "rulings")) {
            checkPale(robot, "adjudication-action-" + action, decision);
        }
        checkPale(robot, "exchange-rulings-adopt", decision);
        for (var action : List.of("next-open", "next", "text", "only-open", "names", "desk")) {
            assertThat(item(robot, "adjudication-action-" + action).isDisable()).as(action).isFalse();
        }
        assertThat(robot.lookup("#adjudication-action-submit").queryButton().getAccessibleHelp()).isEqualTo(decision);
        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(window.notification(robot)).isEqualTo(decision);

        go(new Route.Actors(Optional.empty()));
        var change = "The project is open read-only.";
        for (var action : List.of("add", "edit", "undo")) {
            checkPale(robot, "actors-" + action, change);
        }
        assertThat(item(robot, "actors-filter").isDisable()).isFalse();
        for (var button : List.of("#add", "#actors-undo")) {
            assertThat(robot.lookup(button).queryButton().getAccessibleHelp()).as(button).isEqualTo(change);
        }
        window.press(robot, KeyCode.F2);
        assertThat(window.notification(robot)).isEqualTo(change);

        go(new Route.Codebook());
        var edit = "The codebook can’t be edited here: this is a coder’s file, or the project is open read-only.";
        for (var action :
                List.of("add-beside", "add-below", "up", "down", "remove", "apply", "import", "discard", "take-back")) {
            checkPale(robot, "codebook-action-" + action, edit);
        }
        for (var action : List.of("undo", "redo")) {
            checkPale(robot, "codebook-action-" + action, edit);
        }
        for (var action : List.of("outline", "export", "export-csv", "export-html")) {
            assertThat(item(robot, "codebook-action-" + action).isDisable()).as(action).isFalse();
        }
        assertThat(robot.lookup("#files").queryAs(MenuButton.class).getItems())
                .filteredOn(MenuItem::isDisable)
                .hasSize(3)
                .allMatch(it -> it.getText().endsWith("\n" + edit));
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(window.notification(robot)).isEqualTo(edit);
    }

    private void checkPale(FxRobot robot, String action, String why) {
        var item = item(robot, action);
        assertThat(item.isDisable()).as(action).isTrue();
        assertThat(item.getText()).as(action).endsWith("\n" + why);
    }

    private void go(Route route) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(route));
        window.settle();
    }

    private MenuItem item(FxRobot robot, String action) {
        var menu = robot.lookup("#menu").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::show);
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::hide);
        return menu.getItems().stream()
                .flatMap(it -> ((Menu) it).getItems().stream())
                .filter(it -> ("do-" + action).equals(it.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProjectThatAnotherComputerHasOpenCanBeTakenOver(FxRobot robot) throws IOException {
        window.settle();
        Files.writeString(
                Path.of(file + "-lock"),
                "Framewright has this project open\nMaria\nnewsroom-pc\n4711\n2026-03-01T09:00:00Z\n");
        robot.clickOn(".recent-project");
        window.settle();
        assertThat(window.notification(robot))
                .contains("Maria")
                .contains("newsroom-pc")
                .contains("since yesterday, 09:00");
        Screenshots.save(window.scene(), "start-another-computer-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "start-another-computer-dark"));
        assertThat(labels(robot)).containsExactly("Open read-only", "Open anyway");

        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.ENTER);
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
    }

    @Test
    void aProjectThatTakesLongToOpenIsSaidToBeOpenedAndCanBeGivenUp(FxRobot robot) throws TimeoutException {
        window.settle();
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        var project = robot.lookup(".recent-project").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, project::requestFocus);
        robot.type(KeyCode.ENTER);
        Pulse.await();
        assertThat(robot.lookup("#job").query().isVisible()).as("nothing flickers").isFalse();
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, robot.lookup("#job").query().visibleProperty());
        Screenshots.save(window.scene(), "start-opening-light");
        robot.type(KeyCode.ESCAPE);
        Pulse.await();
        assertThat(window.notification(robot)).startsWith("Cancelled");
        disk.countDown();
        window.settle();

        assertThat(robot.lookup("#start").tryQuery()).isPresent();
        // what was given up is closed again, and so it can be opened
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#coders").tryQuery()).isPresent();
    }

    @Test
    void enterPressedAgainWhileAProjectIsBeingOpenedDoesNothingElse(FxRobot robot) {
        window.settle();
        for (var button : List.of(".recent-project", "#start-new", ".recent-backups")) {
            var disk = new CountDownLatch(1);
            window.background.execute(() -> TestWindow.await(disk));
            var project = robot.lookup(".recent-project").query();
            WaitForAsyncUtils.waitForAsyncFx(5_000, project::requestFocus);
            robot.type(KeyCode.ENTER);
            var pressed = robot.lookup(button).query();
            WaitForAsyncUtils.waitForAsyncFx(5_000, pressed::requestFocus);
            robot.type(KeyCode.ENTER).type(KeyCode.SPACE);
            assertThat(robot.lookup("#start").tryQuery()).as(button).isPresent();
            disk.countDown();
            window.settle();

            assertThat(robot.lookup("#coders").tryQuery()).as(button).isPresent();
            window.press(robot, KeyCode.CONTROL, KeyCode.W);
            window.settle();
        }
    }

    @Test
    void aFileThatIsGoneOrDamagedOffersItsBackups(FxRobot robot) throws IOException {
        window.settle();
        BackupService.make(file, BackupReason.SCHEDULED, window.installation.safekeeping());
        Files.write(file, new byte[0]);
        robot.clickOn(".recent-project");
        window.settle();
        assertThat(window.notification(robot)).contains("is empty (0 bytes)");
        assertThat(labels(robot)).containsExactly("Show backups");
        Screenshots.save(window.scene(), "start-damaged-light");
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#backups").tryQuery()).isPresent();
        robot.clickOn("#restore");
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
    }

    private List<String> labels(FxRobot robot) {
        return robot.lookup(".choices .button").queryAllAs(javafx.scene.control.Button.class).stream()
                .map(it -> it.getText())
                .toList();
    }

    private String focused() {
        return window.scene().getFocusOwner().getId();
    }

    private String title() {
        return ((Stage) window.scene().getWindow()).getTitle();
    }
}
