package org.framewright.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Operations on files and folders that depend on the disk itself.
public final class DiskFiles {

    private static final int SMALL_FILE = 16 * 1024;

    private static final Set<PosixFilePermission> WRITABLE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private DiskFiles() {}

    /// Creates a folder with access for this user only, where it is missing.
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(
                    folder,
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                            }
                            : new FileAttribute<?>[0]);
            force(folder.resolveSibling(""));
        }
    }

    /// Whether the disk has no space left for a small file.
    public static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < SMALL_FILE;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Waits until the entries of a folder, such as a moved file, are on the disk.
    public static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows can't open folders, and does not need this
        }
    }

    /// Gives a file the permissions of another file; after a failure the file keeps its own.
    public static void copyPermissions(Path from, Path to) {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (IOException | UnsupportedOperationException notHere) {
            // on Windows, a file inherits other permissions from its folder
        }
    }

    /// Deletes a file; after a failure the file stays.
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // the caller tries again later, or works with the file in place
        }
    }

    /// Whether the permissions of a file forbid writing, also for an administrator, who could write nevertheless.
    public static boolean isWriteProtected(Path file) {
        try {
            var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return !Files.isWritable(file)
                    || (posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITABLE::contains));
        } catch (IOException gone) {
            return false;
        }
    }
}
