package org.framewright.safekeeping.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// What a sync program, or somebody, does to a project's file while it is open. In every case it is noticed before the next
/// write, all that was written is saved in another file, and what is in its place by then is left as it is.
///
/// Seen to fail without [FileWatch#before]: the write after the accident succeeds. Without cutting the log before closing:
/// the file that came in its place has other bytes afterwards.
@DisabledOnOs(OS.WINDOWS)
final class FileWatchTest {
    @TempDir Path folder;

    private Path file;
    private Path older;

    /// A project with a coder, a copy of it, and a backup; then it is worked in.
    @BeforeEach
    void makeProject() throws IOException {
        try (var project = TestProject.create(folder)) {
            project.study.addCoder("Ada", Coder.Kind.CODER);
        }
        file = folder.resolve("test.framewright");
        older = Files.copy(file, folder.resolve("older"));
    }

    /// What happens to the file.
    enum Accident {
        DELETED(SafekeepingProblem.FILE_GONE) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.delete(file);
            }
        },
        MOVED(SafekeepingProblem.FILE_GONE) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.move(file, file.resolveSibling("elsewhere.framewright"));
            }
        },
        REPLACED(SafekeepingProblem.FILE_REPLACED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.copy(older, file.resolveSibling("incoming"));
                Files.move(file.resolveSibling("incoming"), file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        OVERWRITTEN(SafekeepingProblem.FILE_CHANGED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.write(file, Files.readAllBytes(older));
            }
        },
        TRUNCATED(SafekeepingProblem.FILE_CHANGED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                cut(file, 5_000);
            }
        },
        EMPTIED(SafekeepingProblem.FILE_CHANGED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                cut(file, 0);
            }
        },
        MADE_READ_ONLY(SafekeepingProblem.FILE_WRITE_PROTECTED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            }
        },
        LOG_DELETED(SafekeepingProblem.LOG_CHANGED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                Files.delete(Path.of(file + "-wal"));
            }
        },
        LOG_EMPTIED(SafekeepingProblem.LOG_CHANGED) {
            @Override
            void happen(Path file, Path older) throws IOException {
                cut(Path.of(file + "-wal"), 0);
            }
        };

        final SafekeepingProblem noticed;

        Accident(SafekeepingProblem noticed) {
            this.noticed = noticed;
        }

        abstract void happen(Path file, Path older) throws IOException;

        private static void cut(Path file, long length) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensToTheFileIsNotificationdBeforeTheNextWriteAndTheWorkIsSavedBesideIt(Accident accident)
            throws IOException {
        var project = TestProject.open(file);
        project.file().backUp(BackupReason.ASKED);
        var article = project.add(Samples.article("strike", "Dockers walked out today."));
        project.file().backUpIfDue();
        project.study.addCoder("Ben", Coder.Kind.CODER);
        var written = entries(project);
        accident.happen(file, older);
        var there = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];

        var refused = catchThrowableOfType(Refusal.class, () -> project.study.addCoder("Cem", Coder.Kind.CODER));
        var again = catchThrowableOfType(Refusal.class, () -> project.study.addCoder("Dana", Coder.Kind.CODER));
        project.close();

        var problem = refused.problems().getFirst();
        assertThat(problem.code()).isEqualTo(accident.noticed);
        assertThat(again).isSameAs(refused);
        var saved = Path.of(problem.details().getFirst());
        assertThat(saved).exists().hasParent(folder);
        assertThat(saved.getFileName().toString()).startsWith("test (saved ").endsWith(".framewright");
        try (var reopened = TestProject.open(saved)) {
            assertThat(entries(reopened)).isEqualTo(written);
            assertThat(ProjectCheck.check(reopened.database).problems()).isEmpty();
            assertThat(reopened.articles.article(article.id())).isEqualTo(article);
        }
        boolean foreign =
                accident.noticed == SafekeepingProblem.FILE_REPLACED
                        || accident.noticed == SafekeepingProblem.FILE_CHANGED;
        if (foreign) {
            assertThat(Files.readAllBytes(file)).isEqualTo(there);
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFolderThatIsRenamedIsNotificationdAndTheWorkIsSavedInTheUsersOwn() throws IOException {
        var study = Files.createDirectory(folder.resolve("study"));
        var inStudy = Files.move(file, study.resolve("test.framewright"));
        var safekeeping = new SafekeepingContext(folder.resolve("state"), TestProject.CLOCK);
        var open = ProjectFiles.open(inStudy, safekeeping);
        Files.move(study, folder.resolve("study 2024"));

        var refused = catchThrowableOfType(Refusal.class, open::close);

        var problem = refused.problems().getFirst();
        assertThat(problem.code()).isEqualTo(SafekeepingProblem.FILE_GONE);
        assertThat(Path.of(problem.details().getFirst())).exists().hasParent(folder.resolve("state/rescued"));
    }

    @Test
    void whatIsNotificationdOnlyOnClosingIsSavedAndSaidToo() throws IOException {
        var project = TestProject.open(file);
        project.study.addCoder("Ben", Coder.Kind.CODER);
        var written = entries(project);
        Accident.REPLACED.happen(file, older);

        var refused = catchThrowableOfType(Refusal.class, project::close);

        var problem = refused.problems().getFirst();
        assertThat(problem.code()).isEqualTo(SafekeepingProblem.FILE_REPLACED);
        try (var reopened = TestProject.open(Path.of(problem.details().getFirst()))) {
            assertThat(entries(reopened)).isEqualTo(written);
        }
        assertThat(file).hasSameBinaryContentAs(older);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aLockThatAnotherComputerHasTakenIsNotificationd() throws IOException {
        var project = TestProject.open(file);
        var incoming =
                Files.writeString(
                        folder.resolve("incoming"),
                        "Framewright has this project open\nbea\ndesk-7\n4711\n2026-03-02T08:00:00Z\n");
        Files.move(incoming, ProjectLock.file(file), StandardCopyOption.REPLACE_EXISTING);

        var refused = catchThrowableOfType(Refusal.class, () -> project.study.addCoder("Cem", Coder.Kind.CODER));
        project.close();

        assertThat(refused.problems()).extracting("code").containsExactly(SafekeepingProblem.TAKEN_OVER);
        assertThat(ProjectLock.file(file)).content().contains("desk-7");
    }

    @Test
    void whatTheProgramItselfDoesIsNoAccident() {
        try (var project = TestProject.open(file)) {
            for (int i = 0; i < 6; i++) {
                project.add(Samples.article("article " + i, ("Dockers walked out, day " + i + ". ").repeat(30_000)));
                project.file().backUp(BackupReason.ASKED);
                ProjectCheck.check(project.database);
            }
            assertThat(project.articles.summaries()).hasSize(6);
        }
        assertThat(leftovers()).isEmpty();
    }

    private static List<LedgerEntry> entries(TestProject project) {
        var entries = new ArrayList<LedgerEntry>();
        project.ledger.forEach(entries::add);
        return entries;
    }

    /// What belongs to no file that anybody should see.
    private List<String> leftovers() {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(name ->
                            name.startsWith(".")
                                    || name.endsWith("-wal")
                                    || name.endsWith("-shm")
                                    || name.endsWith("-lock")
                                    || name.endsWith(".log"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
