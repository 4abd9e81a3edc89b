package org.framewright.safekeeping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.support.Contents;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/// Backups in a folder that somebody has chosen, on real folders.
final class BackupLocationTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-20T11:05:33Z"));

    @TempDir Path folder;

    private Path disk;

    @BeforeEach
    void makeDisk() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
    }

    @Test
    void newBackupsGoToTheChosenFolderAndOlderOnesAreStillFoundAndRestored() {
        var before = backUp();
        location().choose(disk);
        var after = backUp();

        assertThat(after.file()).hasParent(disk.resolve("test-project"));
        assertThat(location().warning(after)).isEmpty();
        assertThat(after.number()).isEqualTo(2);
        assertThat(FoundBackups.of(state(), project()).own()).containsExactly(after, before);
        var restored =
                new BackupRestore(keeping()).restore(FoundBackups.of(state(), project()).findByName("1"), project());
        assertThat(restored).isPresent();
        assertThat(Contents.of(project()).rows()).isEqualTo(Contents.of(before.file()).rows());
    }

    @Test
    void backupsOfAFileThatIsGoneAreFoundInBothFoldersByItsName() throws IOException {
        var before = backUp();
        location().choose(disk);
        var after = backUp();
        Files.delete(project());

        assertThat(FoundBackups.of(state(), project()).namesakes()).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void whereTheDiskIsUnpluggedTheBackupGoesToTheStandardFolderAndThatIsSaid() throws IOException {
        location().choose(disk);
        var first = backUp();
        Files.move(disk, folder.resolve("unplugged"));

        var meanwhile = backUp();

        assertThat(meanwhile.file()).hasParent(state().resolve("backups/test-project"));
        assertThat(disk).doesNotExist();
        assertThat(location().warning(meanwhile).orElseThrow().code()).isEqualTo(BackupProblem.OTHER_FOLDER);
        try (var open = ProjectFiles.open(project(), keeping())) {
            assertThat(open.warnings()).extracting(it -> it.code()).contains(BackupProblem.OTHER_FOLDER);
            assertThat(open.backUp(BackupReason.ASKED)).isPresent();
        }
        Files.move(folder.resolve("unplugged"), disk);
        assertThat(FoundBackups.of(state(), project()).own()).contains(first, meanwhile).hasSize(3);
        assertThat(backUp().file()).hasParent(disk.resolve("test-project"));
    }

    @Test
    void aDiskThatIsFullOrCannotBeWrittenToInTheMiddleKeepsNobodyFromABackup() throws IOException {
        location().choose(disk);
        // where the project's backups would be there is a file
        Files.writeString(disk.resolve("test-project"), "in the way");

        var made = backUp();

        assertThat(made.file()).hasParent(state().resolve("backups/test-project"));
        assertThat(location().warning(made)).isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeWrittenToIsRefusedAndNotUsed() throws IOException {
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertRefused(BackupProblem.FOLDER_UNWRITABLE, disk);
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));
        location().choose(disk);
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(backUp().file()).hasParent(state().resolve("backups/test-project"));
    }

    @Test
    void whatIsNoFolderIsRefusedAndBackupsGoWhereTheyWent() throws IOException {
        location().choose(disk);

        assertRefused(BackupProblem.NO_FOLDER, Path.of("disk"));
        assertRefused(BackupProblem.NO_FOLDER, folder.resolve("missing"));
        assertRefused(BackupProblem.NO_FOLDER, Files.writeString(folder.resolve("file"), "words"));
        assertRefused(BackupProblem.PROGRAM_FOLDER, Files.createDirectories(state().resolve("native")));
        assertRefused(BackupProblem.PROGRAM_FOLDER, state());
        assertThat(location().chosen()).isEqualTo(disk);
    }

    @Test
    void aFileOfFoldersThatSomebodyHasEditedBadlyLeavesTheStandardOne() throws IOException {
        Files.createDirectories(state());
        Files.write(state().resolve("backup-folders"), List.of("", "relative/folder", "\0"));

        assertThat(location().chosen()).isEqualTo(location().standard());
        assertThat(location().warning()).isEmpty();
    }

    @Test
    void theProjectsOwnFolderServesToo() {
        location().choose(folder);

        assertThat(backUp().file()).hasParent(folder.resolve("test-project"));
        try (var open = ProjectFiles.open(project(), keeping())) {
            assertThat(open.warnings()).isEmpty();
        }
    }

    @Test
    void whoGoesBackToTheStandardFolderStillFindsWhatLiesInTheOther() {
        location().choose(disk);
        var there = backUp();
        location().choose(location().standard());
        var here = backUp();

        assertThat(here.file()).hasParent(state().resolve("backups/test-project"));
        assertThat(FoundBackups.of(state(), project()).own()).containsExactly(here, there);
    }

    private void assertRefused(BackupProblem problem, Path wanted) {
        assertThatThrownBy(() -> location().choose(wanted))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems().getFirst().code()).isEqualTo(problem));
    }

    private Backup backUp() {
        try (var project = Files.exists(project()) ? TestProject.open(project()) : TestProject.create(folder)) {
            project.seat("Ada " + project.database.lastRevision());
            return new BackupService(state(), project(), "test-project", clock)
                    .make(project.database, BackupReason.ASKED);
        }
    }

    private BackupLocation location() {
        return new BackupLocation(state());
    }

    private SafekeepingContext keeping() {
        return new SafekeepingContext(state(), clock);
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path project() {
        return folder.resolve("test.framewright");
    }
}
