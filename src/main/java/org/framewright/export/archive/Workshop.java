package org.framewright.export.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/// A folder beside the archive, on the same disk, in which it is put together.
record Workshop(Path folder) implements AutoCloseable {

    static Workshop beside(Path archive) throws IOException {
        var parent = Objects.requireNonNullElse(archive.toAbsolutePath().getParent(), archive);
        return new Workshop(Files.createTempDirectory(parent, ".archive"));
    }

    Path tables() {
        return folder.resolve("tables");
    }

    Path archive() {
        return folder.resolve("archive");
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException leftBehind) {
            // under its own name it harms nobody; what matters was said already
        }
    }
}
