package org.framewright.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small disk in memory, to be filled to its last page. Linux makes one for a single process, without asking for any
/// right.
///
/// @param folder where it is
record Disk(Path folder) {

    private static final int PAGE = 4096;
    private static final String MOUNT = "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\"";
    private static final String SEAL = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";

    /// What a command has to begin with to have such a disk.
    static List<String> before(Path folder) {
        return onOwnMounts(MOUNT, folder);
    }

    /// What a command has to begin with to find a folder on a disk that can only be read: permissions don't bind an
    /// administrator.
    static List<String> beforeSealed(Path folder) {
        return onOwnMounts(SEAL, folder);
    }

    private static List<String> onOwnMounts(String script, Path folder) {
        return List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, folder.toString());
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

    /// The names of the files and folders there but for the filler, in order, each file with its content's hash.
    Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var tree = Files.walk(folder)) {
            for (var each : tree.filter(it -> !it.equals(folder) && !it.endsWith("filler")).toList()) {
                var hash = Files.isDirectory(each) ? "" : Book.hash(Files.readAllBytes(each));
                files.put(folder.relativize(each).toString(), hash);
            }
        }
        return files;
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
