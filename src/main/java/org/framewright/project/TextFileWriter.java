package org.framewright.project;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes text files at a path of the user's choice.
public final class TextFileWriter {

    private TextFileWriter() {}

    /// Writes a file; an older file is replaced.
    ///
    /// @throws Refusal where it can't be written
    public static void write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new Refusal(ProjectProblem.FILE_NOT_WRITTEN, file.toString());
        }
    }
}
