package org.framewright.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Encodings whose bytes are no text in any other: UTF-16 without a byte-order mark, where every second byte of Western text is zero, and
/// the seven-bit encodings of East Asia, which are full of escapes.
final class UnmarkedCharset {

    private static final int ESCAPE = 0x1B;

    /// UTF-16 has zeros in half of its bytes where it is Western, and at least at blanks and signs where it is not.
    private static final int ZEROS_ONE_IN = 12;

    private static final int FEWEST_ZEROS = 4;

    /// At the other places it has one in so many bytes at most.
    private static final int STRAY_ONE_IN = 200;

    private UnmarkedCharset() {}

    static Optional<Charset> find(byte[] bytes) {
        long even = 0;
        long odd = 0;
        int escapes = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
            boolean escape = bytes[i] == ESCAPE && i + 1 < bytes.length && (bytes[i + 1] == '$' || bytes[i + 1] == '(');
            escapes += escape ? 1 : 0;
        }
        if (isWide(odd, even, bytes.length)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (isWide(even, odd, bytes.length)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return escapes > 0 ? sevenBit(bytes) : Optional.empty();
    }

    private static boolean isWide(long zeros, long others, int length) {
        return length % 2 == 0
                && zeros >= FEWEST_ZEROS
                && zeros * ZEROS_ONE_IN >= length
                && others * STRAY_ONE_IN <= length;
    }

    private static Optional<Charset> sevenBit(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean korean = text.contains("\u001B$)C");
        boolean japanese = text.contains("\u001B$B") || text.contains("\u001B$@") || text.contains("\u001B(J");
        return korean
                ? Optional.of(Charset.forName("ISO-2022-KR"))
                : japanese ? Optional.of(Charset.forName("ISO-2022-JP")) : Optional.empty();
    }
}
