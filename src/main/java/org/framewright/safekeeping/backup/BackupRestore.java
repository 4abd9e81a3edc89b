package org.framewright.safekeeping.backup;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.lock.ProjectLock;
import org.framewright.safekeeping.salvage.DisplacedFile;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectOpening;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Restores a backup in the place of a project, and keeps the present file beside it. If the program is killed, either
/// the project is still in its place, or the present file is kept and the backup is in the project's place; a second
/// attempt succeeds.
public final class BackupRestore {

    private final SafekeepingContext safekeeping;

    public BackupRestore(SafekeepingContext safekeeping) {
        this.safekeeping = safekeeping;
    }

    /// Restores a backup in the place of a project. The present file may be damaged, or missing. The restored file
    /// becomes the project's newest backup.
    ///
    /// @return the new place of the former file; empty where there was none
    /// @throws Refusal where the project is open, the backup is damaged or of another project, a file is of an
    ///     unreleased version, or a file can't be moved; the present file stays in its place then
    public Optional<Path> restore(Backup backup, Path project) {
        var place = project.toAbsolutePath();
        VerifiedCopy.requireFolder(place);
        try (var _ = ProjectLock.take(place, safekeeping, false)) {
            return restoreLocked(backup, place);
        }
    }

    private Optional<Path> restoreLocked(Backup backup, Path place) {
        var source = requireSound(backup);
        var present = currentProject(place);
        if (present.isPresent() && !present.flatMap(ProjectCopy.CopyFindings::identity).equals(source.identity())) {
            throw new Refusal(BackupProblem.OTHER_PROJECT, place.toString(), backup.file());
        }
        present.ifPresent(_ -> checkpointLog(place));
        var copy = VerifiedCopy.createBeside(place, backup.file(), BackupProblem.BACKUP_DAMAGED);
        try {
            var backups =
                    new BackupService(safekeeping.folder(), place, source.identity().orElse(""), safekeeping.clock());
            present.ifPresent(it -> keepAmongBackups(backups, place, it.revision()));
            backups.add(backup.file(), BackupReason.RESTORED, source.revision());
            return moveIntoPlace(copy, place);
        } finally {
            DiskFiles.remove(copy);
        }
    }

    /// Copies a backup into a new file.
    ///
    /// @throws Refusal where the file exists or can't be created; no file is left then
    public void restoreAs(Backup backup, Path newFile) {
        requireSound(backup);
        VerifiedCopy.createCopy(backup.file(), newFile.toAbsolutePath(), BackupProblem.BACKUP_DAMAGED);
    }

    private static ProjectCopy.CopyFindings requireSound(Backup backup) {
        var found = ProjectCopy.check(backup.file());
        if (!found.isSound()) {
            throw new Refusal(BackupProblem.BACKUP_DAMAGED, backup.file().toString());
        }
        return found;
    }

    /// The findings about the file in the project's place; empty where it is missing or not complete.
    ///
    /// @throws Refusal where the file is of an unreleased version
    private static Optional<ProjectCopy.CopyFindings> currentProject(Path place) {
        try {
            return Optional.of(ProjectCopy.check(place)).filter(ProjectCopy.CopyFindings::isSound);
        } catch (Refusal unreadable) {
            FileHeader.requireReleased(unreadable);
            return Optional.empty();
        }
    }

    /// Writes the write-ahead log into a sound file; the log would ruin a damaged file.
    private static void checkpointLog(Path place) {
        var log = Path.of(place + "-wal");
        if (Files.exists(log)) {
            ProjectOpening.checkpoint(place);
        }
        if (Files.exists(log)) {
            // the last connection to a project removes the log on closing, so another program is reading it
            throw new Refusal(BackupProblem.IN_USE, place.toString());
        }
    }

    private void keepAmongBackups(BackupService backups, Path place, long revision) {
        if (backups.newest().filter(newest -> newest.revision() == revision).isEmpty()) {
            backups.add(place, BackupReason.BEFORE_RESTORE, revision);
        }
    }

    private Optional<Path> moveIntoPlace(Path copy, Path place) {
        var aside = new DisplacedFile(place, safekeeping.clock().instant());
        try {
            DiskFiles.copyPermissions(place, copy);
            var kept = aside.moveAside();
            Files.move(copy, place);
            DiskFiles.force(place.resolveSibling(""));
            return kept;
        } catch (IOException failed) {
            aside.moveBack();
            throw new Refusal(BackupProblem.CANNOT_KEEP, place.toString());
        }
    }
}
