package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupReason;
import org.framewright.store.FileHeader;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A copy of a file, brought up to date where it is of an older version, to be read, and gone when it is closed.
///
/// @param scratch where the copy is
record MigratedCopy(ProjectDatabase database, ScratchFolder scratch) implements ProjectFile {

    /// @throws Refusal where it can't be copied or brought up to date; nothing is left behind then
    static MigratedCopy of(Path file, SafekeepingContext safekeeping) {
        var scratch = scratch(file, safekeeping);
        try {
            var copy = scratch.file("copy" + ProjectFiles.ENDING);
            ProjectCopy.copy(file, copy);
            if (FileHeader.check(copy).isOutdated()) {
                ProjectOpening.migrate(copy);
            }
            return new MigratedCopy(ProjectOpening.view(copy), scratch);
        } catch (RuntimeException failed) {
            scratch.close();
            throw failed;
        }
    }

    private static ScratchFolder scratch(Path file, SafekeepingContext safekeeping) {
        try {
            DiskFiles.makeFolder(safekeeping.folder());
            return ScratchFolder.create(safekeeping.folder());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, file.toString());
        }
    }

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
        return Optional.empty();
    }

    @Override
    public Optional<Backup> backUpIfDue() {
        return Optional.empty();
    }

    @Override
    public void close() {
        database.close();
        scratch.close();
    }
}
