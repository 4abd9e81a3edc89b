package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Contents;
import org.framewright.support.EveryKind;
import org.framewright.support.NewerProgram;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A disk that is really full, on which one page more is free each time, so that every page that is written meets its end.
///
/// Shown to fail without the protection: with each statement committed by itself, codings were other than what was
/// acknowledged; with a migration that is no transaction, a part of it was in the file. Before it was told apart, no room for
/// the index of the write-ahead log was an unknown failure, and so was no room for the tables of a new file.
@Nightly
@EnabledOnOs(OS.LINUX)
final class FullDiskIT {

    private static final int MOST_PAGES = 400;
    private static final int TIMES = Integer.getInteger("faults.times", 1);

    /// A usual build tries each of the first pages, and some of those after them.
    private static final int EACH_PAGE = 10;

    private static final int STEP = TIMES > 1 ? 1 : Rigour.draws(4, 1);
    private static final int MOST_PAGES_OF_A_MIGRATION = 100;
    private static final String NO_ROOM = "DISK_FULL\tThe disk is full";

    @TempDir Path folder;

    private Path state;
    private Path disk;
    private Path made;
    private Path file;
    private Verb.Inputs inputs;
    private WorkerProcess worker;
    private Acknowledged told;

    @BeforeEach
    void startOnAnotherDisk() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Disk.isPossible(disk), "this machine makes no disks for whoever asks");
        state = Files.createDirectory(folder.resolve("state"));
        made = folder.resolve("made.framewright");
        try (var project = Studies.make(made, Installation.of(state))) {
            inputs = Verb.Inputs.make(project, folder.resolve("inputs"), Installation.of(state), 1);
            told = new Acknowledged(project);
        }
        file = disk.resolve("study.framewright");
        start(state);
    }

    private void start(Path stateOfWorker) {
        worker = WorkerProcess.onDisk(stateOfWorker, disk);
        done("copy", made, file);
    }

    @AfterEach
    void end() {
        if (worker != null) {
            worker.kill();
        }
    }

    @Test
    void aGestureIsSavedOrRefusedAndNothingElse() throws IOException {
        done("open", file);
        int refused = 0;
        for (int gesture = 0; gesture < 6; gesture++) {
            refused += attempts("code", gesture, 1);
        }
        assertThat(refused).isGreaterThan(6);

        done("fill", 0);
        worker.ask("close");
        done("empty");
        assertSame();
        assertWhole();
        done("open", file);
    }

    /// An earlier export lies there, and a later one would change it.
    @ParameterizedTest
    @EnumSource
    void aVerbIsDoneOrRefusedAndNothingElse(Verb verb) throws IOException {
        done("open", file);
        assertThat(worker.ask("export", disk.resolve("export"))).endsWith("done");
        told.hear(worker.ask("code", 1, 3));
        var before = files();

        int refused =
                attempts(said(verb), () -> assertThat(files()).isEqualTo(before), verb.word(), inputs.path(verb, disk));

        assertThat(refused).isGreaterThan(3);
        assertWhole();
    }

    private static String said(Verb verb) {
        return switch (verb) {
            case IMPORT, MERGE, REVISE -> NO_ROOM;
            case EXPORT, ARCHIVE -> "that the disk has space";
            // Flyway hides what SQLite says while a new file gets its tables
            case PACKAGE -> NO_ROOM + "|NOT_TAKEN\tThe last change to";
        };
    }

    @Test
    void aBackupIsMadeOrRefusedAndNoneIsHalf() throws IOException {
        worker.kill();
        start(disk.resolve("state"));
        done("open", file);
        assertThat(worker.ask("backup")).endsWith("done");
        told.hear(worker.ask("code", 1, 3));
        var before = files();

        int refused = attempts(NO_ROOM, () -> assertThat(files()).isEqualTo(before), "backup");

        assertThat(refused).isGreaterThan(10);
        assertWhole();
    }

    @Test
    void aBackupIsRestoredOrRefusedAndTheProjectIsInItsPlace() throws IOException {
        done("open", file);
        var backup = Path.of(worker.ask("backup").getFirst().substring("backup\t".length()));
        told.hear(worker.ask("code", 1, 30));
        done("close");
        var before = listed();

        int refused =
                attempts(NO_ROOM, () -> assertThat(listed()).isEqualTo(before), "restore", file, backup.getFileName());

        assertThat(refused).isGreaterThan(10);
        assertWhole();
        assertThat(listed()).hasSize(2);
    }

    @Test
    void aProjectIsOpenedOrRefusedAndUntouched() throws IOException {
        var before = worker.ask("list");
        done("fill", 0);
        assertThat(worker.ask("open", file).getLast()).startsWith("refused\tDISK_FULL");
        assertThat(worker.ask("list")).isEqualTo(before).hasSize(2);

        assertThat(attempts("open", file)).isPositive();
        assertWhole();
    }

    @Test
    void aMigrationIsDoneEntirelyOrNotAtAll() throws IOException {
        var original = EveryKind.makeToWorkWith(folder);
        worker.kill();
        worker = WorkerProcess.ofNewerProgramOnDisk(state, disk);
        var older = file.resolveSibling("older.framewright");
        var seen = folder.resolve("seen.framewright");
        done("copy", original, older);
        int pages = 0;
        for (var answers = migrate(pages, older); !answers.getLast().equals("done"); answers = migrate(pages, older)) {
            assertThat(answers).singleElement().asString().startsWith("refused\tDISK_FULL");
            done("copy", older, seen);
            assertThat(Contents.of(seen)).isEqualTo(Contents.of(original));
            pages++;
        }
        assertThat(pages).isBetween(3, MOST_PAGES_OF_A_MIGRATION);
        done("empty");
        done("close");
        done("copy", older, seen);
        assertThat(Book.of(seen)).isEqualTo(Book.of(original));
        NewerProgram.run(IsWhole.class, seen);
    }

    private static final class IsWhole implements Consumer<Path> {
        @Override
        public void accept(Path migrated) {
            assertThat(ProjectChecks.check(migrated, TestProject.installation(migrated.getParent()))).isEmpty();
        }
    }

    private List<String> migrate(int pages, Path older) {
        done("fill", pages);
        return worker.ask("open", older);
    }

    /// Tries with more pages each time.
    ///
    /// @return how often it was refused
    private int attempts(Object... words) throws IOException {
        return attempts(NO_ROOM, () -> {}, words);
    }

    /// @param said what each refusal says
    /// @param afterRefusal looks at what lies there after each refusal
    private int attempts(String said, Runnable afterRefusal, Object... words) throws IOException {
        int refused = 0;
        for (int pages = 0; pages < MOST_PAGES; pages += pages < EACH_PAGE ? 1 : STEP) {
            done("fill", pages);
            var answers = worker.ask(words);
            told.hear(answers);
            if (answers.getLast().equals("done")) {
                if (TIMES > 1) {
                    System.out.printf("full disk, %s: refused %d times%n", words[0], refused);
                }
                return refused;
            }
            refused++;
            assertThat(answers.getLast()).startsWith("refused\t").containsPattern(said);
            assertSame();
            afterRefusal.run();
        }
        throw new AssertionError("never");
    }

    /// What lies there beside the open project's own files.
    private Map<String, String> files() {
        var files = listed();
        files.keySet().removeIf(name -> name.startsWith("study.framewright"));
        return files;
    }

    /// What lies there, but for the empty log that a reader can't take away without room for its index.
    private Map<String, String> listed() {
        return worker.ask("list").stream()
                .map(line -> line.split("\t", -1))
                .filter(words -> words.length == 3 && !words[1].endsWith("-shm"))
                .filter(words -> !words[1].endsWith("-wal") || !words[2].equals(Book.hash(new byte[0])))
                .collect(Collectors.toMap(words -> words[1], words -> words[2]));
    }

    private void assertSame() throws IOException {
        var seen = Files.createDirectories(folder.resolve("seen")).resolve("study.framewright");
        done("copy", file, seen);
        try (var project = ProjectOpener.open(seen, Installation.of(state))) {
            told.assertSameIn(project);
        }
    }

    private void assertWhole() throws IOException {
        var seen = folder.resolve("seen/study.framewright");
        done("copy", file, seen);
        assertThat(ProjectChecks.check(seen, Installation.of(state))).isEmpty();
    }

    private void done(Object... words) {
        assertThat(worker.ask(words)).isEqualTo(List.of("done"));
    }
}
