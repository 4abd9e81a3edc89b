package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Refusal;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/// A folder that a sync program copies to a second computer, file by file, late and in no order, while somebody works in it.
/// What has arrived at some moment is opened on the second computer: it is a state that the first one had, or it is refused.
///
/// Shown to fail without the protection: without the comparison of tables and ledger where a log lies beside the file, some
/// opened with half a change.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class SyncedFolderIT {

    private static final long SEED = 20261123;
    private static final int TIMES = Integer.getInteger("faults.times", 1);
    private static final int STUDIES = Rigour.draws(2, 4) * TIMES;
    private static final int STEPS = 60;
    private static final String HALF = "half a change ";

    @TempDir static Path root;

    private static Workers workers;
    private static Installation second;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> results = new TreeMap<>();
    private final Map<Long, List<String>> states = new HashMap<>();
    private Path folder;
    private Path file;
    private Acknowledged told;

    @BeforeAll
    static void startWorkers() throws IOException {
        workers = new Workers(root);
        second = Installation.of(root.resolve("second"));
    }

    @AfterAll
    static void endWorkers() {
        workers.close();
    }

    @Test
    void whatHasArrivedIsAStateThatTheFirstOneHadOrIsRefused() throws IOException {
        for (int study = 0; study < STUDIES; study++) {
            folder = Files.createDirectory(root.resolve("study-" + study));
            var shared = Files.createDirectory(folder.resolve("shared"));
            var arrived = Files.createDirectory(folder.resolve("arrived"));
            file = shared.resolve("study.framewright");
            Verb.Inputs inputs;
            try (var project = Studies.make(file, Installation.of(workers.state()))) {
                inputs = Verb.Inputs.make(project, folder.resolve("inputs"), Installation.of(workers.state()), 1);
                told = new Acknowledged(project);
            }
            states.clear();
            remember();
            work(inputs, new SyncClient(shared, arrived, random), arrived);
        }
        if (TIMES > 1) {
            System.out.println("synced: " + results);
        }
        assertThat(results.keySet()).anyMatch(it -> it.startsWith("opened"));
        assertThat(results.keySet()).as(results.toString()).noneMatch(it -> it.startsWith(HALF));
    }

    private void work(Verb.Inputs inputs, SyncClient client, Path arrived) throws IOException {
        try (var worker = workers.take()) {
            done(worker, client, "open", file);
            for (int step = 0; step < STEPS; step++) {
                if (step % 20 == 19) {
                    supervise(worker, inputs, step);
                } else {
                    done(worker, client, "code", random.nextInt(), 1);
                }
                if (random.nextInt(8) == 0) {
                    done(worker, client, "close");
                    remember();
                    done(worker, client, "open", file);
                }
                remember();
                client.notification();
                client.deliver();
                if (random.nextInt(3) == 0) {
                    openAll(arrived);
                }
            }
            done(worker, client, "close");
        }
        client.deliverAll();
        try (var project = ProjectOpener.open(arrived.resolve(file.getFileName()), second)) {
            assertThat(Book.of(project.file())).isEqualTo(Book.of(file));
        }
    }

    private void supervise(WorkerProcess worker, Verb.Inputs inputs, int step) throws IOException {
        var verb = List.of(Verb.IMPORT, Verb.MERGE, Verb.REVISE).get(random.nextInt(3));
        var texts = Files.createDirectory(folder.resolve("texts-" + step));
        var path = verb == Verb.IMPORT ? Studies.texts(texts, 2, "late-" + step + "-") : inputs.path(verb, folder);
        told.hear(worker.ask(verb.word(), path));
        told.hear(worker.ask("look"));
    }

    /// Has something done, and looks at the folder meanwhile.
    private void done(WorkerProcess worker, SyncClient client, Object... words) throws IOException {
        worker.say(words);
        if (random.nextInt(3) == 0) {
            worker.pause(random.nextInt(4));
            client.notification();
        }
        String line;
        do {
            line = worker.hear();
            told.hear(line);
        } while (!line.matches("(?s)(done|refused\t|unexpected\t|gone).*"));
        assertThat(line).isEqualTo("done");
    }

    /// The state of the project by now, of which nothing is on its way.
    private void remember() throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy")).resolve("study.framewright");
        Disk.copy(file, copy);
        states.put((long) Book.of(copy).size(), rows(copy));
    }

    /// Opens a copy of what has arrived: the second computer writes nothing back.
    private void openAll(Path arrived) throws IOException {
        var there = Files.createDirectories(folder.resolve("opened"));
        for (var earlier : Objects.requireNonNull(there.toFile().listFiles())) {
            Files.delete(earlier.toPath());
        }
        try (var files = Files.list(arrived)) {
            for (var each : files.toList()) {
                Files.copy(each, there.resolve(each.getFileName()));
            }
        }
        for (var name : List.of("study.framewright", "study (conflicted copy).framewright")) {
            if (Files.exists(there.resolve(name)) || Files.exists(there.resolve(name + "-wal"))) {
                results.merge(open(there.resolve(name)), 1, Integer::sum);
            }
        }
    }

    /// @return what came of it
    private String open(Path project) throws IOException {
        var way = random.nextInt(3);
        boolean logged = Files.exists(Path.of(project + "-wal"));
        long revision;
        boolean had;
        try (var open = open(way, project)) {
            revision = Book.of(project).size();
            had = states.containsKey(revision) || told.hadStateOf(open);
        } catch (Refusal refused) {
            var problem = refused.problems().getFirst();
            assertThat(new Texts(Locale.UK).problem(problem)).endsWith(".");
            return "refused " + problem.code();
        }
        var kind = logged ? "with a log" : "without a log";
        if (!had || (states.containsKey(revision) && !rows(project).equals(states.get(revision)))) {
            return HALF + kind;
        }
        return revision == Collections.max(states.keySet()) ? "opened " + kind : "opened as earlier " + kind;
    }

    private static Project open(int way, Path project) {
        return switch (way) {
            case 0 -> ProjectOpener.open(project, second);
            case 1 -> ProjectOpener.takeOver(project, second);
            default -> ProjectOpener.view(project, second);
        };
    }

    private static List<String> rows(Path project) throws IOException {
        var copy = root.resolve("rows");
        Disk.copy(project, copy);
        Book.fold(copy);
        return Contents.of(copy).rows();
    }
}
