package org.framewright.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file beside its place, and moves it there in one step: no reader, such as a sync program, sees a part of it, and
/// after a failure the place is as it was.
public final class AtomicFile {

    private AtomicFile() {}

    /// Writes the content of a file.
    @FunctionalInterface
    public interface ContentStream {
        void writeTo(OutputStream to) throws IOException;
    }

    /// Writes a file; an earlier file of this name is replaced.
    ///
    /// @throws FileAlreadyExistsException where the place is a folder
    public static void replace(Path file, ContentStream content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (var scratch = ScratchFolder.create(folder(file))) {
            Files.move(write(scratch, content), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Writes a new file.
    ///
    /// @throws FileAlreadyExistsException where the file exists
    public static void create(Path file, ContentStream content) throws IOException {
        try (var scratch = ScratchFolder.create(folder(file))) {
            Files.move(write(scratch, content), file);
        }
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static Path write(ScratchFolder scratch, ContentStream content) throws IOException {
        var unfinished = scratch.file("unfinished");
        try (var to = Files.newOutputStream(unfinished)) {
            content.writeTo(to);
        }
        return unfinished;
    }
}
