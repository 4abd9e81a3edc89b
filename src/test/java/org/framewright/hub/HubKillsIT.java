package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.Main;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The program is killed in the middle of a synchronisation, on either side.
@Nightly
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(PostgresServer.class)
final class HubKillsIT {

    private static final long SEED = 2611;
    private static final int TIMES = Integer.getInteger("faults.times", 1);
    private static final int KILLS = TIMES > 1 ? 60 : Rigour.draws(3, 60);

    /// A synchronisation takes about two seconds, most of it the start of the program.
    private static final int EARLIEST = 500;

    private static final int LATEST = 2_500;

    @TempDir private Path folder;

    private final Random random = new Random(SEED);
    private int killed;

    @Test
    void killedProgramLosesAndDoublesNothing(Running server) throws IOException, SQLException, InterruptedException {
        var team = HubTeam.joined(folder, server.database("CREATEROLE"), "Ada");
        for (int i = 0; i < KILLS; i++) {
            team.code("Ada", i);
            kill(team, "Ada");
            kill(team, HubTeam.SUPERVISOR);

            team.sync("Ada");
            team.sync(HubTeam.SUPERVISOR);
            team.assertWhole(server, "Ada", "after kill " + i);
        }
        assertThat(killed).as("killed before they had ended").isPositive();
        team.assertSound("Ada");
        if (TIMES > 1) {
            System.out.printf("%d synchronisations, %d killed%n", 2 * KILLS, killed);
        }
    }

    private void kill(HubTeam team, String person) throws IOException, InterruptedException {
        var process = start(team, person);
        boolean ended = process.waitFor(random.nextInt(EARLIEST, LATEST), TimeUnit.MILLISECONDS);
        killed += ended ? 0 : 1;
        process.destroyForcibly().waitFor();
    }

    private static Process start(HubTeam team, String person) throws IOException {
        // the folder of the program as the team's commands in this process have it
        var state = Files.createDirectories(team.home(person).resolve("xdg")).resolve("framewright");
        if (!Files.exists(state)) {
            Files.createSymbolicLink(state, team.home(person).resolve("state"));
        }
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        // what SQLite's driver unpacks stays behind when it is killed
                        "-Dorg.sqlite.tmpdir=" + team.home(person),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "hub",
                        "sync",
                        team.file(person).toString());
        builder.environment().put("XDG_STATE_HOME", state.getParent().toString());
        return builder.redirectErrorStream(true).redirectOutput(team.home(person).resolve("out.txt").toFile()).start();
    }
}
