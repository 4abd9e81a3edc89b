package org.framewright.export.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files of an archive, packed or unpacked.
sealed interface ArchiveContent extends AutoCloseable {

    /// In no order; one name may come twice where a stranger has packed it.
    List<String> names();

    /// Opens a file.
    ///
    /// @param name one of [#names]
    InputStream read(String name) throws IOException;

    @Override
    void close() throws IOException;

    static ArchiveContent open(Path archive) throws IOException {
        return Files.isDirectory(archive) ? FolderContent.of(archive) : new ZipContent(new ZipFile(archive.toFile()));
    }

    /// A ZIP file.
    record ZipContent(ZipFile zip) implements ArchiveContent {

        @Override
        public List<String> names() {
            return zip.stream().filter(it -> !it.isDirectory()).map(ZipEntry::getName).toList();
        }

        @Override
        public InputStream read(String name) throws IOException {
            var in = zip.getInputStream(zip.getEntry(name));
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /// A folder.
    record FolderContent(Path folder, List<String> names) implements ArchiveContent {

        static FolderContent of(Path folder) throws IOException {
            try (var all = Files.walk(folder)) {
                var names =
                        all.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                                .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                                .toList();
                return new FolderContent(folder, names);
            }
        }

        @Override
        public InputStream read(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name));
        }

        @Override
        public void close() {}
    }
}
