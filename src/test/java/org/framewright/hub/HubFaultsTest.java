package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The network is lost in the middle of a synchronisation, at any byte, on either side; or the server's process is killed.
@ExtendWith(PostgresServer.class)
final class HubFaultsTest {

    private static final long SEED = 31;
    private static final int USUAL = 6;
    private static final int ALL = 200;
    private static final int USUAL_KILLS = 2;
    private static final int ALL_KILLS = 30;

    /// More than any synchronisation here takes.
    private static final long PLENTY = 1L << 40;

    @TempDir private Path folder;

    @Nightly
    @Test
    void lostConnectionLosesAndDoublesNothing(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        try (var proxy = new CuttingProxy(database.port())) {
            var team = HubTeam.joined(folder, database.through(proxy.port()), "Ada");
            var random = new Random(SEED);
            long up = 0;
            long down = 0;
            int refused = 0;
            for (int i = 0; i < Rigour.draws(USUAL, ALL); i++) {
                team.code("Ada", i);
                if (i > 0) {
                    refused += syncCut(team, proxy, "Ada", random.nextLong(up));
                    refused += syncCut(team, proxy, HubTeam.SUPERVISOR, random.nextLong(down));
                }

                proxy.cutAfter(PLENTY);
                team.sync("Ada");
                up = proxy.passedOf(PLENTY);
                proxy.cutAfter(PLENTY);
                team.sync(HubTeam.SUPERVISOR);
                down = proxy.passedOf(PLENTY);

                team.assertWhole(server, "Ada", "after cut " + i);
            }
            assertThat(refused).as("synchronisations that were cut").isPositive();
            team.assertSound("Ada");
        }
    }

    /// PostgreSQL then ends all its processes and recovers from its log: a server of its own, since others would lose their connections.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killedServerLosesAndDoublesNothing() throws Exception {
        try (var server = Running.start();
                var proxy = new CuttingProxy(server.server().getPort())) {
            var team = HubTeam.joined(folder, server.database("CREATEROLE").through(proxy.port()), "Ada");
            var random = new Random(SEED);
            var usual = new HashMap<String, Long>();
            int refused = 0;
            for (int i = 0; i < Rigour.draws(USUAL_KILLS, ALL_KILLS) + 1; i++) {
                team.code("Ada", i);
                for (var person : usual.isEmpty() ? List.<String>of() : List.of("Ada", HubTeam.SUPERVISOR)) {
                    refused += syncKilled(server, proxy, team, person, random.nextLong(usual.get(person)));
                }
                for (var person : List.of("Ada", HubTeam.SUPERVISOR)) {
                    proxy.cutAfter(PLENTY);
                    team.sync(person);
                    usual.put(person, proxy.passedOf(PLENTY));
                }
                team.assertWhole(server, "Ada", "after kill " + i);
            }
            assertThat(refused).as("synchronisations that were stopped").isPositive();
            team.assertSound("Ada");
            if (Rigour.isFull()) {
                System.out.printf("%d synchronisations, %d stopped%n", 2 * ALL_KILLS, refused);
            }
        }
    }

    /// @return 1 where it was refused, 0 where it was through before
    private static int syncKilled(Running server, CuttingProxy proxy, HubTeam team, String person, long bytes)
            throws Exception {
        var killed = new CompletableFuture<Void>();
        proxy.after(
                bytes,
                () -> {
                    try {
                        server.kill();
                        killed.complete(null);
                    } catch (Exception failed) {
                        killed.completeExceptionally(failed);
                    }
                });
        var typed = team.typed(person, "hub", "sync", team.file(person));
        if (!proxy.forgetEvent()) {
            killed.get(60, TimeUnit.SECONDS);
        }
        return countRefused(typed, "killed after %d bytes".formatted(bytes));
    }

    @Nightly
    @Test
    void farServerOnlyTakesLonger(Running server) throws IOException, SQLException {
        var database = server.database("CREATEROLE");
        try (var proxy = new CuttingProxy(database.port())) {
            var team = HubTeam.joined(folder, database.through(proxy.port()), "Ada");
            for (int milliseconds : Rigour.isFull() ? new int[] {20, 100, 300, 800} : new int[] {20, 100}) {
                team.code("Ada", milliseconds);
                proxy.delay(Duration.ofMillis(milliseconds));
                team.sync("Ada");
                team.sync(HubTeam.SUPERVISOR);
                team.assertWhole(server, "Ada", "with a delay of " + milliseconds);
            }

            proxy.delay(Duration.ZERO);
            team.code("Ada", 1);
            for (var person : List.of("Ada", HubTeam.SUPERVISOR)) {
                assertThat(countRoundTrips(team, proxy, person, "work")).isLessThan(20);
                assertThat(countRoundTrips(team, proxy, person, "up to date"))
                        .as("with the three of the login")
                        .isLessThanOrEqualTo(6);
            }
        }
    }

    private static int countRoundTrips(HubTeam team, CuttingProxy proxy, String person, String what) {
        proxy.cutAfter(PLENTY);
        proxy.countTurns();
        team.sync(person);
        int roundTrips = proxy.turns() / 2;
        if (Rigour.isFull()) {
            System.out.printf("%s, %s: %d round trips, %d bytes%n", what, person, roundTrips, proxy.passedOf(PLENTY));
        }
        return roundTrips;
    }

    /// @return 1 where it was refused, 0 where it was through before
    private static int syncCut(HubTeam team, CuttingProxy proxy, String person, long bytes) {
        proxy.cutAfter(bytes);
        var typed = team.typed(person, "hub", "sync", team.file(person));
        proxy.mend();
        return countRefused(typed, "cut after %d bytes".formatted(bytes));
    }

    private static int countRefused(Typed typed, String when) {
        assertThat(typed.out() + typed.err()).as(when).doesNotContain("Exception", "\tat ");
        if (typed.exit() == 0) {
            return 0;
        }
        assertThat(typed.err()).as(when).contains("hub");
        return 1;
    }
}
