package org.framewright.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// The URI that tells SQLite which file to open, and with which rights.
public final class FileUri {

    private FileUri() {}

    /// To make a file.
    static String newUrl(Path file) {
        return "jdbc:sqlite:" + uri(file) + "?mode=rwc";
    }

    /// The URI for reading and writing a file. `mode=rw`: a file that has vanished must not be made anew, empty.
    static String url(Path file) {
        return "jdbc:sqlite:" + uri(file) + "?mode=rw";
    }

    /// To open a file without the right to write.
    static String readOnlyUrl(Path file) {
        return "jdbc:sqlite:" + readOnly(file);
    }

    /// To attach a file without the right to write. SQLite would put an index of the write-ahead log beside the file;
    /// where it can't, and there is no log, no program on this machine can write to the file either.
    public static String readOnly(Path file) {
        boolean besideIsShut = !Files.isWritable(file.toAbsolutePath().resolveSibling(""));
        boolean alone = Files.notExists(Path.of(file + "-wal"));
        return uri(file) + (besideIsShut && alone ? "?immutable=1" : "?mode=ro");
    }

    /// As SQLite wants it: percent-encoded, with one slash before a path, and four before a share of a Windows network.
    private static String uri(Path file) {
        var uri = file.toAbsolutePath().toUri().toString();
        return uri.startsWith("file:///") ? uri.replace("file:///", "file:/") : uri.replace("file://", "file:////");
    }
}
