package org.framewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/// A hidden folder beside the place of a new file: on the same disk, so that the finished file is moved to its place in
/// one step. Its name contains the id of its process; the next process removes the folder of a killed process.
public final class ScratchFolder implements AutoCloseable {

    private static final String NAME = ".framewright-";
    private static final Pattern MADE = Pattern.compile(Pattern.quote(NAME) + "([0-9a-f]+)-([0-9]{1,18})-[0-9]+");

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes a scratch folder.
    ///
    /// @param parent the folder of the future files
    public static ScratchFolder create(Path parent) throws IOException {
        removeAbandoned(parent);
        var prefix = NAME + host() + "-" + ProcessHandle.current().pid() + "-";
        return new ScratchFolder(Files.createTempDirectory(parent, prefix));
    }

    /// Makes a scratch folder in the system's folder for temporary files, for what never moves to another place.
    public static ScratchFolder createTemporary() throws IOException {
        return create(temporaryFiles());
    }

    private static Path temporaryFiles() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    public Path path() {
        return folder;
    }

    /// The path of a file in the folder.
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static String host() {
        return Integer.toHexString(LocalHost.name().hashCode());
    }

    /// Removes the folders of killed processes from the system's folder for temporary files.
    public static void removeAbandonedTemporary() {
        removeAbandoned(temporaryFiles());
    }

    /// Removes the folders of processes on this computer that were killed.
    ///
    /// @param parent a missing one has none
    public static void removeAbandoned(Path parent) {
        try (var entries = Files.list(parent)) {
            entries.filter(ScratchFolder::isAbandoned).forEach(ScratchFolder::remove);
        } catch (IOException | UncheckedIOException unreadable) {
            // leftovers do no harm
        }
    }

    /// Whether the process of a folder ran on this computer, and has ended.
    private static boolean isAbandoned(Path entry) {
        var made = MADE.matcher(String.valueOf(entry.getFileName()));
        return made.matches()
                && made.group(1).equals(host())
                && ProcessHandle.of(Long.parseLong(made.group(2))).isEmpty()
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException leftBehind) {
            // a leftover under its own name does no harm; the failure was reported already
        }
    }
}
