package org.framewright.model.article;

import org.framewright.model.Sha256;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A file that articles were imported from, as the project keeps it: compressed, at most [#MOST_BYTES] long. A project
/// may come from a stranger: unpacking stops at the size that the project names.
public final class OriginalFile {

    /// The longest file that is kept, in bytes.
    public static final int MOST_BYTES = 50_000_000;

    private static final int BUFFER = 1 << 16;

    private final String sha256;
    private final String name;
    private final long bytes;
    private final byte[] packed;

    /// @param sha256 of the file, lower-case hex
    /// @param bytes the file's length, as the project has it
    /// @param packed the file in the form of zlib; not copied
    public OriginalFile(String sha256, String name, long bytes, byte[] packed) {
        this.sha256 = sha256;
        this.name = name;
        this.bytes = bytes;
        this.packed = packed;
    }

    /// The file's name when it was imported, without folders.
    public String name() {
        return name;
    }

    /// The file's length.
    public long bytes() {
        return bytes;
    }

    /// The file's hash, lower-case hex.
    public String sha256() {
        return sha256;
    }

    /// The file in the form of zlib; not copied.
    public byte[] packed() {
        return packed;
    }

    /// Whether the unpacked bytes have the length and the hash of the imported file.
    public boolean isSound() {
        try {
            return unpack(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Writes the unpacked file; only for a sound file.
    public void writeTo(OutputStream to) throws IOException {
        unpack(to);
    }

    private boolean unpack(OutputStream to) throws IOException {
        var digest = Sha256.digest();
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var buffer = new byte[BUFFER];
            long done = 0;
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                done += some;
                if (done > Math.min(bytes, MOST_BYTES) || (some == 0 && !inflater.finished())) {
                    return false;
                }
                digest.update(buffer, 0, some);
                to.write(buffer, 0, some);
            }
            return done == bytes && Sha256.hex(digest).equals(sha256);
        } catch (DataFormatException _) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
