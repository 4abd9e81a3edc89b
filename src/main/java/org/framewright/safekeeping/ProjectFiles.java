package org.framewright.safekeeping;

import org.framewright.model.Refusal;
import org.framewright.store.FileHeader;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Makes and opens project files, so that a file is either a whole project or not there.
public final class ProjectFiles {

    /// How a project file's name ends.
    public static final String ENDING = ".framewright";

    private ProjectFiles() {}

    /// Makes a project. It is filled beside its place under another name, and moved there when it is whole.
    ///
    /// @param fill writes what a new project begins with
    /// @throws Refusal where the file exists or can't be made; nothing is left behind then
    public static void create(Path file, String id, Instant now, Consumer<ProjectDatabase> fill) {
        if (Files.exists(file)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(StoreProblem.FOLDER_MISSING, file.toString(), String.valueOf(folder));
        }
        var unfinished = folder.resolve("." + file.getFileName() + "." + id + ".new");
        try {
            ProjectDatabase.create(unfinished, id, now.toString());
            try (var database = ProjectDatabase.open(unfinished)) {
                fill.accept(database);
            }
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, file.toString());
        } finally {
            remove(unfinished);
        }
    }

    /// Opens a project. The file's first bytes are read before SQLite is let near it; it is migrated only where its
    /// version says so.
    ///
    /// @throws Refusal where it is no project of ours, a newer one, or can't be opened; it is untouched then
    public static ProjectDatabase open(Path file) {
        var header = FileHeader.check(file);
        if (header.isOutdated()) {
            ProjectDatabase.migrate(file);
        }
        return ProjectDatabase.open(file);
    }

    /// Whether somebody else has a project open. Opening and closing it folds in what a killed program left behind.
    ///
    /// @throws Refusal as [#open]
    public static boolean isOpenElsewhere(Path file) {
        open(file).close();
        // the last one to close a project takes its write-ahead log away
        return Files.exists(Path.of(file + "-wal"));
    }

    private static void remove(Path unfinished) {
        for (var ending : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(Path.of(unfinished + ending));
            } catch (IOException leftBehind) {
                // a leftover under its own name harms nobody; what matters was said already
            }
        }
    }
}
