package org.framewright.export.archive;

import org.framewright.export.archive.ArchiveManifest.ManifestEntry;
import org.framewright.model.Sha256;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP file being written, without traces of the time and computer of writing. It keeps the manifest's entry for each file.
final class ArchiveFile implements AutoCloseable {

    /// The earliest time in the format.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<ManifestEntry> entries = new ArrayList<>();

    /// @param file must not exist
    ArchiveFile(Path file) throws IOException {
        this.zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }

    /// Writes the content of a file of the archive.
    interface EntryContent {
        void write(OutputStream to) throws IOException;
    }

    void add(String name, EntryContent content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var measured = new MeasuringStream(zip);
        content.write(measured);
        zip.closeEntry();
        entries.add(new ManifestEntry(name, measured.bytes, HexFormat.of().formatHex(measured.digest.digest())));
    }

    List<ManifestEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts and hashes the written bytes; closing the stream leaves the archive open.
    private static final class MeasuringStream extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        MeasuringStream(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            digest.update(some, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
