package org.framewright.safekeeping.backup;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ProjectCopy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The backups for a project's place, also where the file there is missing or can't be read.
///
/// @param project the place
/// @param own the backups of the project in that place, newest first
/// @param namesakes the backups of other projects whose file had the same name, each project's newest first
public record FoundBackups(Path project, List<Backup> own, List<Backup> namesakes) {

    public FoundBackups {
        own = List.copyOf(own);
        namesakes = List.copyOf(namesakes);
    }

    /// Finds the backups of a place.
    ///
    /// @param stateFolder the program's folder for this user
    public static FoundBackups of(Path stateFolder, Path project) {
        var own = identity(project).map(id -> BackupFolder.of(stateFolder, id).list()).orElse(List.of());
        var stem = BackupName.stem(project);
        var namesakes =
                BackupFolder.all(stateFolder).stream()
                        .flatMap(folder -> folder.list().stream())
                        .filter(backup -> BackupName.of(backup.file()).filter(it -> it.stem().equals(stem)).isPresent())
                        .filter(backup -> !own.contains(backup))
                        .toList();
        return new FoundBackups(project, own, namesakes);
    }

    /// All found backups, the project's own first.
    public List<Backup> all() {
        return Stream.concat(own.stream(), namesakes.stream()).toList();
    }

    /// The backup with a number or a file name.
    ///
    /// @param name a number, of the project's own backups if it has any; or a file, a backup or any other project file
    /// @throws Refusal where there is no such backup, or several projects have one
    public Backup findByName(String name) {
        boolean number = name.matches("[0-9]{1,9}");
        return number ? findByNumber(Integer.parseInt(name)) : findByFile(name);
    }

    private Backup findByNumber(int number) {
        var known = own.isEmpty() ? namesakes : own;
        var found = known.stream().filter(backup -> backup.number() == number).toList();
        if (found.isEmpty()) {
            throw new Refusal(BackupProblem.NO_SUCH_BACKUP, String.valueOf(number), project);
        }
        if (found.size() > 1) {
            throw new Refusal(BackupProblem.SEVERAL_BACKUPS, String.valueOf(number), project);
        }
        return found.getFirst();
    }

    private Backup findByFile(String name) {
        try {
            var file = Path.of(name);
            long bytes = Files.size(file);
            var at = Files.getLastModifiedTime(file).toInstant();
            return BackupName.of(file)
                    .map(it -> it.toBackup(file, bytes))
                    .orElseGet(() -> new Backup(file, 0, at, revision(file), BackupReason.ASKED, bytes));
        } catch (IOException | InvalidPathException missing) {
            throw new Refusal(BackupProblem.NO_SUCH_BACKUP, name, project);
        }
    }

    private static long revision(Path file) {
        return ProjectCopy.summary(file).revision();
    }

    private static Optional<String> identity(Path project) {
        try {
            return ProjectCopy.identity(project);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
