package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.support.EveryKind;
import org.framewright.support.NewerProgram;
import org.framewright.support.Rigour;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A process is killed (SIGKILL) at random moments of its work, again and again on the same files. After each kill the next
/// start has nothing to complain of, everything acknowledged is there, and the file is whole.
@DisabledOnOs(OS.WINDOWS)
final class KillsIT {

    private static final long SEED = 20261120;

    /// So many times as usual; the profile `faults` sets it.
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

    /// Shown to fail without the protection: with a commit after every sixtieth change only, a coding was not as it had
    /// been shown.
    @Test
    void everythingAcknowledgedWhileCodingIsThereAfterEveryKill() throws IOException {
        for (int study = 0; study < Rigour.draws(1, 2) * TIMES; study++) {
            var file = make("coding-" + study);
            var told = told(file);
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                worker.say("open", file);
                worker.say("code", random.nextInt(), 1_000_000);
                int until = told.count() + random.nextInt(30);
                while (told.count() < until) {
                    told.hear(worker.hear());
                }
                worker.pause(random.nextInt(15));
                told.hear(killed(worker));

                Studies.startAgain(file, installation(), told::assertKeptBy);
            }
            acknowledged += told.count();
        }
    }

    /// Shown to fail without the protection: with a transaction for each article, a part of an import was there.
    @Test
    void everyImportIsThereEntirelyOrNotAtAllAfterEveryKill() throws IOException {
        int each = 15;
        for (int study = 0; study < TIMES; study++) {
            var file = make("importing-" + study);
            var told = new ArrayList<String>();
            int part = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                worker.say("open", file);
                for (int more = 0; more < 20; more++) {
                    var texts = Files.createDirectory(file.resolveSibling("part-%04d".formatted(part++)));
                    worker.say("import", Studies.texts(texts, each, texts.getFileName() + "-"));
                }
                int until = random.nextInt(3 * each);
                for (int heard = 0; heard < until; heard++) {
                    hear(worker.hear(), told);
                }
                worker.pause(random.nextInt(40));
                killed(worker).forEach(line -> hear(line, told));

                Studies.startAgain(
                        file,
                        installation(),
                        project -> {
                            var names = project.corpus().articles().stream().map(ArticleSummary::name).toList();
                            assertThat(names).containsAll(told);
                            assertThat((names.size() - Studies.ARTICLES) % each).isZero();
                        });
            }
            acknowledged += told.size();
        }
    }

    /// Shown to fail without the protection: with backups made under their own names at once, an empty one counted.
    @Test
    void everyBackupThatCountsIsWholeAfterEveryKill() throws IOException {
        for (int study = 0; study < TIMES; study++) {
            var file = make("backing-up-" + study);
            var told = told(file);
            var looked = new HashSet<Path>();
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                var lines = new ArrayList<String>();
                worker.say("open", file);
                for (int more = 0; more < 50; more++) {
                    worker.say("code", random.nextInt(), 2);
                    worker.say("backup");
                }
                lines.addAll(worker.hearDone(random, 3 + random.nextInt(4)));
                lines.addAll(killed(worker));
                told.hear(lines);

                Studies.startAgain(
                        file,
                        installation(),
                        project -> {
                            told.assertKeptBy(project);
                            var backups = backups(file);
                            var saidToBeMade = words(lines, "backup").map(Path::of).toList();
                            assertThat(backups).containsAll(saidToBeMade);
                            acknowledged += saidToBeMade.size();
                            backups.stream().filter(looked::add).forEach(KillsIT::assertWhole);
                            // the next one clears away what an unfinished one has left
                            var next = project.backUp().orElseThrow().file();
                            assertThat(next.getParent().toFile().list((_, name) -> name.contains("unfinished")))
                                    .isEmpty();
                        });
            }
        }
    }

    /// Shown to fail without the protection: with the backup written over the project, the file was damaged.
    @Test
    void nothingIsLostByARestoreThatIsKilled() throws IOException {
        for (int study = 0; study < TIMES; study++) {
            var file = make("restoring-" + study);
            Path earlier;
            Path later;
            Acknowledged told;
            try (var project = ProjectOpener.open(file, installation())) {
                earlier = project.backUp().orElseThrow().file();
                new Hands(project, SEED, _ -> {}).gesture(Studies.desks(project).getFirst());
                later = project.backUp().orElseThrow().file();
                told = new Acknowledged(project);
            }
            for (int round = 0; round < ROUNDS; round++) {
                var worker = workers.take();
                for (int more = 0; more < 20; more++) {
                    worker.say("restore", file, earlier.getFileName());
                    worker.say("restore", file, later.getFileName());
                }
                assertThat(worker.hearDone(random, random.nextInt(4))).allMatch("done"::equals);
                killed(worker);

                if (Files.exists(file)) {
                    assertThat(ProjectChecks.check(file, installation())).isEmpty();
                }
                assertWhole(earlier);
                assertWhole(later);
                restore(file, later);
                Studies.startAgain(file, installation(), told::assertSameIn);
                assertThat(file.getParent().toFile().list((_, name) -> name.startsWith("."))).isEmpty();
            }
        }
    }

    /// Shown to fail without the protection: with a migration that is no transaction, the next start could not go on with it.
    @Test
    void aProjectOfAnOlderVersionIsBroughtUpToDateEntirelyOrNotAtAll() throws IOException {
        var original = EveryKind.makeToWorkWith(Files.createDirectory(folder.resolve("original")));
        var entries = Book.of(original);
        for (int round = 0; round < ROUNDS * TIMES; round++) {
            var older = Files.createDirectory(folder.resolve("migrating-" + round));
            var worker = WorkerProcess.ofNewerProgram(workers.state());
            var files = new ArrayList<Path>();
            for (int more = 0; more < 12; more++) {
                files.add(Files.copy(original, older.resolve("study-%02d.framewright".formatted(more))));
                worker.say("open", files.getLast());
                worker.say("close");
            }
            var lines = new ArrayList<>(worker.hearDone(random, random.nextInt(8)));
            lines.addAll(killed(worker));
            int done = Collections.frequency(lines, "done") / 2;

            for (var file : files.subList(Math.max(0, done - 1), Math.min(files.size(), done + 2))) {
                NewerProgram.run(StartsAgain.class, file);
                assertThat(Book.of(file)).isEqualTo(entries);
            }
        }
    }

    private static final class StartsAgain implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            Studies.startAgain(file, TestProject.installation(file.getParent()), _ -> {});
        }
    }

    private List<String> killed(WorkerProcess worker) {
        kills++;
        return worker.kill();
    }

    private static void assertWhole(Path backup) {
        try {
            var copy = folder.resolve("copy.framewright");
            Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
            assertThat(ProjectChecks.check(copy, installation())).as(backup.toString()).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void restore(Path file, Path backup) {
        var safekeeping = installation().safekeeping();
        var chosen =
                FoundBackups.of(safekeeping.folder(), file).all().stream()
                        .filter(it -> it.file().equals(backup))
                        .findFirst()
                        .orElseThrow();
        new BackupRestore(safekeeping).restore(chosen, file);
    }

    private static List<Path> backups(Path file) {
        return FoundBackups.of(workers.state(), file).own().stream().map(Backup::file).toList();
    }

    private static Stream<String> words(List<String> lines, String first) {
        return lines.stream()
                .filter(line -> line.startsWith(first + "\t"))
                .map(line -> line.substring(first.length() + 1));
    }

    private static void hear(String line, List<String> added) {
        if (line.startsWith("added\t")) {
            added.add(line.substring("added\t".length()));
        }
    }

    private static Acknowledged told(Path file) {
        try (var project = ProjectOpener.open(file, installation())) {
            return new Acknowledged(project);
        }
    }

    private static Path make(String name) throws IOException {
        var file = Files.createDirectory(folder.resolve(name)).resolve("study.framewright");
        Studies.make(file, installation()).close();
        return file;
    }

    private static Installation installation() {
        return Installation.of(workers.state());
    }
}
