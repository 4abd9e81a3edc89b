package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.coding.Annotation;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Weeks of a team, drawn by seed: eight coders (three in each build), some with two devices, online and offline, and two supervisors;
/// connections are cut, devices or the hub come from a backup. At the end everybody is online until nothing travels any more.
@ExtendWith(PostgresServer.class)
final class HubHistoriesTest {

    private static final List<String> CODERS =
            List.of("Ada", "Ben", "Cyd", "Dov", "Eve", "Fay", "Gus", "Hal").subList(0, Rigour.draws(3, 8));
    private static final List<String> SUPERVISORS = List.of(HubTeam.SUPERVISOR, HubTeam.ASSISTANT);
    private static final int STEPS = Rigour.draws(16, 40);

    /// More synchronisations of everybody than any history needs to come to rest.
    private static final int MOST_TO_REST = 8;

    private static final int FIRST_SEED = Integer.getInteger("histories.seed", 1);
    private static final int HISTORIES = Integer.getInteger("histories.count", Rigour.draws(1, 1_000));

    @TempDir private Path folder;

    private static IntStream seeds() {
        return IntStream.range(FIRST_SEED, FIRST_SEED + HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensEverythingArrivesAndNothingElse(int seed, Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        try (var proxy = new CuttingProxy(database.port())) {
            var team = HubTeam.joined(folder, database.through(proxy.port()), CODERS.toArray(String[]::new));
            team.joinAssistant(server);
            var history = new History(team, proxy, server, new Random(seed));
            for (int i = 0; i < STEPS; i++) {
                history.step();
            }
            history.end();
        }
        server.drop(database);
    }

    /// One history.
    private static final class History {

        private static final long LONGEST_CUT = 200_000;

        private final HubTeam team;
        private final CuttingProxy proxy;
        private final Running server;
        private final Random random;
        private final List<String> devices = new ArrayList<>(CODERS);
        private final Map<String, Set<String>> acknowledged = new HashMap<>();
        private final Map<String, Set<String>> lost = new HashMap<>();

        /// What the last synchronisation of each has said.
        private final Map<String, String> said = new HashMap<>();

        /// Where both came from a backup, what only they had would be lost.
        private final boolean hubIsRestored;

        private final List<String> rounds = new ArrayList<>();

        History(HubTeam team, CuttingProxy proxy, Running server, Random random) {
            this.team = team;
            this.proxy = proxy;
            this.server = server;
            this.random = random;
            this.hubIsRestored = random.nextBoolean();
        }

        void step() throws IOException, SQLException {
            var device = devices.get(random.nextInt(devices.size()));
            var supervisor = SUPERVISORS.get(random.nextInt(SUPERVISORS.size()));
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6 -> team.code(device, random.nextInt());
                case 7, 8, 9, 10, 11 -> sync(device);
                case 12, 13, 14 -> sync(supervisor);
                case 15 -> syncCut(device);
                case 16 -> syncCut(supervisor);
                case 17 -> addRound(supervisor);
                case 18 -> joinSecond(device);
                default -> restore(device);
            }
        }

        private void addRound(String supervisor) {
            rounds.add("Round " + (rounds.size() + 1));
            // a file from a backup is warned about
            var typed = team.typed(supervisor, "round", "add", team.file(supervisor), rounds.getLast());
            assertThat(typed.exit()).as(typed.err()).isZero();
        }

        private void sync(String person) {
            var typed = team.typed(person, "hub", "sync", team.file(person));
            said.put(person, typed.out() + typed.err());
            if (!SUPERVISORS.contains(person)) {
                acknowledged.put(person, ids(team.file(person), person));
            }
        }

        private void syncCut(String person) {
            proxy.cutAfter(random.nextLong(LONGEST_CUT));
            var typed = team.typed(person, "hub", "sync", team.file(person));
            proxy.mend();
            assertThat(typed.out() + typed.err()).doesNotContain("Exception", "\tat ");
        }

        private void joinSecond(String device) {
            var second = device + ".2";
            if (!device.endsWith(".2") && !devices.contains(second)) {
                // refused while the hub has no package again
                if (team.typed(second, "hub", "join", team.invitation(device), team.home(second)).exit() == 0) {
                    devices.add(second);
                }
            }
        }

        /// The hub, or a device, is as it was some time before.
        private void restore(String device) throws IOException, SQLException {
            var backup = team.folder().resolve(device + ".backup");
            if (hubIsRestored) {
                server.run(team.database().name(), "TRUNCATE framewright_hub.message");
            } else if (Files.exists(backup)) {
                lost.merge(device, acknowledged.getOrDefault(device, Set.of()), HubHistoriesTest::union);
                Files.copy(backup, team.file(device), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.copy(team.file(device), backup);
            }
        }

        void end() throws SQLException, IOException {
            // a hub from a backup has no messages
            var before = "not synchronised yet";
            int passes = 0;
            for (var now = messages(); !now.equals(before); now = messages()) {
                assertThat(passes++).as("synchronisations until nothing travels").isLessThan(MOST_TO_REST);
                before = now;
                devices.forEach(this::sync);
                SUPERVISORS.forEach(this::sync);
            }
            assertThat(digest(HubTeam.ASSISTANT)).isEqualTo(digest(HubTeam.SUPERVISOR));
            var changes = team.changes(team.study());
            assertThat(rounds).allSatisfy(it -> assertThat(changes).contains(it));
            var ledger = team.changes(team.study());
            for (var device : devices) {
                var file = team.file(device);
                assertThat(texts(file, device))
                        .as(() -> device + " " + said)
                        .containsExactlyInAnyOrderElementsOf(texts(team.study(), device));
                assertThat(lost.getOrDefault(device, Set.of()))
                        .as(device)
                        .allSatisfy(it -> assertThat(ledger).contains(it));
                assertThat(team.coders(file)).as(device).isSubsetOf(device.replace(".2", ""));
                assertThat(team.typed(device, "check", file).out()).as(device).contains("no problems found");
            }
            for (var supervisor : SUPERVISORS) {
                assertThat(team.done(supervisor, "check", team.file(supervisor))).contains("no problems found");
            }
        }

        private String digest(String supervisor) {
            return team.in(supervisor, team.file(supervisor), LedgerState::of).digest();
        }

        private String messages() throws SQLException {
            return String.join(
                    " ", server.read(team.database().name(), "SELECT id FROM framewright_hub.message ORDER BY id"));
        }

        private Set<String> ids(Path file, String person) {
            return annotations(file, person).map(it -> it.id().value()).collect(Collectors.toSet());
        }

        private Set<String> texts(Path file, String person) {
            return annotations(file, person).map(Annotation::toString).collect(Collectors.toSet());
        }

        private Stream<Annotation> annotations(Path file, String person) {
            return team.work(file, person.replace(".2", "")).values().stream().flatMap(List::stream);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
