package org.framewright.files;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes text out of a file's bytes: by the byte-order mark, else as UTF-8, else by [CharsetGuess].
public final class TextDecoder {

    /// One in so many characters may be a control character before the file counts as binary.
    private static final int CONTROLS_ONE_IN = 20;

    private static final String MARK = "\uFEFF";

    // UTF-32LE's mark begins with UTF-16LE's, so it is tried before
    static final List<Charset> MARKED =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_32LE,
                    StandardCharsets.UTF_32BE,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private TextDecoder() {}

    /// Decodes a whole file.
    ///
    /// @param where what a refusal names as the place
    /// @throws Refusal where the bytes are no text, or no text but blanks
    public static TextFile decode(byte[] bytes, String where) {
        var marked = MARKED.stream().filter(charset -> begins(bytes, mark(charset))).findFirst();
        var decoded =
                marked.map(charset -> decodeMarked(bytes, charset, where))
                        .orElseGet(() -> decodeUnmarked(bytes, where));
        if (isBinary(decoded.text())) {
            throw new Refusal(FilesProblem.BINARY, where);
        }
        if (BlankText.isBlank(decoded.text())) {
            throw new Refusal(FilesProblem.EMPTY, where);
        }
        return decoded;
    }

    private static TextFile decodeMarked(byte[] bytes, Charset charset, String where) {
        var rest = Arrays.copyOfRange(bytes, mark(charset).length, bytes.length);
        return decodeStrictly(rest, charset)
                .map(text -> file(bytes, text, charset, false))
                .orElseThrow(() -> new Refusal(FilesProblem.BROKEN_ENCODING, where, charset.name()));
    }

    static byte[] mark(Charset charset) {
        return MARK.getBytes(charset);
    }

    static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static TextFile decodeUnmarked(byte[] bytes, String where) {
        var utf8 = decodeStrictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return file(bytes, utf8.get(), StandardCharsets.UTF_8, false);
        }
        if (isBinary(new String(bytes, StandardCharsets.ISO_8859_1))) {
            throw new Refusal(FilesProblem.BINARY, where);
        }
        for (var charset : CharsetGuess.detect(bytes)) {
            var text = decodeStrictly(bytes, charset);
            if (text.isPresent()) {
                return file(bytes, text.get(), charset, true);
            }
        }
        throw new Refusal(FilesProblem.UNKNOWN_ENCODING, where);
    }

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            // a fresh decoder reports what it can't decode, unlike String's constructor
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static TextFile file(byte[] bytes, String text, Charset charset, boolean assumed) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return new TextFile(lines, charset.name(), assumed, Sha256.hex(bytes));
    }

    static boolean isBinary(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            controls += isControl(text.charAt(i)) ? 1 : 0;
        }
        return text.indexOf('\0') >= 0 || controls * CONTROLS_ONE_IN > text.length();
    }

    private static boolean isControl(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t' || character == '\f';
        return character < ' ' && !layout;
    }
}
