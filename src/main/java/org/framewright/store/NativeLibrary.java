package org.framewright.store;

import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/// SQLite's native library. Its driver would unpack it into the system's folder for temporary files at every start, and
/// leave it there whenever the program is killed. This class unpacks it once, into the program's own folder, for all
/// starts.
///
/// The folder's name contains the driver's version and the library's checksum. So every version and every processor has
/// its own file, and no file is overwritten while another program runs it.
public final class NativeLibrary {

    private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";
    private static final String LIBRARY_FILE = "org.sqlite.lib.name";
    private static final String UNFINISHED = ".unfinished";
    private static final Duration STALE = Duration.ofHours(1);

    private final Path all;
    private final JarURLConnection packed;
    private final JarEntry entry;

    private NativeLibrary(Path all, JarURLConnection packed) throws IOException {
        this.all = all;
        this.packed = packed;
        this.entry = packed.getJarEntry();
    }

    /// Makes the driver load the library from a folder. It has to be called before the first project is opened; later
    /// calls have no effect. Where the folder can't be written to, or this system's library is not known, the driver
    /// unpacks the library by itself.
    ///
    /// @param folder contains only unpacked libraries; created where it is missing
    public static void unpackInto(Path folder) {
        if (System.getProperty(LIBRARY_FOLDER) != null) {
            return;
        }
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        try {
            if (resource != null && resource.openConnection() instanceof JarURLConnection packed) {
                var unpacked = new NativeLibrary(folder.toAbsolutePath(), packed).unpack(name);
                System.setProperty(LIBRARY_FILE, name);
                System.setProperty(LIBRARY_FOLDER, unpacked.toString());
            }
        } catch (IOException notUnpacked) {
            // the driver then unpacks the library by itself
        }
    }

    /// The folder with the unpacked library.
    private Path unpack(String name) throws IOException {
        var version = String.format(Locale.ROOT, "%s-%08x", SQLiteJDBCLoader.getVersion(), entry.getCrc());
        var folder = all.resolve(version);
        var file = folder.resolve(name);
        if (!isWhole(file)) {
            Files.createDirectories(folder);
            removeStale(folder);
            var fresh = Files.createTempFile(folder, name, UNFINISHED);
            try (var in = packed.getInputStream()) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return folder;
    }

    /// Whether a file has the size and checksum of the library. Both stand in the jar's directory, so that nothing has
    /// to be decompressed.
    private boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
            return false;
        }
        var checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue() == entry.getCrc();
    }

    /// Removes the libraries of other versions, and incomplete leftovers. On Windows, the library of a running program
    /// can't be deleted; on other systems a running program keeps its loaded library.
    private void removeStale(Path current) {
        try (var entries = Files.list(all);
                var files = Files.list(current)) {
            entries.filter(it -> !it.equals(current)).forEach(NativeLibrary::removeFolder);
            files.filter(NativeLibrary::isStale).forEach(NativeLibrary::remove);
        } catch (IOException | UncheckedIOException unreadable) {
            // leftovers do no harm
        }
    }

    private static boolean isStale(Path file) {
        try {
            var young = FileTime.from(Instant.now().minus(STALE));
            // a younger file may belong to another start, which is still writing it
            return file.toString().endsWith(UNFINISHED) && Files.getLastModifiedTime(file).compareTo(young) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void removeFolder(Path folder) {
        try (var inside = Files.list(folder)) {
            inside.forEach(NativeLibrary::remove);
        } catch (IOException | UncheckedIOException inUse) {
            // see removeStale
        }
        remove(folder);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // see removeStale
        }
    }
}
