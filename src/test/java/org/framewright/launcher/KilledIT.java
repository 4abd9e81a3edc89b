package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The program is killed (SIGKILL) at random moments while it takes annotations in line by line. What it said it had, it
/// has; nothing is torn; and the next start goes on as if nothing had happened.
///
/// Shown to fail without the protection: with an id printed before its commit instead of after it, an id was missing in
/// the first round.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class KilledIT {

    private static final long SEED = 20260302;
    private static final int ROUNDS = Rigour.draws(5, 12);
    private static final int ARTICLES = 12;
    private static final int LINES = 2_000;
    private static final String PROJECT = "study.framewright";

    @TempDir static Path folder;

    private static Launcher launcher;
    private static List<String> lines;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void makeProject() throws IOException {
        launcher = new Launcher(folder);
        var texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < ARTICLES; i++) {
            var text = "Article %d. “We 🚢 have waited,” Maren Holt of the union said.\n".formatted(i);
            Files.writeString(texts.resolve("article-%02d.txt".formatted(i)), text.repeat(40));
        }
        launcher.type("new", PROJECT);
        launcher.type("import", PROJECT, "texts");
        launcher.type("coder", "add", PROJECT, "Ada");
        lines = IntStream.range(0, LINES).mapToObj(KilledIT::line).toList();
    }

    @Test
    void everyPrintedIdIsThereAfterEveryKill() throws Exception {
        var printed = new ArrayList<String>();
        for (int round = 0; round < ROUNDS && printed.size() < LINES; round++) {
            var ids = takeInAndKill(remaining(printed));
            ids.stream().filter(id -> !printed.contains(id)).forEach(printed::add);

            assertThat(stored()).as("round %d of seed %d", round, SEED).containsAll(printed);
        }

        Files.write(folder.resolve("all.jsonl"), lines);
        var rest = launcher.type("annotations", "import", PROJECT, "all.jsonl");

        assertThat(rest.err()).isEmpty();
        assertThat(rest.exit()).isZero();
        assertThat(stored()).hasSize(LINES);
        var check = launcher.type("check", PROJECT);
        assertThat(check.err()).isEmpty();
        assertThat(check.exit()).isZero();
        assertThat(folder.resolve(PROJECT + "-wal")).doesNotExist();
    }

    /// Starts the program, listens to it, and kills it: while it starts, right after an id, or a little later.
    private List<String> takeInAndKill(List<String> remaining) throws IOException, InterruptedException {
        Files.write(folder.resolve("part.jsonl"), remaining);
        var command = launcher.command("annotations", "import", PROJECT, "part.jsonl", "--ack");
        // what SQLite's driver unpacks stays behind when it is killed
        command.environment().put("JDK_JAVA_OPTIONS", "-Dorg.sqlite.tmpdir=" + folder);
        var process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var ids = new ArrayList<String>();
        try (var out = process.inputReader()) {
            if (random.nextInt(6) == 0) {
                process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
            } else {
                readSome(out, 1 + random.nextInt(40), ids);
                if (random.nextBoolean()) {
                    process.waitFor(random.nextInt(15), TimeUnit.MILLISECONDS);
                }
            }
            // through its handle: the process itself would close what is still to be read
            process.toHandle().destroyForcibly();
            readWhole(out, ids);
        }
        process.waitFor();
        return ids;
    }

    private static void readSome(BufferedReader out, int count, List<String> ids) throws IOException {
        for (int i = 0; i < count; i++) {
            var id = out.readLine();
            if (id == null) {
                return;
            }
            ids.add(id);
        }
    }

    /// What had been printed when it was killed; a line without its end does not count.
    private static void readWhole(BufferedReader out, List<String> ids) throws IOException {
        var rest = new StringBuilder();
        for (int read = out.read(); read >= 0; read = out.read()) {
            rest.append((char) read);
        }
        int end = rest.lastIndexOf("\n") + 1;
        rest.substring(0, end).lines().forEach(ids::add);
    }

    /// The lines not printed yet, and a few that were.
    private static List<String> remaining(List<String> printed) {
        return lines.subList(Math.max(0, printed.size() - 5), LINES);
    }

    /// The ids in the file as it lies there: read from a copy, so that it is the program that finds what a kill has left.
    private static Set<String> stored() throws IOException, SQLException {
        var copy = folder.resolve("copy.sqlite");
        for (var ending : List.of("", "-wal")) {
            var from = folder.resolve(PROJECT + ending);
            var to = Path.of(copy + ending);
            Files.deleteIfExists(to);
            if (Files.exists(from)) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var ids = new HashSet<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var rows = connection.createStatement().executeQuery("SELECT id FROM annotation")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /// Cue, source, then the attribution that links to both.
    private static String line(int index) {
        int triple = index / 3;
        int start = 70 * (triple / ARTICLES % 25);
        var place =
                "\"id\":\"k-%05d\",\"article\":\"article-%02d\",\"coder\":\"Ada\"".formatted(index, triple % ARTICLES);
        return switch (index % 3) {
            case 0 -> "{%s,\"tag\":\"cue\",\"fragments\":[[%d,%d]]}".formatted(place, start, start + 3);
            case 1 -> "{%s,\"tag\":\"source\",\"fragments\":[[%d,%d]]}".formatted(place, start + 4, start + 9);
            default ->
                    "{%s,\"tag\":\"attribution\",\"fragments\":[[%d,%d]],\"links\":{\"source\":[\"k-%05d\"],\"cue\":[\"k-%05d\"]}}"
                            .formatted(place, start + 10, start + 30, index - 1, index - 2);
        };
    }
}
