package org.framewright.project;

import org.framewright.model.Refusal;
import org.framewright.store.AtomicFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes files at a path of the user's choice. A file gets its name when it is complete.
public final class TextFileWriter {

    private TextFileWriter() {}

    /// Writes the content of a file.
    @FunctionalInterface
    public interface FileContent {
        void writeTo(OutputStream to) throws IOException;
    }

    /// Writes a text file in UTF-8; an older file is replaced.
    ///
    /// @throws Refusal where it can't be written; an older file is then as it was
    public static void write(String text, Path file) {
        try {
            AtomicFile.replace(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new Refusal(ProjectProblem.FILE_NOT_WRITTEN, file.toString());
        }
    }

    /// Writes a new file of any kind.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException where the file exists
    /// @throws IOException where it can't be written; no file is left then
    public static void create(Path file, FileContent content) throws IOException {
        AtomicFile.create(file, content::writeTo);
    }
}
