package org.framewright.safekeeping.backup;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.StateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of this user's backups: the standard folder, or a chosen one, such as a folder on another disk. Backups
/// are still found in all formerly chosen folders.
///
/// @param stateFolder the program's folder for this user
public record BackupLocation(Path stateFolder) {

    private static final String FILE = "backup-folders";

    /// The folder for backups where no other is chosen, or the chosen folder is out of reach.
    public Path standard() {
        return stateFolder.resolve("backups");
    }

    /// The chosen folder, or else the standard folder; it may be out of reach.
    public Path chosen() {
        return all().getFirst();
    }

    /// All folders that may contain backups, the chosen folder first.
    List<Path> all() {
        return Stream.concat(file().lines().stream().flatMap(it -> absolute(it).stream()), Stream.of(standard()))
                .distinct()
                .toList();
    }

    /// The folders for a new backup: the chosen folder first, then the standard folder. A missing chosen folder is
    /// never created, since its disk may be missing.
    List<Path> reachable() {
        return Stream.of(chosen(), standard())
                .filter(it -> it.equals(standard()) || isWritable(it))
                .distinct()
                .toList();
    }

    /// The warning where the chosen folder is out of reach, or can't be written to.
    public Optional<Problem> warning() {
        return reachable().contains(chosen()) ? Optional.empty() : Optional.of(otherFolder());
    }

    /// The warning on a backup that was made in the standard folder, though another folder is chosen.
    public Optional<Problem> warning(Backup made) {
        return made.file().startsWith(chosen()) ? Optional.empty() : Optional.of(otherFolder());
    }

    private Problem otherFolder() {
        return Problem.of(BackupProblem.OTHER_FOLDER, chosen().toString(), standard());
    }

    /// Chooses an existing folder for new backups. Existing backups stay in their place.
    ///
    /// @throws Refusal where backups can't be written to the folder; nothing has changed then
    public void choose(Path folder) {
        var place = folder.normalize();
        boolean standard = place.equals(standard().normalize());
        if (!standard && (absolute(place.toString()).isEmpty() || !Files.isDirectory(place))) {
            throw new Refusal(BackupProblem.NO_FOLDER, folder.toString());
        }
        if (!standard && place.startsWith(stateFolder.toAbsolutePath().normalize())) {
            throw new Refusal(BackupProblem.PROGRAM_FOLDER, folder.toString(), standard());
        }
        if (!standard && !isWritable(place)) {
            throw new Refusal(BackupProblem.FOLDER_UNWRITABLE, folder.toString());
        }
        var next = standard ? standard() : place;
        file().write(Stream.concat(Stream.of(next), all().stream()).distinct().map(Path::toString).toList());
        if (!chosen().equals(next)) {
            throw new Refusal(BackupProblem.FOLDER_UNWRITABLE, stateFolder.toString());
        }
    }

    private StateFile file() {
        return new StateFile(stateFolder.resolve(FILE));
    }

    /// The absolute path of a name; empty where the name is not absolute, or does not fit on one line of a file.
    private static Optional<Path> absolute(String name) {
        try {
            var path = Path.of(name);
            return name.lines().count() == 1 && path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /// Tests by writing, since permissions mean nothing to an administrator or on a read-only disk.
    private static boolean isWritable(Path folder) {
        if (!Files.isDirectory(folder) || DiskFiles.isWriteProtected(folder)) {
            return false;
        }
        try {
            Files.delete(Files.createTempFile(folder, ".framewright", ".trial"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
