package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.hub.HubStatus.StudyState.IN_STEP;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.PostgresServer;
import org.framewright.hub.PostgresServer.Database;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Looks;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.HubState;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A supervisor makes a hub, a coder joins it, and both synchronise, all in the window and with a real PostgreSQL.
@ExtendWith({QuickRobot.class, PostgresServer.class})
class HubJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void packagesAndWorkTravelByTheHub(FxRobot robot, Running server) throws IOException, SQLException {
        var study = window.project("Harbour strike");
        var database = server.database("CREATEROLE");
        open(study);
        showHub(robot);
        Screenshots.save(window.scene(), "hub-setup-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "hub-setup-dark"));

        robot.clickOn("#hub-address").write(database.url());
        robot.clickOn("#hub-password").write(database.password());
        robot.clickOn("#hub-create");
        window.settle();
        assertThat(window.notification(robot)).contains("created. Next, invite the coders");
        assertThat(cells(robot)).contains("not invited");

        var invitation = folder.resolve("Ada.invitation");
        window.chosen.choose(invitation);
        select(robot, "Ada");
        robot.clickOn("#hub-invite");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Ada invited. Send Ada.invitation");
        assertThat(cells(robot)).contains("invited", "new package");
        assertThat(window.text(robot, "#hub-state")).contains("not synced");

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("No codings received, 0 rejected; 1 package sent.");
        assertThat(window.text(robot, "#hub-state")).contains(": synced.");
        Screenshots.save(window.scene(), "hub-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "hub-dark"));

        awaitSign(robot, "Synced");

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        Screenshots.save(window.scene(), "packages-by-hub-light");
        robot.clickOn("Open hub");
        window.settle();
        assertThat(robot.lookup("#hub").query().isVisible()).isTrue();

        publish(robot);
        joinAndCode(robot, invitation);

        open(study);
        awaitSign(robot, "1 to sync");
        robot.clickOn("#hub-sign");
        window.settle();
        assertThat(cells(robot)).contains("1 file");
        robot.clickOn("#hub-preview");
        window.settle();
        assertThat(results(robot)).anyMatch(it -> it.startsWith("1 coding: 1 annotation added"));
        assertThat(cells(robot)).contains("1 file");
        Screenshots.save(window.scene(), "hub-preview-light");
        robot.clickOn("#hub-synchronise");
        window.settle();
        assertThat(window.notification(robot))
                .startsWith("1 coding received, 0 rejected; ")
                .endsWith("published again.");
        assertThat(results(robot)).anyMatch(it -> it.endsWith("tables published again."));
        assertThat(cells(robot)).doesNotContain("1 file");
        Screenshots.save(window.scene(), "hub-synchronised-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "hub-synchronised-dark"));

        revoke(robot);
        discard(robot, server, database);
        leave(robot);
    }

    private void publish(FxRobot robot) {
        robot.clickOn("#hub-publish").write("nobody");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("has no role nobody");
        robot.clickOn("#hub-publish");
        window.settle();
        Screenshots.save(window.scene(), "hub-publish-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("tables published in the database");
        robot.clickOn("Publish with every sync");
        window.settle();
        assertThat(window.text(robot, "#hub-state")).endsWith("Tables are published with every sync.");
        Screenshots.save(window.scene(), "hub-publishing-light");
    }

    private void joinAndCode(FxRobot robot, Path invitation) throws IOException {
        window.chosen.choose(invitation);
        window.chosen.chooseFolder(Files.createDirectories(folder.resolve("Ada")));
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("join hub");
        Screenshots.save(window.scene(), "hub-join-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#hub-synchronise").query().isVisible()).isTrue();
        Screenshots.save(window.scene(), "hub-joined-light");
        awaitSign(robot, "Synced");
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        // two seconds later it is sent by itself
        assertThat(window.notification(robot)).isIn("Your work was sent.", "Nothing to send.");
        Screenshots.save(window.scene(), "hub-sent-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        assertThat(window.notification(robot)).isEqualTo("Nothing to send.");
    }

    private void revoke(FxRobot robot) {
        select(robot, "Ada");
        robot.clickOn("#hub-revoke");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Revoke Ada’s login?");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot))
                .isEqualTo("Login of Ada revoked. Work that you had not merged is set aside.");
    }

    private void discard(FxRobot robot, Running server, Database database) throws SQLException {
        server.run(
                database.name(),
                """
                INSERT INTO framewright_hub.message
                    (author, stream, number, id, recipient, schema_version, package, revision, digest, sha256, content)
                SELECT role, 'left', 1, 'left', owner, 1, 1, 1, repeat('a', 64), repeat('b', 64), ''
                FROM framewright_hub.member, framewright_hub.hub
                """);
        robot.clickOn("#hub-preview");
        window.settle();
        assertThat(window.text(robot, "#hub-state")).contains(": synced.", "1 file from Ada set aside.");
        robot.clickOn("#hub-discard");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Discard everything set aside");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("1 file discarded.");
        assertThat(window.text(robot, "#hub-state")).doesNotContain("set aside");
    }

    private void leave(FxRobot robot) {
        robot.clickOn("#hub-leave");
        window.settle();
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(robot.lookup("#hub-setup").query().isVisible()).isTrue();
    }

    @Test
    void hubThatDoesNotAnswerIsSaidInPlace(FxRobot robot, Running server) throws SQLException {
        var study = window.project("Harbour strike");
        var database = server.database("CREATEROLE");
        open(study);
        showHub(robot);
        robot.clickOn("#hub-address").write("postgresql://" + database.owner() + ":x@127.0.0.1/hub");
        robot.clickOn("#hub-create");
        window.settle();
        assertThat(window.notification(robot)).contains("password");
        type(robot, "#hub-address", database.url());
        robot.clickOn("#hub-password").write("wrong");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("The hub rejected the login");
        type(robot, "#hub-password", database.password());
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("created. Next, invite the coders");

        server.run("postgres", "ALTER ROLE " + database.owner() + " PASSWORD 'other'");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        showHub(robot);
        assertThat(window.text(robot, "#hub-state")).startsWith("The hub rejected the login");
        awaitSign(robot, "Sync problem");
        var older = new SupervisorStatus(database.url(), IN_STEP, List.of(), List.of(), List.of(), Optional.empty());
        onWindow(screen -> screen.showHub(HubState.answered(HubState.Kind.IN_STEP, 0, "", older)));
        assertThat(window.text(robot, "#hub-state"))
                .as("an answer that was asked for before the login was refused")
                .startsWith("The hub rejected the login");
        var tooltip = robot.lookup("#hub-sign").queryButton().getTooltip();
        assertThat(tooltip.isWrapText()).as("a long sentence is not cut by the window's edge").isTrue();
        Screenshots.save(window.scene(), "hub-silent-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("The hub rejected the login");
    }

    @Test
    void workIsSentByItselfWhenAFileIsClosedAndAPackageIsTakenInByItselfWhereNothingIsOpen(
            FxRobot robot, Running server) throws IOException, SQLException {
        var team = HubStudy.joined(folder, window, server.database("CREATEROLE"));
        open(team.coderFile());
        awaitSign(robot, "Synced");
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        start();
        assertThat(team.waiting()).isEqualTo(1);

        team.sendAnotherPackage("Second");
        open(team.coderFile());
        await(
                () -> window.notification(robot),
                it -> it.startsWith("Updated to package 2: 9 new articles, the round “Second”."));
        awaitSign(robot, "Synced");
        Screenshots.save(window.scene(), "hub-taken-in-light");
        robot.clickOn("Code in “Second”");
        window.settle();
        assertThat(window.shell.screen().route()).isInstanceOf(Route.Workspace.class);

        team.sendAnotherPackage("Third");
        window.codeSomething(robot);
        awaitSign(robot, "1 to sync");
        assertThat(window.shell.screen().route()).isInstanceOf(Route.Workspace.class);
        Screenshots.save(window.scene(), "hub-sign-light");
        robot.clickOn("#hub-sign");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Updated to package 3: ");
        awaitSign(robot, "Synced");
    }

    @Test
    void packageWaitsWhileAWarningIsToBeRead(FxRobot robot, Running server) throws IOException, SQLException {
        var team = HubStudy.joined(folder, window, server.database("CREATEROLE"));
        open(team.coderFile());
        awaitSign(robot, "Synced");
        team.sendAnotherPackage("Second");
        var waiting = HubState.answered(HubState.Kind.WAITING, 1, "", new CoderStatus("hub", "Ada", 1, 2, false));
        onWindow(screen -> screen.model().showNotification(Notification.warning("The file is older than its backup.")));
        onWindow(screen -> screen.showHub(waiting));
        assertThat(window.notification(robot)).isEqualTo("The file is older than its backup.");

        onWindow(screen -> screen.model().dismissNotification());
        onWindow(screen -> screen.showHub(waiting));
        await(() -> window.notification(robot), it -> it.startsWith("Updated to package 2: "));
    }

    private void onWindow(Consumer<AppScreen> work) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> work.accept(window.shell.screen()));
        window.settle();
    }

    /// Without a listener the sign would follow within a minute, and the test would fail.
    @Test
    void supervisorsWindowSaysAtOnceThatACoderHasSentSomething(FxRobot robot, Running server)
            throws IOException, SQLException {
        var team = HubStudy.joined(folder, window, server.database("CREATEROLE"));
        open(team.study());
        awaitSign(robot, "Synced");
        team.codeAndSend();
        awaitSign(robot, "1 to sync");
    }

    /// Without that, the work would be sent within a minute, and the test would fail.
    @Test
    void workIsSentSoonAfterItIsSaved(FxRobot robot, Running server) throws IOException, SQLException {
        var team = HubStudy.joined(folder, window, server.database("CREATEROLE"));
        open(team.coderFile());
        awaitSign(robot, "Synced");
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        for (int i = 0; i < 200 && team.waiting() == 0; i++) {
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        assertThat(team.waiting()).isEqualTo(1);
    }

    @Nightly
    @Test
    void furtherSupervisorIsInvitedAndTheirWorkComesInAfterABackup(FxRobot robot, Running server)
            throws IOException, SQLException {
        var team = HubStudy.joined(folder, window, server.database("SUPERUSER"));
        open(team.study());
        showHub(robot);
        var invitation = folder.resolve("Grace.invitation");
        window.chosen.choose(invitation);
        robot.clickOn("#hub-invite-supervisor").write("Grace");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Grace invited. Send Grace.invitation");
        assertThat(cells(robot)).contains("Grace (supervisor)");
        assertThat(window.text(robot, "#hub-state")).contains("Your changes have not been synced yet");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.text(robot, "#hub-state")).contains(": synced.");

        HubStudy.addRoundAsAnotherSupervisor(folder.resolve("Grace"), invitation, "Second");
        awaitSign(robot, "1 to sync");
        // the page hears what the sign hears
        await(
                () -> window.text(robot, "#hub-state"),
                it -> it.contains("Changes from another supervisor are available"));
        robot.clickOn("#hub-preview");
        window.settle();
        assertThat(results(robot)).contains("Changes from another supervisor are available.");
        robot.clickOn("#hub-synchronise");
        window.settle();
        assertThat(results(robot))
                .contains(
                        "Changes from another supervisor merged: 1 change to rounds, 1 package or returned file. A backup was created first.");
        Screenshots.save(window.scene(), "hub-supervisors-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "hub-supervisors-dark"));
        assertNothingIsCutWhenEnlarged(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("Second").tryQuery()).isPresent();

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
        select(robot, "Grace (supervisor)");
        robot.clickOn("#hub-revoke");
        window.settle();
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Grace no longer has supervisor access");
        assertThat(cells(robot)).doesNotContain("Grace (supervisor)");
    }

    /// Shown to fail when the actions stood in one line.
    private void assertNothingIsCutWhenEnlarged(FxRobot robot) {
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        }
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getRoot().resize(1_366, 768));
        for (int i = 0; i < 3; i++) {
            Pulse.await();
        }
        var cut = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Looks.clipped(window.scene().getRoot()));
        Screenshots.save(
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Screenshots.take(window.scene().getRoot())),
                "hub-supervisors-150");
        assertThat(cut).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getRoot().resize(1_280, 800));
        window.settle();
    }

    /// The hub is asked on a thread that nobody else waits for.
    private void awaitSign(FxRobot robot, String word) {
        await(() -> window.text(robot, "#hub-sign"), word::equals);
    }

    private void await(Supplier<String> words, Predicate<String> wanted) {
        for (int i = 0; i < 200; i++) {
            window.settle();
            if (wanted.test(words.get())) {
                return;
            }
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        assertThat(words.get()).matches(wanted);
    }

    /// In place of what stands there.
    private static void type(FxRobot robot, String field, String words) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(words);
    }

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
    }

    private void start() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.empty()));
        window.settle();
    }

    private void showHub(FxRobot robot) {
        robot.lookup("#team-link").tryQuery().filter(it -> it.isVisible()).ifPresent(robot::clickOn);
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
    }

    private void select(FxRobot robot, String coder) {
        robot.clickOn(
                robot.lookup("#hub-coders .table-cell")
                        .match(it -> it instanceof Labeled cell && coder.equals(cell.getText()))
                        .queryAs(Labeled.class));
        window.settle();
    }

    private static List<String> cells(FxRobot robot) {
        return robot.lookup("#hub-coders .table-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> results(FxRobot robot) {
        return robot.lookup("#hub-results .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
