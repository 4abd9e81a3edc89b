package org.framewright.safekeeping.lock;

import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.StateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/// The project files that have not changed since this user's program closed them. Every other file, from a stranger or
/// from a sync program, is read completely before use.
///
/// The list is a file in the state folder. After its loss, files are read completely once more.
public final class KnownFiles {

    private static final int MOST = 100;

    private final StateFile lines;

    public KnownFiles(SafekeepingContext safekeeping) {
        this.lines = new StateFile(safekeeping.folder().resolve("known-files"));
    }

    /// Whether a file is unchanged since [#remember].
    public boolean isUnchanged(Path file) {
        return line(file).filter(lines.lines()::contains).isPresent();
    }

    /// Records the present state of a file, after it was closed.
    public void remember(Path file) {
        line(file)
                .ifPresent(fresh -> {
                    var path = fresh.substring(fresh.indexOf(' '));
                    var others = lines.lines().stream().filter(it -> !it.endsWith(path));
                    lines.write(Stream.concat(Stream.of(fresh), others).limit(MOST).toList());
                });
    }

    /// A file's state in one line, its path last; empty where the state is unknown, or a write-ahead log is beside the file.
    private static Optional<String> line(Path file) {
        try {
            var at = Files.readAttributes(file, BasicFileAttributes.class);
            var path = file.toAbsolutePath().normalize().toString();
            if (Files.exists(Path.of(file + "-wal")) || path.lines().count() != 1) {
                return Optional.empty();
            }
            return Optional.of("%s/%s/%s %s".formatted(at.lastModifiedTime(), at.size(), at.fileKey(), path));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
