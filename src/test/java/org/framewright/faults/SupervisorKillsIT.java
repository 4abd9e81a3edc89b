package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Rigour;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/// As [KillsIT], of what supervisors do: what they take into the project is there entirely or not at all, and a file that
/// they make of it is whole as soon as it has its name.
@DisabledOnOs(OS.WINDOWS)
final class SupervisorKillsIT {

    private static final long SEED = 20261123;
    private static final int TIMES = Integer.getInteger("faults.times", 1);
    private static final int ROUNDS = TIMES > 1 ? 6 : Rigour.draws(1, 6);

    @TempDir static Path folder;

    private static Workers workers;

    private final Random random = new Random(SEED);
    private int kills;
    private int acknowledged;

    /// What a long run says of itself.
    @AfterEach
    void report(TestInfo test) {
        if (TIMES > 1) {
            System.out.printf("%s: %d kills, %d acknowledged%n", test.getDisplayName(), kills, acknowledged);
        }
    }

    @BeforeAll
    static void startWorkers() throws IOException {
        workers = new Workers(folder);
    }

    @AfterAll
    static void endWorkers() {
        workers.close();
    }

    /// A merge and a revision are one transaction each, as an import is: the protection was taken away from that one alone.
    @UsualCases(1)
    @ParameterizedTest
    @EnumSource(names = {"MERGE", "REVISE"})
    void everyMergeAndRevisionIsThereEntirelyOrNotAtAllAfterEveryKill(Verb verb) throws IOException {
        var base = make(verb.word());
        Verb.Inputs inputs;
        try (var project = ProjectOpener.open(base, installation())) {
            inputs = Verb.Inputs.make(project, base.resolveSibling("inputs"), installation(), Rigour.draws(4, 24));
        }
        var paths = verb == Verb.MERGE ? inputs.returned() : inputs.revisions();
        var expected = states(Files.copy(base, base.resolveSibling("expected.framewright")), verb, paths);
        for (int study = 0; study < TIMES; study++) {
            var file = Files.createDirectory(folder.resolve(verb.word() + "-" + study)).resolve("study.framewright");
            Files.copy(base, file);
            // the copies have one identity, and the backups of an earlier one are of later states
            forgetBackups();
            int at = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                worker.say("open", file);
                paths.subList(at, paths.size()).forEach(path -> worker.say(verb.word(), path));
                // the last files may be there before the last kill
                var lines = worker.hearDone(random, Math.min(1 + random.nextInt(3), 1 + paths.size() - at));
                lines.addAll(killed(worker));
                int done = Collections.frequency(lines, "done") - 1;
                acknowledged += done;

                var found = new ArrayList<Map<String, String>>();
                Studies.startAgain(file, installation(), project -> found.add(state(project)));
                var possible = expected.subList(at + done, Math.min(at + done + 2, expected.size()));
                assertThat(possible).containsAll(found);
                at = expected.indexOf(found.getFirst());
            }
        }
    }

    /// Shown to fail without the protection: with checksums that are put down after the files, files were not listed; with
    /// `REPLACE_EXISTING` in place of one step, a file was missing for a moment.
    @UsualCases(1)
    @ParameterizedTest
    @EnumSource(names = {"EXPORT", "ARCHIVE", "PACKAGE"})
    void everyFileThatHasItsNameIsWholeAfterEveryKill(Verb verb) throws IOException {
        for (int study = 0; study < TIMES; study++) {
            var file = make(verb.word() + "-" + study);
            var out = Files.createDirectory(file.resolveSibling("out"));
            Acknowledged told;
            try (var project = ProjectOpener.open(file, installation())) {
                told = new Acknowledged(project);
            }
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                var made = new ArrayList<Path>();
                worker.say("open", file);
                for (int more = 0; more < 10; more++) {
                    made.add(verb == Verb.EXPORT ? out : out.resolve("%d-%d.framewright".formatted(round, more)));
                    worker.say("code", random.nextInt(), 1);
                    worker.say(verb.word(), made.getLast());
                }
                var lines = worker.hearDone(random, 2 + random.nextInt(5));
                if (verb == Verb.EXPORT && random.nextBoolean()) {
                    awaitAnotherFile(out);
                }
                lines.addAll(killed(worker));
                told.hear(lines);
                int done = (Collections.frequency(lines, "done") - 1) / 2;
                acknowledged += done;

                Studies.startAgain(file, installation(), told::assertKeptBy);
                assertThat(made.subList(0, done)).allMatch(Files::exists);
                verb.assertWhole(out, installation());
                try (var project = ProjectOpener.open(file, installation())) {
                    verb.run(project, verb == Verb.EXPORT ? out : out.resolve(round + "-next.framewright"));
                    told = new Acknowledged(project);
                }
                assertThat(out.toFile().list((_, name) -> name.startsWith("."))).isEmpty();
            }
        }
    }

    /// Waits until the first of an export's files is in its place, and others are perhaps not.
    private static void awaitAnotherFile(Path out) throws IOException {
        var before = keys(out);
        for (int looks = 0; looks < 20_000 && keys(out).equals(before); looks++) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, String> keys(Path out) throws IOException {
        var keys = new TreeMap<String, String>();
        for (var name : Objects.requireNonNull(out.toFile().list((_, name) -> !name.startsWith(".")))) {
            var key = Files.readAttributes(out.resolve(name), BasicFileAttributes.class).fileKey();
            keys.put(name, String.valueOf(key));
        }
        return keys;
    }

    /// The states of a project before and after each step.
    private static List<Map<String, String>> states(Path file, Verb verb, List<Path> paths) throws IOException {
        var states = new ArrayList<Map<String, String>>();
        try (var project = ProjectOpener.open(file, installation())) {
            states.add(state(project));
            for (var path : paths) {
                verb.run(project, path);
                states.add(state(project));
            }
        }
        assertThat(states).doesNotHaveDuplicates();
        return states;
    }

    private static Map<String, String> state(Project project) {
        var state = new TreeMap<String, String>();
        for (var key : Studies.desks(project)) {
            state.put(key.article().value(), Book.digest(project.coding().snapshot(key)));
        }
        state.put("codebook", project.codebook().newest().title());
        state.put("rounds", project.study().rounds().toString());
        return state;
    }

    private List<String> killed(WorkerProcess worker) {
        kills++;
        return worker.kill();
    }

    private static Path make(String name) throws IOException {
        var file = Files.createDirectory(folder.resolve(name)).resolve("study.framewright");
        Studies.make(file, installation()).close();
        return file;
    }

    private static void forgetBackups() throws IOException {
        var backups = workers.state().resolve("backups");
        if (Files.exists(backups)) {
            try (var files = Files.walk(backups)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Installation installation() {
        return Installation.of(workers.state());
    }
}
