package org.framewright.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A small disk in memory, to be filled to its last page. Linux makes one for a single process, without asking for any
/// right.
///
/// @param folder where it is
record Disk(Path folder) {

    private static final int PAGE = 4096;
    private static final String MOUNT = "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\"";

    /// What a command has to begin with to have such a disk.
    static List<String> before(Path folder) {
        return List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MOUNT, folder.toString());
    }

    /// Whether this machine makes such disks.
    static boolean isPossible(Path folder) {
        var command = new java.util.ArrayList<>(before(folder));
        command.add("true");
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }

    /// Leaves some pages of 4,096 bytes free.
    void fill(long leaving) throws IOException {
        empty();
        long free = Files.getFileStore(folder).getUsableSpace();
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            var page = new byte[PAGE];
            for (long pages = free / PAGE; pages > leaving; pages--) {
                out.write(page);
            }
        }
    }

    /// Makes room again.
    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    /// The names of the files there, in order.
    List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// Copies a project as it lies there, with what SQLite has beside it.
    static void copy(Path from, Path to) throws IOException {
        for (var ending : List.of("", "-wal")) {
            var part = Path.of(from + ending);
            Files.deleteIfExists(Path.of(to + ending));
            if (Files.exists(part)) {
                Files.copy(part, Path.of(to + ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
