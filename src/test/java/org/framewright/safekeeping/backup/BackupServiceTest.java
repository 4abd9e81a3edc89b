package org.framewright.safekeeping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.Change;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.store.ProjectOpening;
import org.framewright.store.StoreProblem;
import org.framewright.store.WriteGuard;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.support.Contents;
import org.framewright.support.EveryKind;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Backups of real files. Of each fault it is said what was taken out of the program to see the test fail.
final class BackupServiceTest {

    private static final String ID = "test-project";
    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");

    @TempDir Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-20T11:05:33.7Z"));

    @AfterEach
    void leaveNoInterrupt() {
        Thread.interrupted();
    }

    @Test
    void aBackupIsTheProjectAsItIsWhileItIsWorkedIn() {
        Backup backup;
        try (var project = TestProject.create(folder)) {
            project.seat("Ada");
            backup = backups().make(project.database, BackupReason.ASKED);
            // the work is in the write-ahead log only
            assertThat(Path.of(project() + "-wal")).isNotEmptyFile();
        }

        assertThat(Contents.of(backup.file()).rows()).isEqualTo(Contents.of(project()).rows());
        assertThat(beside(backup.file())).containsExactlyInAnyOrder(backup.file(), lock());
    }

    @Test
    void theNameSaysAllAndTheListReadsIt() {
        try (var project = TestProject.create(folder)) {
            var first = backups().make(project.database, BackupReason.SCHEDULED);
            project.seat("Ada");
            clock.pass(Duration.ofDays(-400));
            var second = backups().make(project.database, BackupReason.BEFORE_CODEBOOK_CHANGE);

            assertThat(first.file())
                    .isEqualTo(
                            folder.resolve("state/backups/test-project")
                                    .resolve("test.000001.20261120T110533Z.r3.scheduled.framewright"));
            assertThat(second.file().getFileName())
                    .hasToString("test.000002.20251016T110533Z.r4.before-codebook-change.framewright");
            assertThat(second)
                    .isEqualTo(
                            new Backup(
                                    second.file(),
                                    2,
                                    Instant.parse("2025-10-16T11:05:33Z"),
                                    4,
                                    BackupReason.BEFORE_CODEBOOK_CHANGE,
                                    second.file().toFile().length()));
            assertThat(backups().list()).extracting(Backup::number).containsExactly(2, 1);
            assertThat(backups().newest()).contains(second);
        }
    }

    @Test
    void whatABackupHoldsIsSaid() {
        EveryKind.makeToWorkWith(folder);
        try (var project = TestProject.open(project())) {
            var backup = backups().make(project.database, BackupReason.ASKED);

            var contents = BackupService.readContents(backup);

            assertThat(contents.problems()).isEmpty();
            var summary = contents.summary().orElseThrow();
            assertThat(summary).isEqualTo(project.database.summary());
            assertThat(summary.name()).isEqualTo("test");
            assertThat(summary.revision()).isEqualTo(backup.revision());
            assertThat(List.of(summary.articles(), summary.codings(), summary.submitted(), summary.annotations()))
                    .doesNotContain(0L);
            assertThat(summary.coders()).isNotEmpty();
        }
    }

    @Test
    void isDueWhereTheProjectChangedSinceTenMinutesAgo() {
        try (var project = TestProject.create(folder)) {
            assertThat(backups().makeIfDue(project.database)).as("there is none").isPresent();
            clock.pass(Duration.ofDays(1));
            assertThat(backups().makeIfDue(project.database)).as("nothing changed").isEmpty();
            project.seat("Ada");
            assertThat(backups().makeIfDue(project.database)).as("a change").isPresent();
            project.seat("Ben");
            clock.pass(Duration.ofMinutes(9));
            assertThat(backups().makeIfDue(project.database)).as("too soon").isEmpty();
            clock.pass(Duration.ofMinutes(1));
            assertThat(backups().makeIfDue(project.database)).as("ten minutes").isPresent();
        }
    }

    /// Shown to fail with `newest.at().isAfter(now)` taken out of `Backups.isDue`: no backup for three thousand days.
    @Test
    void aClockThatWasSetBackDoesNotStopTheBackups() {
        try (var project = TestProject.create(folder)) {
            backups().makeIfDue(project.database);
            project.seat("Ada");
            clock.pass(Duration.ofDays(-3_000));

            assertThat(backups().makeIfDue(project.database)).isPresent();
            assertThat(backups().newest().orElseThrow().number()).isEqualTo(2);
        }
    }

