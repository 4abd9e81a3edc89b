package org.framewright.store;

import org.framewright.model.Sha256;
import org.framewright.model.article.OriginalFile;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The files that a project keeps, each once; they are written in the transaction of their import.
public final class OriginalFileRows {

    /// The rows, for [#file(ResultSet)]. Bytes that can't be compressed grow by a few bytes for each 16 kB; a longer
    /// blob is not read.
    public static final String SELECT =
            "SELECT sha256, name, bytes, CASE WHEN length(packed) <= "
                    + (OriginalFile.MOST_BYTES + OriginalFile.MOST_BYTES / 1_000 + 1_000)
                    + " THEN packed ELSE x'' END AS packed FROM original_file";

    private static final int BUFFER = 1 << 16;

    private final Handle handle;

    public OriginalFileRows(Handle handle) {
        this.handle = handle;
    }

    /// A row of [#SELECT].
    public static OriginalFile file(ResultSet row) throws SQLException {
        return new OriginalFile(
                row.getString("sha256"), row.getString("name"), row.getLong("bytes"), row.getBytes("packed"));
    }

    /// The bytes of a file, from the first to the last.
    @FunctionalInterface
    public interface FileSource {
        InputStream open() throws IOException;
    }

    /// Keeps a file that the project doesn't have. The file is read twice, so that the heap holds only its compressed
    /// bytes.
    ///
    /// @param sha256 the hash of the file when its articles were read
    /// @param name without folders
    /// @return whether the file still has that hash, and is no longer than [OriginalFile#MOST_BYTES]; else nothing is
    ///     written
    public boolean add(String sha256, String name, FileSource source) throws IOException {
        if (has(sha256)) {
            return true;
        }
        var first = pack(source, OutputStream.nullOutputStream());
        if (!first.sha256().equals(sha256) || first.bytes() > OriginalFile.MOST_BYTES) {
            return false;
        }
        var packed = new byte[first.length()];
        try {
            if (!pack(source, new FixedOutput(ByteBuffer.wrap(packed))).equals(first)) {
                return false;
            }
        } catch (BufferOverflowException _) {
            return false;
        }
        insert(handle, new OriginalFile(sha256, name, first.bytes(), packed));
        return true;
    }

    /// Keeps a sound file, unless there is one with its hash.
    public static void insert(Handle handle, OriginalFile file) {
        handle.createUpdate(
                        """
                        INSERT INTO original_file (sha256, name, bytes, packed) VALUES (:sha256, :name, :bytes, :packed)
                        ON CONFLICT (sha256) DO NOTHING\
                        """)
                .bind("sha256", file.sha256())
                .bind("name", file.name())
                .bind("bytes", file.bytes())
                .bind("packed", file.packed())
                .execute();
    }

    private boolean has(String sha256) {
        return handle.createQuery("SELECT 1 FROM original_file WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// @param bytes of the file; of a longer file, some number above [OriginalFile#MOST_BYTES]
    /// @param length of the compressed bytes
    private record Packing(String sha256, long bytes, int length) {}

    private static Packing pack(FileSource source, OutputStream to) throws IOException {
        var digest = Sha256.digest();
        var deflater = new Deflater();
        long bytes = 0;
        try (var in = source.open();
                var packed = new DeflaterOutputStream(to, deflater, BUFFER)) {
            var buffer = new byte[BUFFER];
            // always as much as fits: the compressed bytes may depend on the pieces
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                bytes += read;
                if (bytes > OriginalFile.MOST_BYTES) {
                    return new Packing("", bytes, 0);
                }
                digest.update(buffer, 0, read);
                packed.write(buffer, 0, read);
            }
            packed.finish();
            return new Packing(Sha256.hex(digest), bytes, Math.toIntExact(deflater.getBytesWritten()));
        } finally {
            deflater.end();
        }
    }

    private static final class FixedOutput extends OutputStream {

        private final ByteBuffer buffer;

        FixedOutput(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int oneByte) {
            buffer.put((byte) oneByte);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            buffer.put(bytes, from, length);
        }
    }
}
