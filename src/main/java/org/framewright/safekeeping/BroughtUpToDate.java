package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A copy of an older version's file, brought up to date to be read, and gone when it is closed.
///
/// @param copy in a folder of its own
record BroughtUpToDate(ProjectDatabase database, Path copy) implements ProjectFile {

    /// @throws Refusal where it can't be copied or brought up to date; nothing is left behind then
    static BroughtUpToDate of(Path file, Keeping keeping) {
        var copy = place(file, keeping);
        try {
            ProjectCopy.make(file, copy);
            ProjectOpening.migrate(copy);
            return new BroughtUpToDate(ProjectOpening.view(copy), copy);
        } catch (RuntimeException failed) {
            remove(copy);
            throw failed;
        }
    }

    private static Path place(Path file, Keeping keeping) {
        try {
            Disk.makeFolder(keeping.folder());
            return Files.createTempDirectory(keeping.folder(), "older-").resolve("copy" + ProjectFiles.ENDING);
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, file.toString());
        }
    }

    private static void remove(Path copy) {
        ProjectFiles.remove(copy);
        try {
            Files.deleteIfExists(copy.resolveSibling(""));
        } catch (IOException leftBehind) {
            // an empty folder in the state folder harms nobody
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
        remove(copy);
    }
}