    /// JabRef #10853. Shown to fail with the one of the highest revision taken out of `Thinning`.
    @Test
    void yearsOfAnEmptyProjectNeverDisplaceAFullBackup() throws IOException {
        Backup full;
        try (var project = TestProject.create(folder)) {
            IntStream.range(0, 70).forEach(i -> project.seat("Coder " + i));
            full = backups().make(project.database, BackupReason.SCHEDULED);
        }
        Files.delete(project());
        try (var empty = TestProject.create(folder)) {
            for (int i = 0; i < 30; i++) {
                clock.pass(Duration.ofDays(30));
                empty.seat("Cem");
                empty.ledger.undo(SUPERVISOR, empty.database.revision());
                assertThat(backups().makeIfDue(empty.database)).isPresent();
            }
        }

        assertThat(backups().list()).hasSizeLessThan(30).contains(full);
    }

    /// Shown to fail with `folder.list()` instead of `folder.usable()` in `Backups.thin` and in `Backups.newest`.
    @Test
    void anEmptyBackupFileNeverCountsAndIsSaidToBeEmpty() throws IOException {
        try (var project = TestProject.create(folder)) {
            project.seat("Ada");
            var good = backups().make(project.database, BackupReason.SCHEDULED);
            var empty =
                    Files.createFile(
                            good.file().resolveSibling("test.000099.20261120T110533Z.r999.scheduled.framewright"));

            assertThat(backups().newest()).contains(good);
            assertThat(backups().list()).extracting(Backup::number).containsExactly(99, 1);
            assertThat(backups().list().stream().map(BackupService::readContents).map(BackupContents::summary))
                    .containsExactly(Optional.empty(), Optional.of(project.database.summary()));
            assertThat(BackupService.readContents(backups().list().getFirst()).problems())
                    .containsExactly(Problem.of(StoreProblem.FILE_EMPTY, empty.toString()));

            // the best that can be used stays the best, however long nothing better is made
            var undone = project.database.revision();
            for (int i = 0; i < 15; i++) {
                clock.pass(Duration.ofDays(40));
                project.seat("Coder " + i);
                backups().makeIfDue(project.database);
            }
            assertThat(backups().newest().orElseThrow().revision()).isEqualTo(undone + 15);
            assertThat(backups().list().getFirst().number()).as("numbers go on").isGreaterThan(99);
        }
    }

    /// Shown to fail with the file's length left out of `FileHeader.requireComplete`.
    @Test
    void aBackupThatIsCutShortNeverCountsAndIsSaidToBeDamaged() throws IOException {
        try (var project = TestProject.create(folder)) {
            var good = backups().make(project.database, BackupReason.SCHEDULED);
            project.seat("Ada");
            var cut = backups().make(project.database, BackupReason.SCHEDULED);
            try (var channel = FileChannel.open(cut.file(), StandardOpenOption.WRITE)) {
                channel.truncate(cut.bytes() - 4096);
            }

            assertThat(backups().newest()).contains(good);
            assertThat(BackupService.readContents(cut).problems())
                    .containsExactly(Problem.of(StoreProblem.DAMAGED, cut.file().toString()));
            clock.pass(Duration.ofHours(1));
            assertThat(backups().makeIfDue(project.database)).as("the good one is older").isPresent();
        }
    }

    /// A ledger with a gap is copied faithfully, and is no backup. Shown to fail without `isSound` in `Backups.add`.
    @Test
    void aCopyThatIsNotWholeDoesNotCount() {
        Backup good;
        try (var project = TestProject.create(folder)) {
            project.seat("Ada");
            good = backups().make(project.database, BackupReason.SCHEDULED);
        }
        sql("DELETE FROM ledger WHERE revision = 2");
        try (var damaged = ProjectOpening.open(project(), WriteGuard.NONE)) {
            assertRefused(BackupProblem.COPY_DAMAGED, () -> backups().make(damaged, BackupReason.SCHEDULED));
        }
        assertThat(backups().list()).containsExactly(good);
        assertThat(beside(good.file())).hasSize(2);
    }

