package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.cli.Typed;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.Sha256;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/// A dishonest coder burdens neither the server nor the supervisor, and keeps back no honest work. Ada is honest, and Ben is not.
@ExtendWith(PostgresServer.class)
final class HubQuotasTest {

    @TempDir private Path folder;

    @Test
    void badMessagesAreSetAsideOnceInOneLineAndDiscardedByOneCommand(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        for (var coder : List.of("Ada", "Ben")) {
            team.code(coder, 1);
            team.sync(coder);
        }
        team.sendNoise(server, "Ben", 1, 20);

        var first = sync(team);

        assertThat(first.err().lines()).singleElement().asString().contains("Ben: 20 files set aside", "damaged");
        assertThat(first.exit()).isEqualTo(1);
        for (var coder : List.of("Ada", "Ben")) {
            assertThat(team.work(team.study(), coder)).isEqualTo(team.work(team.file(coder), coder)).isNotEmpty();
        }
        var noise = Sha256.hex("noise 1".getBytes(StandardCharsets.UTF_8));
        assertThat(team.cache(HubTeam.SUPERVISOR).find(noise)).as("kept before it was checked").isEmpty();

        assertThat(team.sync(HubTeam.SUPERVISOR).lines())
                .containsOnlyOnce(
                        "20 files from Ben set aside. To try again: framewright hub sync --all. To delete: framewright hub discard.");
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "status", team.study()))
                .contains("20 files from Ben set aside", "Synced");

        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "discard", team.study()))
                .isEqualTo("20 files from Ben deleted.\n");
        assertThat(team.sync(HubTeam.SUPERVISOR)).isEqualTo("Nothing new.\n");
        assertThat(streams(server, team)).hasSize(2);
        assertThat(rows(server, team, "set_aside")).isEmpty();
    }

    @Test
    void hubTakesNoMoreThanTheQuotaWhateverTheCoderHasSet(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.code("Ben", 1);
        team.sendNoise(server, "Ben", 1, 499);

        try (var ben = team.connect(server, "Ben");
                var statement = ben.createStatement()) {
            // operators of one's own, where the server lets everybody make them, and a snapshot of before
            for (var set :
                    List.of("", "SET search_path = public, pg_catalog", "BEGIN ISOLATION LEVEL REPEATABLE READ")) {
                statement.execute(set);
                assertThatThrownBy(() -> statement.execute(HubTeam.noise("''::bytea", 500, 501)))
                        .hasMessageContaining("quota");
            }
        }
        team.sendNoise(server, "Ben", 500, 500);
        server.run(team.database().name(), "UPDATE framewright_hub.hub SET most_bytes = 1000000");
        try (var ada = team.connect(server, "Ada");
                var statement = ada.createStatement()) {
            assertThatThrownBy(() -> statement.execute(HubTeam.noise("decode(repeat('00', 500001), 'hex')", 1, 2)))
                    .hasMessageContaining("quota");
        }

        assertThat(streams(server, team)).hasSize(500);
        var refused = team.typed("Ben", "hub", "sync", team.file("Ben"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("The hub accepts no more of your work", "your work is safe in your own file", "discard");
        assertThat(team.sync("Ada")).contains("Your work was sent");
    }

    @Nightly
    @Test
    void fiveThousandMessagesBeyondTheQuotaAreOneLineOnceAndNothingAfterwards(Running server)
            throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.sync("Ada");
        withoutQuota(server, team, () -> team.sendNoise(server, "Ben", 1, 5_000));

        var first = sync(team);
        var second = sync(team);

        assertThat(first.err().lines()).singleElement().asString().contains("Ben: 5,000 files set aside");
        assertThat(first.exit()).isEqualTo(1);
        assertThat(second.err()).isEmpty();
        assertThat(second.out().lines()).singleElement().asString().startsWith("5,000 files from Ben set aside");
        assertThat(second.exit()).isZero();
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    /// Seven megabytes that stand for 7.6 GB.
    @Nightly
    @Test
    void bombsTakeLittleOfTheSupervisorsDiskAndNoneAfterwards(Running server) throws Exception {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.sync("Ada");
        var bombs = bombs(4);
        for (int i = 0; i < bombs.size(); i++) {
            send(server, team, i, bombs.get(i));
        }
        var before = size(team.home(HubTeam.SUPERVISOR));
        var peak = new AtomicLong();
        var done = new AtomicBoolean();
        var watch =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!done.get()) {
                                peak.accumulateAndGet(size(team.home(HubTeam.SUPERVISOR)), Math::max);
                                Thread.yield();
                            }
                        });

        var typed = sync(team);

        done.set(true);
        watch.join();
        assertThat(typed.err().lines()).singleElement().asString().contains("Ben: 4 files set aside");
        assertThat(peak.get() - before).isLessThan(200_000_000);
        assertThat(size(team.home(HubTeam.SUPERVISOR)) - before).isLessThan(5_000_000);
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada"));
    }

    @Nightly
    @Test
    void whatARevokedCoderLeftIsFetchedOnlyWhenAskedFor(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        for (var coder : List.of("Ada", "Ben")) {
            team.code(coder, 1);
            team.sync(coder);
        }
        team.sendNoise(server, "Ben", 1, 3);
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "revoke", team.study(), "--coder", "Ben"))
                .contains("is set aside");

        assertThat(team.sync(HubTeam.SUPERVISOR)).contains("4 files from Ben set aside");
        assertThat(team.work(team.study(), "Ada")).isNotEmpty();
        assertThat(team.work(team.study(), "Ben")).isEmpty();

        var all = team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study(), "--all");
        assertThat(all.err().lines()).singleElement().asString().contains("Ben: 3 files set aside");
        assertThat(team.work(team.study(), "Ben")).isEqualTo(team.work(team.file("Ben"), "Ben")).isNotEmpty();
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "discard", team.study(), "--coder", "Ada"))
                .isEqualTo("Nothing set aside.\n");
        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "discard", team.study(), "--coder", "Ben"))
                .isEqualTo("3 files from Ben deleted.\n");
        assertThat(streams(server, team)).as("merged work stays").hasSize(2);
    }

    /// As where a hub's disk has lost something.
    @Nightly
    @Test
    void honestCoderWhoseMessageIsDiscardedSendsAllAnew(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        for (int seed = 1; seed <= 2; seed++) {
            team.code("Ada", seed);
            team.sync("Ada");
        }
        server.run(
                team.database().name(),
                "UPDATE framewright_hub.message SET content = '\\x00' WHERE stream NOT LIKE 'package-%'");
        assertThat(sync(team).err()).contains("Ada: 1 file set aside");

        team.done(HubTeam.SUPERVISOR, "hub", "discard", team.study());
        assertThat(team.sync("Ada")).contains("Your work was sent");
        team.sync(HubTeam.SUPERVISOR);

        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada")).isNotEmpty();
    }

    @Nightly
    @Test
    void messageAfterOneThatIsSetAsideIsMerged(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        for (int seed = 1; seed <= 2; seed++) {
            team.code("Ada", seed);
            team.sync("Ada");
        }
        server.run(
                team.database().name(),
                "UPDATE framewright_hub.message SET content = '\\x00' WHERE number = 2 AND stream NOT LIKE 'package-%'");
        assertThat(sync(team).err()).contains("Ada: 1 file set aside");

        team.code("Ada", 3);
        team.sync("Ada");

        assertThat(team.sync(HubTeam.SUPERVISOR)).doesNotContain("set aside");
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada")).isNotEmpty();
    }

    @Nightly
    @Test
    void otherSupervisorIsNotBurdenedAgainAndANewerProgramTriesAgain(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ben");
        team.joinAssistant(server);
        team.sendNoise(server, "Ben", 1, 2);
        assertThat(sync(team).exit()).isEqualTo(1);

        assertThat(team.sync(HubTeam.ASSISTANT)).contains("2 files from Ben set aside");

        server.run(team.database().name(), "UPDATE framewright_hub.set_aside SET schema_version = schema_version - 1");
        assertThat(sync(team).err()).contains("Ben: 2 files set aside");
        assertThat(sync(team).err()).isEmpty();
    }

    /// So a quota can be low, and honest work never meets it.
    @Nightly
    @Test
    void hubKeepsFewMessagesOfACoderHoweverLongNoSupervisorSynchronises(Running server)
            throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        for (int seed = 1; seed <= 7; seed++) {
            team.code("Ada", seed);
            team.sync("Ada");
        }

        assertThat(
                        server.read(
                                team.database().name(),
                                "SELECT number FROM framewright_hub.message WHERE stream NOT LIKE 'package-%' ORDER BY number"))
                .as("5 to 7 are differences from 1")
                .containsExactly("1", "5", "6", "7");
        team.sync(HubTeam.SUPERVISOR);
        assertThat(team.work(team.study(), "Ada")).isEqualTo(team.work(team.file("Ada"), "Ada")).isNotEmpty();
    }

    @Nightly
    @Test
    void exportLeavesOutWhatCannotBeReadAndSaysSo(Running server) throws IOException, SQLException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada", "Ben");
        team.code("Ada", 1);
        team.sync("Ada");
        team.sendNoise(server, "Ben", 1, 2);

        assertThat(team.done(HubTeam.SUPERVISOR, "hub", "export", team.study(), folder.resolve("out")))
                .contains("1 file written", "2 unreadable files skipped");
    }

    private static Typed sync(HubTeam team) {
        return team.typed(HubTeam.SUPERVISOR, "hub", "sync", team.study());
    }

    private static List<String> streams(Running server, HubTeam team) throws SQLException {
        return server.read(
                team.database().name(),
                "SELECT DISTINCT stream FROM framewright_hub.message WHERE stream NOT LIKE 'package-%'");
    }

    private static List<String> rows(Running server, HubTeam team, String table) throws SQLException {
        return server.read(team.database().name(), "SELECT stream FROM framewright_hub." + table);
    }

    /// Work with the hub of before.
    private interface HubWork {
        void run() throws SQLException;
    }

    private static void withoutQuota(Running server, HubTeam team, HubWork work) throws SQLException {
        server.run(team.database().name(), "ALTER TABLE framewright_hub.message DISABLE TRIGGER quota");
        work.run();
        server.run(team.database().name(), "ALTER TABLE framewright_hub.message ENABLE TRIGGER quota");
    }

    private static void send(Running server, HubTeam team, int number, byte[] content) throws SQLException {
        try (var connection = team.connect(server, "Ben");
                var statement = connection.prepareStatement(HubTeam.noise("?::bytea", number, number))) {
            statement.setBytes(1, content);
            statement.execute();
        }
    }

    /// Distinct contents that stand for 1.9 GB each.
    private static List<byte[]> bombs(int count) throws IOException {
        var zeros = new byte[1024 * 1024];
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 1_900; i++) {
                gzip.write(zeros);
            }
        }
        var bombs = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(i);
            }
            out.writeBytes(bomb.toByteArray());
            bombs.add(out.toByteArray());
        }
        return bombs;
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(HubQuotasTest::fileSize).sum();
        } catch (IOException | UncheckedIOException removed) {
            return 0;
        }
    }

    private static long fileSize(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException removed) {
            return 0;
        }
    }
}
