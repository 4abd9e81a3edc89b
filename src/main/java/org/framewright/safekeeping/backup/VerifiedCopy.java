package org.framewright.safekeeping.backup;

import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.store.ProjectCopy;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies project files, and checks each copy before it gets its name.
final class VerifiedCopy {

    private VerifiedCopy() {}

    /// Makes a copy; where it is not sound, the caller removes it.
    ///
    /// @param damaged the problem of a copy that is not sound; where: the source, details: the first fault
    static ProjectCopy.CopyFindings make(Path source, Path copy, ProblemCode damaged) {
        ProjectCopy.copy(source, copy);
        var found = ProjectCopy.check(copy);
        if (!found.isSound()) {
            throw new Refusal(damaged, source.toString(), found.fault());
        }
        return found;
    }

    /// Makes a copy beside a place, always under the same name: a new copy replaces the copy of a killed process.
    ///
    /// @throws Refusal where the copy can't be made, or is not sound; no file is left then
    static Path createBeside(Path place, Path source, ProblemCode damaged) {
        requireFolder(place);
        var copy = unfinished(place);
        DiskFiles.remove(copy);
        try {
            make(source, copy, damaged);
            return copy;
        } catch (Refusal refused) {
            DiskFiles.remove(copy);
            throw refused;
        }
    }

    /// Makes a copy as a new file.
    ///
    /// @return its revision
    /// @throws Refusal where the file exists, can't be made, or is not sound; no file is left then
    static long createCopy(Path source, Path place, ProblemCode damaged) {
        if (Files.exists(place)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, place.toString());
        }
        var copy = createBeside(place, source, damaged);
        try {
            long revision = ProjectCopy.summary(copy).revision();
            Files.move(copy, place);
            DiskFiles.force(place.resolveSibling(""));
            return revision;
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(StoreProblem.FILE_EXISTS, place.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, place.toString());
        } finally {
            DiskFiles.remove(copy);
        }
    }

    static void requireFolder(Path place) {
        var folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new Refusal(StoreProblem.FOLDER_MISSING, place.toString(), folder);
        }
    }

    private static Path unfinished(Path place) {
        return place.resolveSibling("." + BackupName.stem(place) + ".restoring");
    }
}