    /// A sync program puts an older file in the place of one that is open. Shown to fail without `found.revision() < seen`
    /// in `Backups.add`.
    @Test
    void anOlderFileInThePlaceOfTheOpenOneIsNotBackedUp() throws IOException {
        TestProject.create(folder).close();
        var older = Files.copy(project(), folder.resolve("older"));
        try (var project = ProjectOpening.open(project(), WriteGuard.NONE)) {
            new Ledger(project, clock).append(SUPERVISOR, new ActorAdded(Actor.of(new ActorId("a"), "Actor")));
            Files.move(older, project(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(Path.of(project() + "-wal"));

            assertRefused(BackupProblem.COPY_OLDER, () -> backups().make(project, BackupReason.SCHEDULED));
            assertThat(backups().list()).isEmpty();
        }
    }

    /// Shown to fail without `sweep` in `BackupFolder.add`.
    @Test
    void whatAKilledBackupLeftIsSweptByTheNextAndNeverListed() throws IOException {
        try (var project = TestProject.create(folder)) {
            var state = Files.createDirectories(lock().getParent());
            Files.writeString(state.resolve(".0193.unfinished"), "SQLite format 3");
            Files.writeString(state.resolve(".0193.unfinished-journal"), "");
            assertThat(backups().list()).isEmpty();

            var backup = backups().make(project.database, BackupReason.SCHEDULED);

            assertThat(beside(backup.file())).containsExactlyInAnyOrder(backup.file(), lock());
        }
    }

    /// Shown to fail without `UntilInterrupted`: all of the copy was written.
    @Test
    void anInterruptedBackupStopsAndLeavesNothing() {
        try (var project = TestProject.create(folder)) {
            project.ledger.append(
                    SUPERVISOR,
                    IntStream.range(0, 2_000)
                            .<Change>mapToObj(i -> new ActorAdded(Actor.of(new ActorId("a" + i), "Actor " + i)))
                            .toList());
            var copy = folder.resolve("copy");
            Thread.currentThread().interrupt();

            assertRefused(StoreProblem.INTERRUPTED, () -> project.database.copyTo(copy));
            assertThat(copy.toFile().length()).as("stopped early").isLessThan(project().toFile().length());
            assertRefused(StoreProblem.INTERRUPTED, () -> backups().make(project.database, BackupReason.SCHEDULED));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(beside(lock())).containsExactly(lock());
        }
    }

    @Test
    void manyAtATimeGetNumbersOfTheirOwn() throws Exception {
        try (var project = TestProject.create(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            var made =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<Backup>>mapToObj(
                                            _ -> () -> backups().make(project.database, BackupReason.ASKED))
                                    .toList());
            for (var backup : made) {
                assertThat(backup.get().file()).exists();
            }
            assertThat(backups().list()).extracting(Backup::number).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        }
    }

    @Test
    void backupsAreFoundByNameWhereTheFileIsGoneOrAnotherProject() throws IOException {
        Backup backup;
        try (var project = TestProject.create(folder)) {
            backup = backups().make(project.database, BackupReason.ASKED);
        }
        assertThat(found(project())).containsExactly(backup);

        Files.writeString(project(), "garbage");
        assertThat(found(project())).containsExactly(backup);

        Files.delete(project());
        assertThat(found(project())).containsExactly(backup);
        assertThat(found(folder.resolve("elsewhere/test.framewright"))).containsExactly(backup);
        assertThat(found(folder.resolve("tes.framewright"))).isEmpty();

        ProjectFiles.create(project(), "another", clock.instant(), _ -> {});
        var own = BackupService.make(project(), BackupReason.ASKED, keeping());
        assertThat(found(project())).containsExactly(own, backup);
    }

    /// Shown to fail without the pattern in `BackupFolder.of`.
    @Test
    void anIdentityFromAStrangerLeadsNowhereElse() {
        TestProject.create(folder).close();
        sql("UPDATE identity SET uuid = '../../../elsewhere'");

        var backup = BackupService.make(project(), BackupReason.ASKED, keeping());

        assertThat(backup.file().toAbsolutePath().normalize()).startsWith(state().resolve("backups"));
        assertThat(found(project())).containsExactly(backup);
    }

    @Test
    void aLongNameIsCutAndFoundAgain() {
        var file = folder.resolve("⚓".repeat(70) + ".framewright");
        ProjectFiles.create(file, "id", clock.instant(), _ -> {});

        var backup = BackupService.make(file, BackupReason.ASKED, keeping());

        assertThat(backup.file()).exists();
        assertThat(found(file)).containsExactly(backup);
    }

    @Test
    void aStateFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(state(), "a file");
        try (var project = TestProject.create(folder)) {
            assertRefused(
                    BackupProblem.FOLDER_UNWRITABLE, () -> backups().make(project.database, BackupReason.SCHEDULED));
        }
    }

    private void sql(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project());
                var work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private BackupService backups() {
        return new BackupService(state(), project(), ID, clock);
    }

    private SafekeepingContext keeping() {
        return new SafekeepingContext(state(), clock);
    }

    private List<Backup> found(Path file) {
        return FoundBackups.of(state(), file).all();
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path project() {
        return folder.resolve("test.framewright");
    }

    private Path lock() {
        return folder.resolve("state/backups/test-project/.lock");
    }

    private static List<Path> beside(Path file) {
        try (var files = Files.list(file.getParent())) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void assertRefused(ProblemCode code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
    }
}
