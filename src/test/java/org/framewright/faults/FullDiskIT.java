package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Contents;
import org.framewright.support.SchemaFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk that is really full, on which one page more is free each time, so that every page that is written meets its end.
///
/// Shown to fail without the protection: with each statement committed by itself, codings were other than what was
/// acknowledged; with a migration that is no transaction, a part of it was in the file. Before it was told apart, no room for
/// the index of the write-ahead log was an unknown failure.
@EnabledOnOs(OS.LINUX)
final class FullDiskIT {

    private static final int MOST_PAGES = 100;

    @TempDir Path folder;

    private Path state;
    private Path file;
    private WorkerProcess worker;
    private Acknowledged told;

    @BeforeEach
    void startOnAnotherDisk() throws IOException {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Disk.isPossible(disk), "this machine makes no disks for whoever asks");
        state = Files.createDirectory(folder.resolve("state"));
        var made = folder.resolve("made.framewright");
        try (var project = Studies.make(made, Installation.of(state))) {
            told = new Acknowledged(project);
        }
        worker = WorkerProcess.onDisk(state, disk);
        file = disk.resolve("study.framewright");
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

    @Test
    void anImportIsSavedOrRefusedAndNothingElse() throws IOException {
        var texts = Studies.texts(Files.createDirectory(folder.resolve("more")), 3, "new-");
        done("open", file);

        assertThat(attempts("import", texts)).isGreaterThan(3);
        assertWhole();
    }

    @Test
    void aProjectIsOpenedOrRefusedAndUntouched() throws IOException {
        done("fill", 0);
        assertThat(worker.ask("open", file).getLast()).startsWith("refused\tDISK_FULL");
        assertThat(worker.ask("list")).containsExactly("file\tfiller", "file\tstudy.framewright", "done");

        assertThat(attempts("open", file)).isPositive();
        assertWhole();
    }

    @Test
    void aMigrationIsDoneEntirelyOrNotAtAll() throws IOException {
        var original = SchemaFiles.copy(1, folder);
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
        assertThat(pages).isBetween(3, MOST_PAGES);
        done("empty");
        done("close");
        done("copy", older, seen);
        assertThat(Book.of(seen)).isEqualTo(Book.of(original));
        assertThat(ProjectChecks.check(seen, Installation.of(state))).isEmpty();
    }

    private List<String> migrate(int pages, Path older) {
        done("fill", pages);
        return worker.ask("open", older);
    }

    /// Tries with one page more each time.
    ///
    /// @return how often it was refused
    private int attempts(Object... words) throws IOException {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            done("fill", pages);
            var answers = worker.ask(words);
            told.hear(answers);
            if (answers.getLast().equals("done")) {
                return pages;
            }
            assertThat(answers.getLast()).startsWith("refused\tDISK_FULL\tThere is no room left on the disk");
            assertSame();
        }
        throw new AssertionError("never");
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
