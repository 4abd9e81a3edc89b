package org.framewright.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A small file of lines that the program keeps between runs. An unreadable file counts as empty, and a failed write leaves
/// the former content: no work depends on the file.
///
/// @param largest the number of bytes that are read
public record StateFile(Path file, int largest) {

    private static final int USUAL = 64 * 1024;

    public StateFile(Path file) {
        this(file, USUAL);
    }

    /// The file's lines.
    public List<String> lines() {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(largest), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// The time of the last write; empty without a file.
    public Optional<Instant> lastWritten() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /// Deletes the file, where it exists.
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // no work depends on the file
        }
    }

    /// Replaces the file in one step: a concurrent reader sees either the old or the new content.
    public void write(List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
            try {
                Files.write(fresh, lines);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException notRemembered) {
            // no work depends on the file
        }
    }
}
