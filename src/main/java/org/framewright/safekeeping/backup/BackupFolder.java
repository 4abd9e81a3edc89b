package org.framewright.safekeeping.backup;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.lock.FolderLock;
import org.framewright.store.StoreProblem;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of one project's backups, in all present and former folders for backups. No file is ever overwritten.
///
/// @param name of the project's folder in these folders; created with the first backup
record BackupFolder(BackupLocation location, String name) {

    private static final String UNFINISHED = ".unfinished";
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /// @param projectId from the project file, which may come from a stranger: its path must not leave the folder
    static BackupFolder of(Path stateFolder, String projectId) {
        var name =
                PLAIN.matcher(projectId).matches()
                        ? projectId
                        : UUID.nameUUIDFromBytes(projectId.getBytes(StandardCharsets.UTF_8)).toString();
        return new BackupFolder(new BackupLocation(stateFolder), name);
    }

    /// The folders of all projects.
    static List<BackupFolder> all(Path stateFolder) {
        var location = new BackupLocation(stateFolder);
        return location.all().stream()
                .flatMap(root -> files(root).stream())
                .filter(Files::isDirectory)
                .map(folder -> new BackupFolder(location, String.valueOf(folder.getFileName())))
                .distinct()
                .toList();
    }

    /// The parts of a backup's name that are known before the backup is made.
    record Label(String stem, Instant at, BackupReason reason) {}

    /// All backups, damaged ones too, the newest first. Two have the same number where one was made while the folder of
    /// the other was out of reach.
    List<Backup> list() {
        return location.all().stream()
                .flatMap(root -> files(root.resolve(name)).stream())
                .flatMap(file -> BackupName.of(file).flatMap(it -> backup(it, file)).stream())
                .sorted(
                        Comparator.comparingInt(Backup::number)
                                .thenComparing(Backup::at)
                                .thenComparing(Backup::file)
                                .reversed())
                .toList();
    }

    /// The backups without visible damage, the newest first.
    List<Backup> usable() {
        return list().stream().filter(BackupFolder::isComplete).toList();
    }

    /// Adds a backup. It is made under another name, and counts when it is complete and on the disk.
    ///
    /// @param copy makes a file of the given name, checks that it is sound, and returns its revision
    /// @throws Refusal where the backup can't be made; no file is left then
    Backup add(Label label, ToLongFunction<Path> copy) {
        var roots = location.reachable();
        try {
            return add(roots.getFirst().resolve(name), label, copy);
        } catch (Refusal refused) {
            var code = refused.problems().getFirst().code();
            boolean ended = code == StoreProblem.INTERRUPTED || code == BackupProblem.BACKUP_GOING_ON;
            if (ended || roots.size() == 1) {
                throw refused;
            }
            return add(roots.getLast().resolve(name), label, copy);
        }
    }

    private Backup add(Path path, Label label, ToLongFunction<Path> copy) {
        try {
            DiskFiles.makeFolder(path);
            try (var _ = FolderLock.take(path, label.stem())) {
                removeUnfinished(path);
                return addLocked(path, label, copy);
            }
        } catch (ClosedByInterruptException stopped) {
            throw new Refusal(StoreProblem.INTERRUPTED, label.stem());
        } catch (IOException failed) {
            throw new Refusal(BackupProblem.FOLDER_UNWRITABLE, path.toString());
        }
    }

    private Backup addLocked(Path path, Label label, ToLongFunction<Path> copy) throws IOException {
        var unfinished = path.resolve("." + UUID.randomUUID() + UNFINISHED);
        try {
            long revision = copy.applyAsLong(unfinished);
            int number = list().stream().mapToInt(Backup::number).max().orElse(0) + 1;
            var named = new BackupName(label.stem(), number, label.at(), revision, label.reason());
            var file = Files.move(unfinished, path.resolve(named.toString()));
            DiskFiles.force(path);
            return named.toBackup(file, Files.size(file));
        } finally {
            DiskFiles.remove(unfinished);
        }
    }

    /// Removes the unfinished backups of killed programs. Only for the holder of the lock.
    private static void removeUnfinished(Path path) {
        files(path).stream().filter(file -> file.toString().contains(UNFINISHED)).forEach(DiskFiles::remove);
    }

    private static Optional<Backup> backup(BackupName name, Path file) {
        try {
            return Optional.of(name.toBackup(file, Files.size(file)));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private static boolean isComplete(Backup backup) {
        try {
            FileHeader.requireComplete(backup.file());
            return true;
        } catch (Refusal damaged) {
            return false;
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
