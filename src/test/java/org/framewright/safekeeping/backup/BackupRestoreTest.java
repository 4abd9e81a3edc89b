package org.framewright.safekeeping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.StoreProblem;
import org.framewright.support.Contents;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Restoring real files. Of each fault it is said what was taken out of the program to see the test fail.
final class BackupRestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T11:05:33Z");
    private static final String KEPT = kept("");

    @TempDir Path folder;

    private SafekeepingContext safekeeping;
    private Backup backup;
    private List<String> backedUp;

    @BeforeEach
    void makeProjectAndBackup() {
        TestProject.create(folder).close();
        safekeeping = new SafekeepingContext(state(), Clock.fixed(NOW, ZoneOffset.UTC));
        backup = BackupService.make(project(), BackupReason.SCHEDULED, safekeeping);
        backedUp = Contents.of(backup.file()).rows();
        try (var project = TestProject.open(project())) {
            project.seat("Ada");
        }
    }

    @Test
    void theBackupIsInThePlaceAndWhatWasThereIsKept() {
        var present = Contents.of(project()).rows();

        var restored = restoring().restore(backup, project());

        assertThat(restored).contains(folder.resolve(KEPT));
        assertThat(Contents.of(project()).rows()).isEqualTo(backedUp);
        assertThat(Contents.of(folder.resolve(KEPT)).rows()).isEqualTo(present);
        assertThat(names()).containsExactlyInAnyOrder("state", "test.framewright", KEPT);
        try (var project = TestProject.open(project())) {
            assertThat(project.study.coders()).isEmpty();
        }
    }

    /// Otherwise the file would be said to be older than its newest backup. Shown to fail without it.
    @Test
    void whatWasRestoredIsTheNewestBackupAndWhatWasThereIsOneToo() {
        restoring().restore(backup, project());

        var backups = found(project());
        assertThat(backups)
                .extracting(Backup::reason)
                .containsExactly(BackupReason.RESTORED, BackupReason.BEFORE_RESTORE, BackupReason.SCHEDULED);
        assertThat(backups).extracting(Backup::revision).containsExactly(3L, 4L, 3L);
    }

    @Test
    void restoringTwiceInASecondKeepsBoth() {
        restoring().restore(backup, project());
        var restored = restoring().restore(found(project()).get(1), project());

        assertThat(restored).contains(folder.resolve(kept(" 2")));
        assertThat(names()).hasSize(4);
    }

    @Test
    void aMissingProjectIsRestored() throws IOException {
        Files.delete(project());

        assertThat(restoring().restore(backup, project())).isEmpty();
        assertThat(Contents.of(project()).rows()).isEqualTo(backedUp);
    }

    /// Shown to fail with only the project itself copied in `Aside.copyAll`.
    @Test
    void aDamagedProjectIsKeptWithWhatBelongsToItByteByByte() throws IOException {
        Files.writeString(project(), "not a project any more");
        Files.writeString(Path.of(project() + "-wal"), "its last changes");
        Files.writeString(Path.of(project() + "-shm"), "what is in the log");

        restoring().restore(backup, project());

        assertThat(folder.resolve(KEPT)).hasContent("not a project any more");
        assertThat(folder.resolve(KEPT + "-wal")).hasContent("its last changes");
        assertThat(Contents.of(project()).rows()).isEqualTo(backedUp);
        assertThat(names()).containsExactlyInAnyOrder("state", "test.framewright", KEPT, KEPT + "-wal");
    }

    /// What a killed program left in the log belongs to the project that is put aside. Shown to fail with the
    /// log removed instead of folded in.
    @Test
    void whatIsInTheWriteAheadLogIsKeptToo() throws IOException {
        var killed = Files.createDirectory(folder.resolve("killed"));
        var place = killed.resolve("test.framewright");
        List<String> present;
        try (var project = TestProject.open(project())) {
            project.seat("Ben");
            Files.copy(project(), place);
            Files.copy(Path.of(project() + "-wal"), Path.of(place + "-wal"));
        }
        present = Contents.of(project()).rows();

        var kept = restoring().restore(backup, place).orElseThrow();

        assertThat(Contents.of(kept).rows()).isEqualTo(present);
        assertThat(Contents.of(place).rows()).isEqualTo(backedUp);
        assertThat(Path.of(place + "-wal")).doesNotExist();
    }

    /// A log without its file, as after a deletion, would be taken for the restored file's. Shown to fail with
    /// `Aside.copyAll` left out where the project is missing.
    @Test
    void anOrphanedLogDoesNotGetIntoWhatIsRestored() throws IOException {
        Files.delete(project());
        Files.writeString(Path.of(project() + "-wal"), "orphan");

        restoring().restore(backup, project());

        assertThat(Path.of(project() + "-wal")).doesNotExist();
        assertThat(folder.resolve(KEPT + "-wal")).hasContent("orphan");
        assertThat(Contents.of(project()).rows()).isEqualTo(backedUp);
    }

    /// It can be read, and its ledger lacks an entry. Shown to fail with both looks taken out: at the backup, in
    /// `Restoring.requireSound`, and at its copy, in `VerifiedCopy.make`.
    @Test
    void aBackupThatIsNotWholeIsNotRestored() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + backup.file());
                var work = connection.createStatement()) {
            work.execute("DELETE FROM ledger WHERE revision = 2");
        }

        assertUntouched(
                () -> assertRefused(BackupProblem.BACKUP_DAMAGED, () -> restoring().restore(backup, project())));
    }

    @Test
    void aDamagedBackupIsNotRestored() throws IOException {
        var bytes = Files.readAllBytes(backup.file());
        for (int at = 4096; at < bytes.length; at += 7) {
            bytes[at] = (byte) ~bytes[at];
        }
        Files.write(backup.file(), bytes);

        assertUntouched(
                () -> assertThatThrownBy(() -> restoring().restore(backup, project())).isInstanceOf(Refusal.class));
    }

    @Test
    void anEmptyBackupIsNotRestored() throws IOException {
        Files.write(backup.file(), new byte[0]);

        assertUntouched(() -> assertRefused(StoreProblem.FILE_EMPTY, () -> restoring().restore(backup, project())));
    }

    /// Shown to fail without the comparison of identities in `Restoring`.
    @Test
    void aBackupIsNotPutInThePlaceOfAnotherProject() throws IOException {
        Files.delete(project());
        ProjectFiles.create(project(), "another", NOW, _ -> {});

        assertUntouched(() -> assertRefused(BackupProblem.OTHER_PROJECT, () -> restoring().restore(backup, project())));
    }

    /// Shown to fail without the lock in `Restoring.restore`.
    @Test
    void aProjectThatIsOpenIsNotReplaced() {
        try (var project = TestProject.open(project())) {
            project.seat("Ben");

            assertRefused(SafekeepingProblem.OPEN_ELSEWHERE, () -> restoring().restore(backup, project()));
            project.seat("Cem");
        }
        assertThat(names()).containsExactlyInAnyOrder("state", "test.framewright");
    }

    /// Shown to fail without the second look for the log in `Restoring.foldUnused`.
    @Test
    void aProjectThatIsBeingReadIsNotReplaced() {
        try (var viewed = ProjectFiles.view(project(), safekeeping)) {
            assertThat(viewed.database().summary().coders()).containsExactly("Ada");

            assertRefused(BackupProblem.IN_USE, () -> restoring().restore(backup, project()));
            assertThat(viewed.database().summary().coders()).containsExactly("Ada");
        }
    }

    /// As after a kill while the copy was written.
    @Test
    void whatAKilledRestoreLeftIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve(".test.restoring"), "half a copy");

        restoring().restore(backup, project());

        assertThat(names()).containsExactlyInAnyOrder("state", "test.framewright", KEPT);
    }

    /// As after a kill between putting the present aside and moving the copy in.
    @Test
    void aNextTryGoesOnWhereTheLastWasKilledBetweenTheTwoMoves() throws IOException {
        Files.copy(backup.file(), folder.resolve(".test.restoring"));
        Files.move(project(), folder.resolve(KEPT));

        restoring().restore(backup, project());

        assertThat(Contents.of(project()).rows()).isEqualTo(backedUp);
        assertThat(names()).containsExactlyInAnyOrder("state", "test.framewright", KEPT);
    }

    @Test
    void whoMayReadItIsAsBefore() throws IOException {
        Files.setPosixFilePermissions(project(), PosixFilePermissions.fromString("rw-rw----"));

        restoring().restore(backup, project());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project()))).isEqualTo("rw-rw----");
    }

    @Test
    void underANewNameNothingIsReplaced() throws IOException {
        var elsewhere = folder.resolve("copy.framewright");
        restoring().restoreAs(backup, elsewhere);
        assertThat(Contents.of(elsewhere).rows()).isEqualTo(backedUp);

        assertUntouched(() -> assertRefused(StoreProblem.FILE_EXISTS, () -> restoring().restoreAs(backup, project())));
        assertRefused(
                StoreProblem.FOLDER_MISSING,
                () -> restoring().restoreAs(backup, folder.resolve("missing/copy.framewright")));
    }

    private void assertUntouched(Runnable work) {
        var bytes = Contents.of(project()).bytes();
        var names = names();

        work.run();

        assertThat(Contents.of(project()).bytes()).isEqualTo(bytes);
        assertThat(names()).isEqualTo(names);
    }

    private static String kept(String more) {
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss").format(NOW.atZone(ZoneId.systemDefault()));
        return "test (before restoring " + time + ")" + more + ".framewright";
    }

    private BackupRestore restoring() {
        return new BackupRestore(safekeeping);
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

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
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
