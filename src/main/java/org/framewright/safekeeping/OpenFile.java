package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupLocation;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.lock.FileWatch;
import org.framewright.safekeeping.lock.KnownFiles;
import org.framewright.safekeeping.lock.ProjectLock;
import org.framewright.safekeeping.salvage.WorkRescue;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A project file that is open for work: locked, watched, and backed up.
///
/// @param warnings the warnings made on opening
record OpenFile(
        ProjectDatabase database,
        BackupService backups,
        FileWatch watch,
        ProjectLock lock,
        KnownFiles knownFiles,
        List<Problem> warnings)
        implements ProjectFile {

    /// Opens a file of the present version with its lock.
    static OpenFile open(Path file, SafekeepingContext safekeeping, ProjectLock lock, List<Problem> noticed) {
        var watch = new FileWatch(file, lock);
        var database = ProjectOpening.open(file, watch);
        try {
            var backups =
                    new BackupService(
                            safekeeping.folder(), file, ProjectCopy.identity(file).orElse(""), safekeeping.clock());
            watch.begin(database, new WorkRescue(file, safekeeping, revision -> findBackup(backups, revision)));
            var warnings = new ArrayList<>(noticed);
            olderThanBackup(database, backups).ifPresent(warnings::add);
            FileLocation.warning(file, safekeeping).ifPresent(warnings::add);
            new BackupLocation(safekeeping.folder()).warning().ifPresent(warnings::add);
            return new OpenFile(database, backups, watch, lock, new KnownFiles(safekeeping), List.copyOf(warnings));
        } catch (RuntimeException | Error failed) {
            database.close();
            throw failed;
        }
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Optional<Backup> backUp(BackupReason reason) {
        requireOpenedFile();
        return Optional.of(backups.make(database, reason)).map(this::recordBackup);
    }

    @Override
    public Optional<Backup> backUpIfDue() {
        if (watch.isChanged()) {
            // the next write, or closing, saves the work and says so
            return Optional.empty();
        }
        boolean notRepeatable = findBackup(backups, database.minBackupRevision()).isEmpty();
        var made =
                notRepeatable
                        ? Optional.of(backups.make(database, BackupReason.SCHEDULED))
                        : backups.makeIfDue(database);
        return made.map(this::recordBackup);
    }

    @Override
    public void replaceContents(Path other, long revision) {
        backUp(BackupReason.BEFORE_MERGE);
        database.replaceContents(other, revision);
    }

    /// Refuses a file that is no longer the opened one. A backup copies the file by its name, and SQLite would apply this
    /// project's write-ahead log to another file.
    ///
    /// @throws Refusal where the file was replaced or changed
    private void requireOpenedFile() {
        database.snapshot().close();
    }

    private Backup recordBackup(Backup made) {
        database.recordBackup(made.revision());
        return made;
    }

    @Override
    public void close() {
        try (lock) {
            watch.close();
            if (!watch.isLost()) {
                knownFiles.remember(database.file());
            }
        }
    }

    private static Optional<Path> findBackup(BackupService backups, long revision) {
        return backups.newest().filter(backup -> backup.revision() >= revision).map(Backup::file);
    }

    /// The warning on a file that is older than its last backup: a sync program, or a person, has replaced the closed
    /// file by an older one.
    private static Optional<Problem> olderThanBackup(ProjectDatabase database, BackupService backups) {
        long revision = database.lastRevision();
        return backups.newestOfThisName()
                .filter(backup -> backup.revision() > revision)
                .map(backup ->
                        Problem.of(
                                SafekeepingProblem.OLDER_THAN_BACKUP,
                                database.file().toString(),
                                backup.revision() - revision,
                                backup.at()));
    }
}
