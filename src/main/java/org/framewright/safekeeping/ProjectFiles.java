package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.lock.KnownFiles;
import org.framewright.safekeeping.lock.ProjectLock;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;
import org.framewright.store.WriteGuard;
import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Creates and opens project files. A file is always either a complete project or missing.
public final class ProjectFiles {

    /// The ending of the names of project files.
    public static final String ENDING = ".framewright";

    private ProjectFiles() {}

    /// Creates a project. It is filled beside its place under another name, and moved there when it is complete.
    ///
    /// @param fill writes the first content of a new project
    /// @throws Refusal where the file exists or can't be created; no file is left then
    public static void create(Path file, String id, Instant now, Consumer<ProjectDatabase> fill) {
        if (Files.exists(file)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(StoreProblem.FOLDER_MISSING, file.toString(), String.valueOf(folder));
        }
        try (var scratch = ScratchFolder.create(folder)) {
            var unfinished = scratch.file("project");
            ProjectOpening.create(unfinished, id, now.toString());
            try (var database = ProjectOpening.open(unfinished, WriteGuard.NONE)) {
                fill.accept(database);
            }
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, file.toString());
        }
    }

    /// Opens a project for work. The file's header is read before SQLite opens the file; the file is migrated only
    /// where its version requires it.
    ///
    /// @throws Refusal where the file is open already, is no project, has a newer version, or can't be opened; the file
    ///     is unchanged then
    public static ProjectFile open(Path file, SafekeepingContext safekeeping) {
        return open(file, safekeeping, false);
    }

    /// As [#open], but also where another computer has the project open, or was switched off with the project open.
    public static ProjectFile takeOver(Path file, SafekeepingContext safekeeping) {
        return open(file, safekeeping, true);
    }

    /// Opens a project for reading, also while it is open elsewhere.
    ///
    /// @throws Refusal where the file is no project, has another version, or can't be opened
    public static ProjectFile view(Path file, SafekeepingContext safekeeping) {
        requirePresentVersion(file, safekeeping);
        if (!safekeeping.open().contains(file)) {
            requireSoundToView(file, safekeeping);
        }
        return new ViewedFile(ProjectOpening.view(file), safekeeping, Optional.empty());
    }

    /// As [#view], but also for an older version: then a copy is migrated and read, and the file stays unchanged.
    ///
    /// @throws Refusal where the file is no project, has a newer version, or can't be read
    public static ProjectFile viewOfAnyVersion(Path file, SafekeepingContext safekeeping) {
        if (safekeeping.open().contains(file) || !FileHeader.check(file).isOutdated()) {
            return view(file, safekeeping);
        }
        requireSoundToView(file, safekeeping);
        return ViewedFile.ofCopy(file, safekeeping);
    }

    /// As [#viewOfAnyVersion], but always of a copy: the content can't change between two reads.
    public static ProjectFile viewOfCopy(Path file, SafekeepingContext safekeeping) {
        if (!safekeeping.open().contains(file)) {
            FileHeader.check(file);
            requireSoundToView(file, safekeeping);
        }
        return ViewedFile.ofCopy(file, safekeeping);
    }

    /// Opens the project in an encrypted file for reading, in a decrypted copy that is deleted on closing. A file that is
    /// not encrypted is opened as by [#viewOfAnyVersion].
    ///
    /// @throws Refusal where the file can't be decrypted, or is no project
    public static ProjectFile viewOfEncrypted(Path file, FileEncryption encryption) {
        return FileEncryption.isEncrypted(file)
                ? ViewedFile.ofEncrypted(file, encryption)
                : viewOfAnyVersion(file, encryption.safekeeping());
    }

    /// As [#view], but also where another program has changed its tables: only for inspection.
    public static ProjectFile inspect(Path file, SafekeepingContext safekeeping) {
        requirePresentVersion(file, safekeeping);
        return new ViewedFile(ProjectOpening.inspect(file), safekeeping, Optional.empty());
    }

    /// Reads a file completely before use where another program may have written to it.
    private static void requireSound(Path file, SafekeepingContext safekeeping) {
        if (!new KnownFiles(safekeeping).isUnchanged(file)) {
            ProjectOpening.requireSound(file);
        }
    }

    /// As [#requireSound], for a file that another program may have open and watch. Without such a program, its log is
    /// checked, too.
    private static void requireSoundToView(Path file, SafekeepingContext safekeeping) {
        requireSound(file, safekeeping);
        if (!ProjectLock.isHeldOnThisComputer(file)) {
            requireLogOfSameState(file);
        }
    }

    /// Compares the tables with the ledger, and the sizes of file and log, where there is a write-ahead log: SQLite applies any log to
    /// any file, and a sync program may have copied the log of another state.
    private static void requireLogOfSameState(Path file) {
        if (Files.notExists(Path.of(file + "-wal")) || FileHeader.check(file).isOutdated()) {
            return;
        }
        try (var database = ProjectOpening.inspect(file)) {
            if (!ProjectOpening.isLogOfFile(file) || !ProjectCheck.check(database).problems().isEmpty()) {
                throw new Refusal(SafekeepingProblem.LOG_OF_OTHER_STATE, file.toString());
            }
        }
    }

    private static void requirePresentVersion(Path file, SafekeepingContext safekeeping) {
        if (!safekeeping.open().contains(file) && FileHeader.check(file).isOutdated()) {
            throw new Refusal(SafekeepingProblem.MUST_BE_MIGRATED, file.toString());
        }
    }

    private static ProjectFile open(Path file, SafekeepingContext safekeeping, boolean takeOver) {
        // before the file is read: closing it again would release SQLite's locks
        ProjectLock.requireNotOpenHere(file, safekeeping);
        var header = FileHeader.check(file);
        if (DiskFiles.isWriteProtected(file)) {
            throw new Refusal(SafekeepingProblem.CANNOT_LOCK, file.toString());
        }
        var lock = ProjectLock.take(file, safekeeping, takeOver);
        try {
            requireSound(file, safekeeping);
            requireLogOfSameState(file);
            var warnings = new ArrayList<Problem>();
            if (header.isOutdated()) {
                var backup = BackupService.beforeMigration(safekeeping.folder(), file, safekeeping.clock());
                ProjectOpening.migrate(file);
                warnings.add(Problem.of(SafekeepingProblem.MIGRATED, file.toString(), backup.file()));
            }
            return OpenFile.open(file, safekeeping, lock, warnings);
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    /// Whether a project is open for work, in this process or elsewhere. Writes the write-ahead log of a project that is not
    /// open into its file.
    public static boolean isOpen(Path file, SafekeepingContext safekeeping) {
        try (var _ = ProjectLock.take(file, safekeeping, false)) {
            fold(file);
            return false;
        } catch (Refusal held) {
            var code = held.problems().getFirst().code();
            return code == SafekeepingProblem.OPEN_ELSEWHERE || code == SafekeepingProblem.OPEN_ON_ANOTHER_COMPUTER;
        }
    }

    /// Writes the write-ahead log of a killed program, or of a reading program, into a project's file, where the file
    /// is not open.
    static void checkpointLog(Path file, SafekeepingContext safekeeping) {
        try (var _ = ProjectLock.take(file, safekeeping, false)) {
            fold(file);
        } catch (Refusal inUse) {
            // the program that has the file open writes the log on closing
        }
    }

    private static void fold(Path file) {
        if (Files.exists(Path.of(file + "-wal"))) {
            ProjectOpening.checkpoint(file);
        }
    }

    public static void remove(Path unfinished) {
        for (var ending : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(Path.of(unfinished + ending));
            } catch (IOException leftBehind) {
                // a leftover under its own name does no harm; the failure was reported already
            }
        }
    }
}
