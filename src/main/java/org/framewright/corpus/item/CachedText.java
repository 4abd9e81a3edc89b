package org.framewright.corpus.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// An article's text from the preview to the import, in a byte for most characters: to read the file again takes long.
public final class CachedText {

    private final byte[] bytes;

    private CachedText(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The memory for the texts of an import, in bytes.
    public static final class TextMemory {

        /// Characters of the longest text that is kept: a longer one would take the memory of hundreds.
        private static final int LONGEST = 1_000_000;

        private final AtomicLong left;

        public TextMemory(long bytes) {
            this.left = new AtomicLong(bytes);
        }

        /// Keeps a text that isn't long, as long as there is memory.
        Optional<CachedText> keep(String text) {
            if (left.get() <= 0 || text.length() > LONGEST) {
                return Optional.empty();
            }
            var kept = new CachedText(text.getBytes(UTF_8));
            left.addAndGet(-kept.bytes.length);
            return Optional.of(kept);
        }
    }

    String text() {
        return new String(bytes, UTF_8);
    }
}
