package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// The network is lost in the middle of a synchronisation: at any byte, on either side.
@ExtendWith(PostgresServer.class)
final class HubFaultsTest {

    private static final long SEED = 31;
    private static final int USUAL = 6;
    private static final int ALL = 200;

    /// More than any synchronisation here takes.
    private static final long PLENTY = 1L << 40;

    @TempDir private Path folder;

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
                assertThat(countRoundTrips(team, proxy, person, "nothing new"))
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
        assertThat(typed.out() + typed.err()).as("cut after %d bytes", bytes).doesNotContain("Exception", "\tat ");
        if (typed.exit() == 0) {
            return 0;
        }
        assertThat(typed.err()).as("cut after %d bytes", bytes).contains("hub");
        return 1;
    }
}
