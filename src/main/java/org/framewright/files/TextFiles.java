package org.framewright.files;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads single text files, and refuses what is none.
public final class TextFiles {

    private TextFiles() {}

    /// Reads a file.
    ///
    /// @throws Refusal with the one [FilesProblem] that stands in the way
    public static TextFile read(Path file, int maxBytes) {
        return TextDecoder.decode(bytes(file, maxBytes), file.toString());
    }

    private static byte[] bytes(Path file, int maxBytes) {
        var where = file.toString();
        if (!Files.exists(file)) {
            throw new Refusal(FilesProblem.MISSING, where);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(FilesProblem.NOT_A_FILE, where);
        }
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new Refusal(FilesProblem.TOO_LARGE, where, size, maxBytes);
            }
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                // it grew while it was read
                throw new Refusal(FilesProblem.TOO_LARGE, where, bytes.length, maxBytes);
            }
            return bytes;
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, where);
        }
    }
}
