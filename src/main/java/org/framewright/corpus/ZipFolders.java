package org.framewright.corpus;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// ZIP files that are read like folders, as long as this is open. Nothing of them is unpacked to the disk.
final class ZipFolders implements AutoCloseable {

    private static final long GIGABYTE = 1_000_000_000;
    static final long MOST_BYTES = GIGABYTE;
    static final long MOST_UNPACKED = 4 * GIGABYTE;
    static final int MOST_ENTRIES = 100_000;

    private final List<FileSystem> folders = new ArrayList<>();

    static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// The root of what a ZIP file holds.
    ///
    /// @throws Refusal where it is damaged, or holds more than is read
    Path open(Path zip) {
        var where = zip.toString();
        try {
            if (Files.size(zip) > MOST_BYTES) {
                throw new Refusal(CorpusProblem.ARCHIVE_TOO_LARGE, where, MOST_BYTES / GIGABYTE);
            }
            var folder = FileSystems.newFileSystem(zip);
            folders.add(folder);
            var root = folder.getPath("/");
            requireBounded(root, where);
            return root;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof Refusal refused) {
                throw refused;
            }
            throw new Refusal(CorpusProblem.BROKEN_ARCHIVE, where);
        }
    }

    /// By what it says itself; each file is bounded once more as it is read.
    private static void requireBounded(Path root, String where) throws IOException {
        long entries = 0;
        long bytes = 0;
        try (var all = Files.walk(root)) {
            for (var entry : (Iterable<Path>) all::iterator) {
                entries++;
                bytes += Files.isRegularFile(entry) ? Files.size(entry) : 0;
                if (entries > MOST_ENTRIES || bytes > MOST_UNPACKED) {
                    throw new Refusal(CorpusProblem.ARCHIVE_TOO_LARGE, where, MOST_UNPACKED / GIGABYTE);
                }
            }
        }
    }

    /// Closes all of them.
    @Override
    public void close() {
        for (var folder : folders) {
            try {
                folder.close();
            } catch (IOException _) {
                // it was read only
            }
        }
    }
}
