package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;

import java.util.List;
import java.util.Optional;

/// A project file that is open to be read.
record ViewedFile(ProjectDatabase database, SafekeepingContext safekeeping) implements ProjectFile {

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public List<Problem> remarks() {
        return List.of();
    }

    @Override
    public Optional<Backup> backUp(BackupReason reason) {
        if (reason != BackupReason.ASKED) {
            return Optional.empty();
        }
        var file = database.file();
        var identity = ProjectCopy.identity(file).orElse("");
        return Optional.of(
                new BackupService(safekeeping.folder(), file, identity, safekeeping.clock()).add(file, reason, 0));
    }

    @Override
    public Optional<Backup> backUpIfDue() {
        return Optional.empty();
    }

    @Override
    public void close() {
        database.close();
        ProjectFiles.foldLog(database.file(), safekeeping);
    }
}
