package org.framewright.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// The URI of a file for SQLite, with its access rights.
public final class FileUri {

    private FileUri() {}

    /// The URI for a new file.
    static String newUrl(Path file) {
        return "jdbc:sqlite:" + uri(file) + "?mode=rwc";
    }

    /// The URI for reading and writing a file. With `mode=rw`, a file that has vanished is not created anew, empty.
    public static String url(Path file) {
        return "jdbc:sqlite:" + uri(file) + "?mode=rw";
    }

    /// The URI for opening a file without the right to write.
    static String readOnlyUrl(Path file) {
        return "jdbc:sqlite:" + readOnly(file);
    }

    /// The URI for attaching a file without the right to write. SQLite would create an index of the write-ahead log
    /// beside the file. Where the folder is read-only and there is no log, the file is opened as immutable: no other
    /// program on this machine can write to it either.
    public static String readOnly(Path file) {
        boolean alone = Files.notExists(Path.of(file + "-wal"));
        return uri(file) + (isFolderReadOnly(file) && alone ? "?immutable=1" : "?mode=ro");
    }

    /// Whether nothing can be written beside a file.
    static boolean isFolderReadOnly(Path file) {
        return !Files.isWritable(file.toAbsolutePath().resolveSibling(""));
    }

    /// The URI for reading a file that nothing writes to: without its write-ahead log, and with no file beside it.
    static String immutableUrl(Path file) {
        return "jdbc:sqlite:" + uri(file) + "?immutable=1";
    }

    /// A path as a URI of SQLite's form: percent-encoded, with one slash before a path, and four before a share of a
    /// Windows network.
    private static String uri(Path file) {
        var uri = file.toAbsolutePath().toUri().toString();
        return uri.startsWith("file:///") ? uri.replace("file:///", "file:/") : uri.replace("file://", "file:////");
    }
}
