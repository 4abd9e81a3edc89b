package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project file that is open for reading.
///
/// @param scratch the folder of the copy that is read in place of the file, deleted on closing; empty where the file
///     itself is read
record ViewedFile(ProjectDatabase database, SafekeepingContext safekeeping, Optional<ScratchFolder> scratch)
        implements ProjectFile {

    /// Copies a file, and migrates the copy where the file has an older version.
    ///
    /// @throws Refusal where the file can't be copied or migrated; no copy is left then
    static ViewedFile ofCopy(Path file, SafekeepingContext safekeeping) {
        var scratch = scratch(file, safekeeping);
        try {
            var copy = scratch.file("copy" + ProjectFiles.ENDING);
            ProjectCopy.copy(file, copy);
            if (FileHeader.check(copy).isOutdated()) {
                ProjectOpening.migrate(copy);
            }
            return new ViewedFile(ProjectOpening.view(copy), safekeeping, Optional.of(scratch));
        } catch (RuntimeException | Error failed) {
            scratch.close();
            throw failed;
        }
    }

    /// Decrypts a file into a copy, and migrates the copy where the file has an older version.
    ///
    /// @throws Refusal where the file can't be decrypted, or is no project; no copy is left then
    static ViewedFile ofEncrypted(Path file, FileEncryption encryption) {
        var safekeeping = encryption.safekeeping();
        var scratch = scratch(file, safekeeping);
        var copy = scratch.file("copy" + ProjectFiles.ENDING);
        try {
            encryption.decrypt(file, copy);
            boolean outdated = FileHeader.check(copy).isOutdated();
            ProjectOpening.requireSound(copy);
            if (outdated) {
                ProjectOpening.migrate(copy);
            }
            return new ViewedFile(ProjectOpening.view(copy), safekeeping, Optional.of(scratch));
        } catch (Refusal refused) {
            scratch.close();
            throw refused.withPlace(copy.toString(), file.toString());
        } catch (RuntimeException | Error failed) {
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
    public List<Problem> warnings() {
        return List.of();
    }

    @Override
    public Optional<Backup> backUp(BackupReason reason) {
        if (reason != BackupReason.ASKED || scratch.isPresent()) {
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
    public void replaceContents(Path other, long revision) {
        throw new Refusal(StoreProblem.OPENED_TO_READ, "");
    }

    @Override
    public void close() {
        database.close();
        scratch.ifPresentOrElse(ScratchFolder::close, () -> ProjectFiles.checkpointLog(database.file(), safekeeping));
    }
}
