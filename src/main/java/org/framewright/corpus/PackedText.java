package org.framewright.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A text in a third of its room: to read a file with a hundred articles again for each of them takes long.
final class PackedText {

    private final byte[] packed;

    private PackedText(byte[] packed) {
        this.packed = packed;
    }

    /// The room for the texts of an import, in bytes.
    static final class TextRoom {

        private final AtomicLong left;

        TextRoom(long bytes) {
            this.left = new AtomicLong(bytes);
        }

        /// Keeps a text, as long as there is room.
        Optional<PackedText> keep(String text) {
            if (left.get() <= 0) {
                return Optional.empty();
            }
            var kept = pack(text);
            left.addAndGet(-kept.packed.length);
            return Optional.of(kept);
        }
    }

    private static PackedText pack(String text) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PackedText(packed.toByteArray());
    }

    String unpack() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
