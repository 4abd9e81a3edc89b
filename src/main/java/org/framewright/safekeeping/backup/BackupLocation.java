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

/// The place of this user's backups: the standard folder, or a chosen one, such as a folder on another disk. Folders that were chosen
/// before are still read, so that no backup is out of sight.
///
/// @param stateFolder the program's folder for this user
public record BackupLocation(Path stateFolder) {

    private static final String FILE = "backup-folders";

    /// Where they go as long as nothing else is chosen, and where the chosen folder is out of reach.
    public Path standard() {
        return stateFolder.resolve("backups");
    }

    /// Where they are to go; may be out of reach.
    public Path chosen() {
        return all().getFirst();
    }

    /// Where backups may lie, the chosen folder first.
    List<Path> all() {
        return Stream.concat(file().lines().stream().flatMap(it -> absolute(it).stream()), Stream.of(standard()))
                .distinct()
                .toList();
    }

    /// The folders for a new backup: the chosen folder first, then the standard folder. A chosen folder is never made, since it would be made
    /// beside the disk that is missing.
    List<Path> reachable() {
        return Stream.of(chosen(), standard())
                .filter(it -> it.equals(standard()) || isWritable(it))
                .distinct()
                .toList();
    }

    /// The remark where the chosen folder is out of reach, or can't be written to.
    public Optional<Problem> remark() {
        return reachable().contains(chosen()) ? Optional.empty() : Optional.of(otherFolder());
    }

    /// The remark on a backup that lies elsewhere than it should.
    public Optional<Problem> remark(Backup made) {
        return made.file().startsWith(chosen()) ? Optional.empty() : Optional.of(otherFolder());
    }

    private Problem otherFolder() {
        return Problem.of(BackupProblem.OTHER_FOLDER, chosen().toString(), standard());
    }

    /// Chooses another folder for new backups, which has to exist. Existing backups stay in their place.
    ///
    /// @throws Refusal where it is no folder that backups can be written to; nothing has changed then
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

    /// Empty for a name that can't be a folder everywhere in the same place, or not on one line of a file.
    private static Optional<Path> absolute(String name) {
        try {
            var path = Path.of(name);
            return name.lines().count() == 1 && path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /// Tested by writing, since permissions mean nothing to an administrator or on a read-only disk.
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
