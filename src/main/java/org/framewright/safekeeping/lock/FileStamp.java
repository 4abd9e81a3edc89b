package org.framewright.safekeeping.lock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/// The data that identify a file without opening it.
///
/// @param key the file system's identifier, independent of the name; null on Windows
/// @param size in bytes
/// @param modified the time of the last write; the epoch on Windows, which records it late while a file is open
record FileStamp(@Nullable Object key, long size, FileTime modified) {

    /// The stamp of a file; empty where the file is missing.
    static Optional<FileStamp> of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var key = attributes.fileKey();
            var modified = key == null ? FileTime.fromMillis(0) : attributes.lastModifiedTime();
            return Optional.of(new FileStamp(key, attributes.size(), modified));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isSameFile(FileStamp other) {
        return Objects.equals(key, other.key);
    }
}
