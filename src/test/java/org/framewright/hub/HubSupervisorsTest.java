package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.hub.HubTeam.ASSISTANT;
import static org.framewright.hub.HubTeam.SUPERVISOR;

import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/// Two supervisors work at one study, each in a file of their own, through a real PostgreSQL.
@ExtendWith(PostgresServer.class)
final class HubSupervisorsTest {

    @TempDir private Path folder;

    private HubTeam team(Running server, String attributes, String... coders) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database(attributes), coders);
        team.joinAssistant(server);
        return team;
    }

    private static void addRound(HubTeam team, String person, String name) {
        team.done(person, "round", "add", team.file(person), name);
    }

    private static List<String> rounds(HubTeam team, String person) {
        return team.in(
                person, team.file(person), it -> it.study().rounds().stream().map(Round::name).sorted().toList());
    }

    private static String digest(HubTeam team, String person) {
        return team.in(person, team.file(person), HubSupervisorsTest::digest);
    }

    private static String digest(Project project) {
        return LedgerState.of(project).toString();
    }

    private static void assertInStep(HubTeam team) {
        assertThat(digest(team, ASSISTANT)).isEqualTo(digest(team, SUPERVISOR));
        for (var person : List.of(SUPERVISOR, ASSISTANT)) {
            assertThat(team.done(person, "check", team.file(person))).contains("no problems found");
            assertThat(team.done(person, "hub", "status", team.file(person))).contains("Synced");
        }
    }

    @Nightly
    @Test
    void whatEachHasDoneApartBothHaveInTheSameOrder(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada", "Ben");
        team.code("Ada", 1);
        team.code("Ben", 2);
        team.sync("Ada");
        team.sync("Ben");
        addRound(team, SUPERVISOR, "Second");
        addRound(team, ASSISTANT, "Third");
        team.done(
                SUPERVISOR,
                "assign",
                "draw",
                team.study(),
                "--round",
                "Second",
                "--batch",
                "Week 1",
                "--coder",
                "Ada",
                "--number",
                "2");

        assertThat(team.sync(SUPERVISOR)).contains("Ada", "Ben", "Your changes to the study have been synced");
        assertThat(team.done(ASSISTANT, "hub", "status", team.file(ASSISTANT)))
                .contains("Changes from another supervisor are available");
        assertThat(team.sync(ASSISTANT))
                .contains(
                        "Changes from another supervisor merged: 1 change to rounds, 3 changes to assignments, 3 packages or returned files");
        assertThat(team.sync(SUPERVISOR)).doesNotContain("Your work");
        assertThat(team.sync(SUPERVISOR)).contains("Nothing new");

        assertThat(rounds(team, SUPERVISOR)).contains("Second", "Third");
        assertThat(team.work(team.file(ASSISTANT), "Ada")).isNotEmpty().isEqualTo(team.work(team.file("Ada"), "Ada"));
        assertInStep(team);
    }

    @Nightly
    @Test
    void workOfCodersThatBothHaveMergedIsThereOnce(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        var offline = Files.copy(team.file(ASSISTANT), folder.resolve("offline.framewright"));
        team.code("Ada", 1);
        team.sync("Ada");
        team.sync(SUPERVISOR);
        // the assistant gets the same work by mail, and works on
        Files.copy(offline, team.file(ASSISTANT), StandardCopyOption.REPLACE_EXISTING);
        team.done(ASSISTANT, "merge", team.file(ASSISTANT), team.file("Ada"));
        addRound(team, ASSISTANT, "Second");

        team.sync(ASSISTANT);
        team.sync(SUPERVISOR);

        assertThat(team.work(team.study(), "Ada")).isNotEmpty().isEqualTo(team.work(team.file("Ada"), "Ada"));
        assertThat(rounds(team, SUPERVISOR)).contains("Second");
        assertInStep(team);
    }

    @Test
    void whatBothHaveChangedStaysAsItWasSentFirstAndIsReported(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        addRound(team, SUPERVISOR, "Second");
        addRound(team, ASSISTANT, "Second");
        addRound(team, ASSISTANT, "Third");
        team.sync(SUPERVISOR);

        var typed = team.typed(ASSISTANT, "hub", "sync", team.file(ASSISTANT));
        team.sync(SUPERVISOR);

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("Your change to a round (Second) was not applied");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(rounds(team, ASSISTANT)).containsOnlyOnce("Second").contains("Third");
        assertThat(team.done(ASSISTANT, "restore", team.file(ASSISTANT), "--list")).contains("merg");
        assertInStep(team);
    }

    @Nightly
    @Test
    void packagesOfTwoSupervisorsAreNumberedInOneSequence(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        for (int i = 0; i < 3; i++) {
            var person = i % 2 == 0 ? ASSISTANT : SUPERVISOR;
            addRound(team, person, "Round " + i);
            team.sync(person);
            assertThat(team.sync("Ada")).contains("Updated from package");
            team.code("Ada", i);
            team.sync("Ada");
        }
        team.sync(SUPERVISOR);
        team.sync(ASSISTANT);
        team.sync(SUPERVISOR);

        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
        assertInStep(team);
    }

    @Nightly
    @Test
    void fileFromBackupComesUpToDateAndLosesNothingThatItHasSince(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        var backup = Files.copy(team.file(ASSISTANT), folder.resolve("backup.framewright"));
        addRound(team, ASSISTANT, "Second");
        team.sync(ASSISTANT);
        Files.copy(backup, team.file(ASSISTANT), StandardCopyOption.REPLACE_EXISTING);
        // it is warned about that the file is older than its backup
        assertThat(team.typed(ASSISTANT, "round", "add", team.file(ASSISTANT), "Third").exit()).isZero();

        assertThat(team.typed(ASSISTANT, "hub", "sync", team.file(ASSISTANT)).exit()).isZero();
        team.sync(SUPERVISOR);

        assertThat(rounds(team, SUPERVISOR)).contains("Second", "Third");
        assertInStep(team);
    }

    @Nightly
    @Test
    void hubThatWasRestoredGetsTheStudyAgain(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        addRound(team, ASSISTANT, "Second");
        team.sync(ASSISTANT);
        addRound(team, SUPERVISOR, "Third");
        server.run(team.database().name(), "TRUNCATE framewright_hub.message");

        team.sync(SUPERVISOR);
        team.sync(ASSISTANT);
        team.sync(SUPERVISOR);

        assertThat(rounds(team, SUPERVISOR)).contains("Second", "Third");
        assertInStep(team);
    }

    @Test
    void supervisorHasANameOfTheirOwn(Running server) throws IOException, SQLException {
        var team = team(server, "SUPERUSER", "Ada");
        for (var name : List.of("  ", ASSISTANT)) {
            var again = folder.resolve("again.invitation");
            var typed = team.typed(SUPERVISOR, "hub", "invite", team.study(), "--supervisor", name, "--out", again);
            assertThat(typed.exit()).as(name).isEqualTo(1);
            assertThat(again).doesNotExist();
        }
        team.done(SUPERVISOR, "hub", "revoke", team.study(), "--supervisor", " " + ASSISTANT + "  ");
    }

    @Test
    void invitationOfAnotherDoesNotTakeTheOwnersLogin(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        var typed = team.typed(SUPERVISOR, "hub", "join", team.invitation(ASSISTANT), elsewhere);

        assertThat(typed.err()).contains("you already work on this study as a supervisor");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(team.in(SUPERVISOR, team.study(), it -> team.logins(SUPERVISOR).require(it)).address().user())
                .isEqualTo(team.database().owner());
    }

    @Test
    void supervisorWhoIsInvitedAnewJoinsAnew(Running server) throws IOException, SQLException {
        var team = team(server, "SUPERUSER", "Ada");
        team.done(SUPERVISOR, "hub", "revoke", team.study(), "--supervisor", ASSISTANT);
        Files.delete(team.invitation(ASSISTANT));
        Files.delete(team.file(ASSISTANT));

        team.joinAssistant(server);

        assertInStep(team);
    }

    @Test
    void revokedSupervisorSeesNothingAnyMore(Running server) throws IOException, SQLException {
        var team = team(server, "SUPERUSER", "Ada");
        team.sync(ASSISTANT);

        team.done(SUPERVISOR, "hub", "revoke", team.study(), "--supervisor", ASSISTANT);

        var typed = team.typed(ASSISTANT, "hub", "sync", team.file(ASSISTANT));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("The hub rejected the login");
    }

    @Test
    void codersSeeNeitherTheStudyNorTheSupervisors(Running server) throws IOException, SQLException {
        var team = team(server, "CREATEROLE", "Ada");
        var login = team.in("Ada", team.file("Ada"), it -> team.logins("Ada").require(it));
        try (var hub = HubConnection.open(login)) {
            assertThat(hub.list("SELECT stream FROM framewright_hub.message", row -> row.getString(1)))
                    .isNotEmpty()
                    .doesNotContain(StudyExchange.STREAM);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> hub.list("SELECT name FROM framewright_hub.supervisor", row -> row.getString(1)))
                    .hasMessageContaining("NOT_PERMITTED");
        }
    }
}
