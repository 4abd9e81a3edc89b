package org.framewright.files;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A file's text.
///
/// @param text without byte-order mark, with line ends made `\n`, and otherwise exactly what the file holds
/// @param encoding the encoding's usual name
/// @param assumed whether the encoding was guessed from the bytes, because nothing in the file says which it is
/// @param sha256 of the original bytes, lower-case hex
/// @param warnings what was wrong with its characters
public record TextFile(String text, String encoding, boolean assumed, String sha256, List<Problem> warnings) {

    public TextFile {
        warnings = List.copyOf(warnings);
    }

    /// Reads a file, and refuses one that is no text.
    ///
    /// @throws Refusal with the one [FilesProblem] that stands in the way
    public static TextFile read(Path file, int maxBytes) {
        return TextDecoder.decode(readBytes(file, maxBytes), file.toString());
    }

    /// Reads the bytes of a file.
    ///
    /// @throws Refusal where it is missing, no file, unreadable or too large
    public static byte[] readBytes(Path file, int maxBytes) {
        var where = file.toString();
        check(file, maxBytes);
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            var bytes = in.readNBytes((int) size + 1);
            if (bytes.length > size) {
                // it grew while it was read, or a ZIP file does not tell the truth
                throw new Refusal(FilesProblem.UNREADABLE, where);
            }
            return bytes;
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, where);
        }
    }

    /// The bytes that a file has; 0 where it can't be looked at.
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    /// Opens a file for reading to the length that it has by now. More of it is an [IOException]: it grew, or it is in a ZIP file
    /// that does not tell the truth.
    public static InputStream open(Path file) throws IOException {
        long size = Files.size(file);
        var read = new AtomicLong();
        return new CountedStream(
                Files.newInputStream(file),
                bytes -> {
                    if (read.addAndGet(bytes) > size) {
                        throw new IOException("longer than it was: " + file);
                    }
                });
    }

    /// Whether a file can be read.
    ///
    /// @throws Refusal where it is missing, no file, unreadable or too large
    public static void check(Path file, long mostBytes) {
        var where = file.toString();
        if (!Files.exists(file)) {
            throw new Refusal(FilesProblem.MISSING, where);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(FilesProblem.NOT_A_FILE, where);
        }
        try {
            long size = Files.size(file);
            if (size > mostBytes) {
                throw new Refusal(FilesProblem.TOO_LARGE, where, size, mostBytes);
            }
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, where);
        }
    }
}
