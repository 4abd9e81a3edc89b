package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.Sha256;
import org.framewright.model.coding.Annotation;
import org.framewright.store.ScratchFolder;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A supervisor and three coders in step by commands, through a real PostgreSQL.
@ExtendWith(PostgresServer.class)
final class HubSyncTest {

    private static final String[] CODERS = {"Ada", "Ben", "Cyd"};

    @TempDir private Path folder;

    @Nightly
    @Test
    void projectIsWhatFilesByMailWouldMake(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), CODERS);
        var byMail = Files.copy(team.study(), team.home(HubTeam.SUPERVISOR).resolve("mail.framewright"));
        for (int i = 0; i < CODERS.length; i++) {
            team.code(CODERS[i], i);
            assertThat(team.sync(CODERS[i])).contains("Your work was sent");
        }
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "status", team.study()))
                .contains("1 file waiting")
                .contains("Not synced with");

        var came = team.sync(HubTeam.SUPERVISOR);

        team.in(
                HubTeam.SUPERVISOR,
                byMail,
                project -> project.team().merge().merge(List.of(CODERS).stream().map(team::file).toList()));
        for (var coder : CODERS) {
            assertThat(came).contains(coder);
            assertThat(team.work(team.study(), coder))
                    .isEqualTo(team.work(team.file(coder), coder))
                    .isEqualTo(team.work(byMail, coder));
        }
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "status", team.study())).contains("Synced");
        assertThat(team.done(HubTeam.SUPERVISOR, "check", team.study())).contains("no problems found");
    }

    @Nightly
    @Test
    void secondTimeDoesNothing(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.code("Ada", 7);
        team.sync("Ada");
        team.sync(HubTeam.SUPERVISOR);
        var before = messages(server, database.name());

        assertThat(team.sync("Ada")).contains("Nothing to send");
        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("Nothing new");
        assertThat(messages(server, database.name())).isEqualTo(before);
    }

    /// As the window, which sends by itself, and its user.
    @Nightly
    @Test
    void twoSendersOfOneFileFollowOneAnother(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        team.code("Ada", 1);
        var sent =
                team.in(
                        "Ada",
                        team.file("Ada"),
                        project ->
                                Stream.of(1, 2)
                                        .parallel()
                                        .map(_ -> new HubSync(project, team.logins("Ada")).send())
                                        .toList());
        assertThat(sent).hasSize(2).allMatch(HubStatus::isInStep);
    }

    @Nightly
    @Test
    void listenerHearsThatACoderHasSentSomething(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        var heard =
                team.in(
                        HubTeam.SUPERVISOR,
                        team.study(),
                        project -> {
                            try (var listener = HubListener.open(project, team.logins(HubTeam.SUPERVISOR))) {
                                boolean before = listener.await(Duration.ofMillis(200));
                                team.code("Ben", 4);
                                team.sync("Ben");
                                return List.of(
                                        before,
                                        listener.await(Duration.ofSeconds(30)),
                                        listener.await(Duration.ofMillis(200)));
                            }
                        });
        assertThat(heard).as("before, once, and no more").containsExactly(false, true, false);
    }

    @Nightly
    @Test
    void newsOfTheSupervisorTravelToTheCoder(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.done(HubTeam.SUPERVISOR, "round", "add", team.study(), "Second");

        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("Package 2 sent to Ada", "Package 2 sent to Ben");
        assertThat(team.sync("Ada")).contains("Updated from package 2").contains("Your work was sent");
        assertThat(team.done("Ada", "round", "list", team.file("Ada"))).contains("Second");
    }

    @Test
    void twoDevicesOfOneCoderComeTogether(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        team.done("Ada.2", "hub", "join", team.invitation("Ada"), team.home("Ada.2"));
        team.code("Ada", 1);
        team.code("Ada.2", 2);
        team.sync("Ada");
        team.sync("Ada.2");
        team.sync(HubTeam.SUPERVISOR);

        assertThat(team.work(team.study(), "Ada").values())
                .flatExtracting(it -> it)
                .containsAll(
                        team.work(team.file("Ada"), "Ada").values().stream().flatMap(List::stream).limit(1).toList());
        int received = team.in(HubTeam.SUPERVISOR, team.study(), it -> it.team().merge().received().size());
        assertThat(received).isEqualTo(2);
    }

    /// Seen to fail without the look at echoes: each synchronisation made a package that was new to the other device.
    @Nightly
    @Test
    void twoDevicesWithWorkOnOneArticleComeToRest(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.done("Ada.2", "hub", "join", team.invitation("Ada"), team.home("Ada.2"));
        for (int seed = 1; seed <= Rigour.draws(1, 3); seed++) {
            team.code("Ada", seed);
            team.code("Ada.2", seed + 10);
            for (int i = 0; i < 4; i++) {
                syncAll(team);
            }
            var before = messages(server, database.name());
            syncAll(team);

            assertThat(messages(server, database.name())).as("after the work of seed " + seed).isEqualTo(before);
            assertThat(annotations(team, team.study()))
                    .containsExactlyInAnyOrderElementsOf(annotations(team, team.file("Ada")))
                    .containsExactlyInAnyOrderElementsOf(annotations(team, team.file("Ada.2")));
        }
    }

    private static List<Annotation> annotations(HubTeam team, Path file) {
        return team.work(file, "Ada").values().stream().flatMap(List::stream).toList();
    }

    private static void syncAll(HubTeam team) {
        team.sync("Ada");
        team.sync("Ada.2");
        team.sync(HubTeam.SUPERVISOR);
    }

    @Test
    void deviceFromABackupBeginsAStreamOfItsOwn(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        var backup = Files.copy(team.file("Ada"), folder.resolve("backup"));
        team.code("Ada", 1);
        var lost = team.work(team.file("Ada"), "Ada");
        team.sync("Ada");
        Files.delete(team.file("Ada"));
        Files.copy(backup, team.file("Ada"));

        // the file itself is reported, too: it lacks what its last backup has
        var typed = team.typed("Ada", "hub", "sync", team.file("Ada"));
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("from a backup");
        team.sync(HubTeam.SUPERVISOR);

        assertThat(team.work(team.study(), "Ada")).isEqualTo(lost);
    }

    @Nightly
    @Test
    void hubFromABackupGetsAgainWhatItLacks(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.code("Ada", 1);
        team.sync("Ada");
        // the state before anything was sent
        server.run(database.name(), "TRUNCATE framewright_hub.message");

        assertThat(team.sync("Ada")).contains("Your work was sent");
        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("Package 2 sent to Ada");
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
        assertThat(team.sync("Ada")).contains("Updated from package 2");
    }

    @Test
    void revokedCoderSendsNothingAndLosesNothing(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        team.code("Ada", 1);
        team.done(HubTeam.SUPERVISOR, "hub", "revoke", team.study(), "--coder", "Ada");

        var refused = team.typed("Ada", "hub", "sync", team.file("Ada"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("rejected the login").contains("Your work is safe in your own file");
        team.done(HubTeam.SUPERVISOR, "merge", team.study(), team.file("Ada"));
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    @Test
    void ownerWithoutTheRightPrintsWhatTheAdministratorRuns(Running server) throws IOException, SQLException {
        var database = server.database("");
        var team = HubTeam.create(folder, database, "Ada");
        team.done(
                HubTeam.SUPERVISOR, "hub", "create", database.url(), team.study(), "--password-file", team.password());
        var printed =
                team.done(
                        HubTeam.SUPERVISOR,
                        "hub",
                        "invite",
                        team.study(),
                        "--coder",
                        "Ada",
                        "--out",
                        team.invitation("Ada"));
        var statement = printed.lines().filter(it -> it.startsWith("CREATE ROLE")).findFirst().orElseThrow();
        assertThat(statement).contains("SCRAM-SHA-256$");
        server.run("postgres", statement);
        team.sync(HubTeam.SUPERVISOR);

        assertThat(team.done("Ada", "hub", "join", team.invitation("Ada"), team.home("Ada"))).contains("package 1");
    }

    @Test
    void secretsAreInNoProjectNoOutputAndAreTheUsersAlone(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        var secret = new SecretFile(team.invitation("Ada")).read(HubInvitation.class).orElseThrow().password();

        try (var files = Files.walk(team.home("Ada").resolve("state/hubs"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("the login, and the first package")
                    .hasSize(2)
                    .allSatisfy(it ->
                            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                                    .isEqualTo("rw-------"));
        }
        assertThat(Files.getPosixFilePermissions(team.invitation("Ada")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        for (var file : List.of(team.file("Ada"), team.study())) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret)
                    .doesNotContain(database.name());
        }
        assertThat(
                        team.typed(
                                        HubTeam.SUPERVISOR,
                                        "hub",
                                        "create",
                                        "postgresql://a:gulls@127.0.0.1/b",
                                        team.study())
                                .err())
                .contains("password")
                .doesNotContain("gulls");
        var elsewhere = team.typed("Ada", "hub", "leave", team.file("Ada"));
        assertThat(elsewhere.exit()).isZero();
        assertThat(team.typed("Ada", "hub", "sync", team.file("Ada")).err()).contains("has not joined a hub");
    }

    @Nightly
    @Test
    void damagedMessageOfOneCoderKeepsBackNoOther(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada", "Ben");
        team.code("Ada", 1);
        team.code("Ben", 2);
        team.sync("Ada");
        team.sync("Ben");
        server.run(
                database.name(),
                "UPDATE framewright_hub.message SET content = '\\x00' WHERE author ="
                        + " (SELECT role FROM framewright_hub.member ORDER BY invited_at LIMIT 1)");

        var typed = team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("damaged").contains("Ada");
        assertThat(team.work(team.study(), "Ben")).isEqualTo(team.work(team.file("Ben"), "Ben"));
        assertThat(team.work(team.study(), "Ada")).isEmpty();
    }

    @Nightly
    @Test
    void exportedFilesMergeWithoutAHub(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        team.code("Ada", 1);
        team.sync("Ada");
        var out = folder.resolve("out");
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "export", team.study(), out)).contains("1 file");

        try (var files = Files.list(out)) {
            team.done(HubTeam.SUPERVISOR, "merge", team.study(), files.findFirst().orElseThrow());
        }
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    /// The file's name is taken by a folder: as a full disk, it can't be written. The message at the hub is sound.
    @Test
    void fileThatCannotBeWrittenIsNotCalledDamaged(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        team.code("Ada", 1);
        team.sync("Ada");
        var out = folder.resolve("out");
        team.done(HubTeam.SUPERVISOR, "hub", "export", team.study(), out);
        Path file;
        try (var files = Files.list(out)) {
            file = files.findFirst().orElseThrow();
        }
        Files.delete(file);
        Files.createDirectories(file.resolve("mine"));

        var typed = team.typed(HubTeam.SUPERVISOR, "hub", "export", team.study(), out);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains(file.toString(), "the disk has space").doesNotContain("damaged");
    }

    @Nightly
    @Test
    void hubKeepsTheLastTwoMessagesOfAStreamOnceTheyAreTakenIn(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        for (int i = 1; i <= 4; i++) {
            team.code("Ada", i);
            team.sync("Ada");
        }
        assertThat(numbers(server, database.name())).containsExactly("1", "2", "3", "4");

        team.sync(HubTeam.SUPERVISOR);

        assertThat(numbers(server, database.name()))
                .as("3 and 4 are differences from 1")
                .containsExactly("1", "3", "4");
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    private static List<String> numbers(Running server, String database) throws SQLException {
        return server.read(
                database,
                "SELECT number FROM framewright_hub.message WHERE stream NOT LIKE 'package-%' ORDER BY number");
    }

    @Test
    void fileThatIsNoInvitationIsRefused() throws IOException {
        for (var content :
                List.of("{}", "[]", "null", "{\"address\": null}", "{\"address\": {}, \"password\": \"x\"}")) {
            var file = Files.writeString(folder.resolve("some.invitation"), content);
            var typed = Typed.in(folder, "hub", "join", file, folder);
            assertThat(typed.err()).as(content).contains("is not an invitation to a hub");
            assertThat(typed.exit()).isEqualTo(1);
        }
    }

    @Test
    void dryRunSaysWhatWouldComeAndChangesNothing(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.code("Ada", 1);

        assertThat(team.done("Ada", "hub", "sync", team.file("Ada"), "--dry-run")).contains("Your work would be sent");
        team.sync("Ada");
        team.done(HubTeam.SUPERVISOR, "round", "add", team.study(), "Second");
        var before = messages(server, database.name());
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "sync", team.study(), "--dry-run"))
                .contains("Dry run: nothing was changed", "Ada would get a package");

        assertThat(messages(server, database.name())).isEqualTo(before);
        assertThat(team.work(team.study(), "Ada")).isEmpty();
    }

    /// So the tests of packages, updates and merging hold for files that come by a hub.
    @Nightly
    @Test
    void fileComesOutOfTheHubByteForByteAsItWasSent(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        var ada = team.in("Ada", team.file("Ada"), it -> team.logins("Ada").require(it));
        var random = new Random(31);
        for (int size : new int[] {0, 1, 65_535, 65_536, 2_000_000}) {
            var sent = new byte[size];
            random.nextBytes(sent);
            assertThat(send(team, ada, new NumberedStream("size-" + size, 1), sent)).as("whole").isTrue();
        }
        var sent = new byte[2_000_000];
        random.nextBytes(sent);
        int last = Rigour.draws(4, 12);
        for (int number = 1; number <= last; number++) {
            // the last one has nothing in common with those before
            sent = number == last ? new byte[2_000_000] : edit(sent, random);
            if (number == last) {
                random.nextBytes(sent);
            }
            boolean whole = send(team, ada, new NumberedStream("edited", number), sent);
            assertThat(whole).as("message " + number + " is whole").isEqualTo(number == 1 || number == last);
        }
        if (Rigour.isFull()) {
            sendSeveralSegments(team, ada, random);
        }
    }

    private void sendSeveralSegments(HubTeam team, HubLogin ada, Random random) throws IOException {
        var large = new byte[18_000_000];
        random.nextBytes(large);
        assertThat(send(team, ada, new NumberedStream("large", 1), large)).isTrue();
        assertThat(send(team, ada, new NumberedStream("large", 2), edit(large, random))).isFalse();
        assertThat(send(team, ada, new NumberedStream("large", 3), Arrays.copyOf(large, 9_000_000))).isFalse();
    }

    private record NumberedStream(String name, int number) {}

    /// Sends a file, and asserts that the supervisor fetches the same, with and without the messages of before.
    ///
    /// @return whether it travelled whole
    private boolean send(HubTeam team, HubLogin login, NumberedStream stream, byte[] sent) throws IOException {
        var file = Files.write(folder.resolve("sent"), sent);
        try (var hub = HubConnection.open(login)) {
            var messages = new MessageStore(hub, team.cache("Ada"));
            var project = team.in("Ada", team.file("Ada"), it -> it.study().identity());
            var device = messages.deviceStatus(project, stream.name());
            var whole = device.end().flatMap(MessageStore.StreamEnd::whole);
            messages.append(
                    file,
                    new MessageStore.MessageAddress(stream.name(), stream.number(), device.project().owner(), whole),
                    1,
                    new LedgerState(7, Sha256.hex(sent)));
        }
        var supervisor = team.in(HubTeam.SUPERVISOR, team.study(), it -> team.logins(HubTeam.SUPERVISOR).require(it));
        try (var hub = HubConnection.open(supervisor);
                var scratch = ScratchFolder.create(folder)) {
            var messages = new MessageStore(hub, team.cache(HubTeam.SUPERVISOR));
            var message =
                    messages.ends().work().stream()
                            .filter(it -> it.stream().equals(stream.name()))
                            .findFirst()
                            .orElseThrow();
            assertThat(messages.fetch(message, "the hub", scratch).file()).hasBinaryContent(sent);
            var unknown = new MessageStore(hub, new MessageCache(folder.resolve("empty")));
            assertThat(unknown.fetch(message, "the hub", scratch).file()).hasBinaryContent(sent);
            new MessageCache(folder.resolve("empty")).clear();
            return message.base().isEmpty();
        }
    }

    /// Bytes with some of them removed, new ones inserted and a stretch moved.
    private static byte[] edit(byte[] bytes, Random random) {
        var edited = new ByteArrayOutputStream();
        int moved = random.nextInt(bytes.length - 20_000);
        edited.write(bytes, moved, 10_000);
        for (int at = 0; at < bytes.length; ) {
            int kept = Math.min(bytes.length - at, 1 + random.nextInt(100_000));
            edited.write(bytes, at, kept);
            at += kept + random.nextInt(50);
            edited.writeBytes(Sha256.hex(at + "").getBytes(StandardCharsets.US_ASCII));
        }
        return edited.toByteArray();
    }

    @Nightly
    @Test
    void laterWorkAndPackagesTravelAsDifferences(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        for (int seed = 1; seed <= 3; seed++) {
            team.code("Ada", seed);
            team.sync("Ada");
        }
        team.sync(HubTeam.SUPERVISOR);
        team.done(HubTeam.SUPERVISOR, "round", "add", team.study(), "Second");
        team.sync(HubTeam.SUPERVISOR);

        assertThat(
                        server.read(
                                database.name(),
                                "SELECT m.number || ' of ' || coalesce(m.base, 0) || ', small: '"
                                        + " || (m.base IS NOT NULL AND length(m.content) < (SELECT length(b.content) / 2"
                                        + " FROM framewright_hub.message b WHERE b.stream = m.stream AND b.number = m.base))"
                                        + " FROM framewright_hub.message m ORDER BY m.stream LIKE 'package-%', m.number"))
                .containsExactly(
                        "1 of 0, small: false",
                        "2 of 1, small: true",
                        "3 of 1, small: true",
                        "1 of 0, small: false",
                        "2 of 1, small: true");
        team.sync("Ada");
        assertThat(team.done("Ada", "round", "list", team.file("Ada"))).contains("Second");
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    @Nightly
    @Test
    void computerWithoutEarlierMessagesSendsAWholeOne(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.code("Ada", 1);
        team.sync("Ada");
        team.cache("Ada").clear();
        team.code("Ada", 2);
        team.sync("Ada");
        team.code("Ada", 3);
        team.sync("Ada");

        assertThat(
                        server.read(
                                database.name(),
                                "SELECT number || ' of ' || coalesce(base, 0) FROM framewright_hub.message"
                                        + " WHERE stream NOT LIKE 'package-%' ORDER BY number"))
                .containsExactly("1 of 0", "2 of 0", "3 of 2");
        team.sync(HubTeam.SUPERVISOR);
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    @Nightly
    @Test
    void hubOfAnOlderProgramIsCalledSo(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        server.run(database.name(), "ALTER TABLE framewright_hub.hub DROP COLUMN shared");

        assertThat(team.typed("Ada", "hub", "sync", team.file("Ada")).err())
                .contains("older version", "framewright hub create");
        assertThat(team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study()).err()).contains("older version");
    }

    /// Its tables come from other migrations of the same versions.
    @Nightly
    @Test
    void hubOfAnUnreleasedProgramIsNotMadeAnew(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        server.run(
                database.name(),
                "UPDATE framewright_hub.flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");

        var typed =
                team.typed(
                        HubTeam.SUPERVISOR,
                        "hub",
                        "create",
                        database.url(),
                        team.study(),
                        "--password-file",
                        team.password());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("is from an unreleased version of Framewright");
    }

    /// A message is never taken for another, whatever its sender says of it.
    @Nightly
    @ParameterizedTest
    @UsualCases(2)
    @ValueSource(
            strings = {
                "UPDATE framewright_hub.message SET base = 1 WHERE number = 3",
                "DELETE FROM framewright_hub.message WHERE number = 1",
                "UPDATE framewright_hub.message SET base = NULL WHERE number = 3",
                "UPDATE framewright_hub.message m SET base = 2 WHERE number = 3",
                "UPDATE framewright_hub.message SET content = '\\x00', sha256 = encode(sha256('\\x00'), 'hex') WHERE number = 3",
                "UPDATE framewright_hub.message SET content = '\\x00', sha256 = encode(sha256('\\x00'), 'hex') WHERE number = 1"
            })
    void differenceFromAnotherMessageIsRefused(String damage, Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        for (int seed = 1; seed <= 3; seed++) {
            team.code("Ada", seed);
            team.sync("Ada");
        }
        boolean same = damage.contains("base = 1");
        server.run(database.name(), damage + " AND stream NOT LIKE 'package-%'");

        var typed = team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());

        assertThat(typed.err().contains("not the one that was sent") || typed.err().contains("damaged"))
                .as(typed.err() + typed.out())
                .isEqualTo(!same);
        assertThat(team.work(team.study(), "Ada").isEmpty()).isEqualTo(!same);
    }

    /// Whoever has another coder's file must not be taken for that coder.
    @Test
    void fileThatIsSentWithAnothersLoginIsRefused(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 3);
        var ben = team.in("Ben", team.file("Ben"), it -> new HubLogins(team.home("Ben").resolve("state")).require(it));
        var project = team.in("Ada", team.file("Ada"), it -> it.study().identity());
        try (var hub = HubConnection.open(ben)) {
            var owner = new MemberStore(hub).requireProject(project).owner();
            new MessageStore(hub, team.cache("Ben"))
                    .append(
                            team.file("Ada"),
                            new MessageStore.MessageAddress("stolen", 1, owner, Optional.empty()),
                            1,
                            new LedgerState(7, Sha256.hex("another state")));
        }

        var typed = team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());

        assertThat(typed.err()).contains("A file from Ada was rejected: it was sent with someone else’s login");
        assertThat(team.work(team.study(), "Ada")).isEmpty();
        team.sync("Ada");
        team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    /// The others' work is not kept back.
    @Nightly
    @Test
    void coderWhoseRoleIsNotMadeYetStopsNobody(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        var team = HubTeam.joined(folder, database, "Ada");
        team.done(HubTeam.SUPERVISOR, "coder", "add", team.study(), "Eve");
        server.run(database.name(), "ALTER ROLE " + database.owner() + " NOCREATEROLE");
        team.done(
                HubTeam.SUPERVISOR,
                "hub",
                "invite",
                team.study(),
                "--coder",
                "Eve",
                "--out",
                folder.resolve("eve.invitation"));

        team.code("Ada", 2);
        team.sync("Ada");
        team.sync(HubTeam.SUPERVISOR);
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    private static List<String> messages(Running server, String database) throws SQLException {
        return server.read(database, "SELECT id FROM framewright_hub.message ORDER BY id");
    }
}
