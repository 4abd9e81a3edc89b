package org.framewright.files;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes text out of a file's bytes: by the byte-order mark, else as UTF-8, even where a few characters of it are damaged, else by the
/// encoding that the file declares, else by [CharsetGuess].
public final class TextDecoder {

    /// One in so many characters may be a control character before the file counts as binary.
    private static final int CONTROLS_ONE_IN = 20;

    /// One in so many bytes of a text may be NUL, by some fault; they are dropped.
    private static final int NULS_ONE_IN = 500;

    private static final int SHORTEST_WITH_NUL = 100;

    /// For each character that UTF-8 can't be, so many that it is.
    private static final int SOUND_PER_DAMAGED = 4;

    /// Of a text in an encoding that it declares, one character in so many may be damaged.
    private static final int DAMAGED_ONE_IN = 200;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The control characters whose numbers windows-1252 has letters for, without the one that may end a line.
    private static final Pattern CONTROL =
            Pattern.compile("[\u0080\u0082-\u0084\u0086-\u008C\u008E\u0091-\u009C\u009E\u009F]");

    private static final Pattern CONTROL_OR_NEXT_LINE =
            Pattern.compile("[\u0080\u0082-\u008C\u008E\u0091-\u009C\u009E\u009F]");

    static final char REPLACEMENT = '\uFFFD';

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
        return decode(bytes, Optional.empty(), where);
    }

    /// Decodes a whole file that may say its encoding.
    ///
    /// @param declared what it says; not believed where the bytes speak against it
    /// @param where what a refusal names as the place
    /// @throws Refusal where the bytes are no text, or no text but blanks
    public static TextFile decode(byte[] bytes, Optional<Charset> declared, String where) {
        var marked = MARKED.stream().filter(charset -> begins(bytes, mark(charset))).findFirst();
        var decoded =
                marked.map(charset -> decodeMarked(bytes, charset, where))
                        .orElseGet(() -> decodeUnmarked(bytes, declared, where));
        if (isBinary(decoded.text)) {
            throw new Refusal(FilesProblem.BINARY, where);
        }
        if (BlankText.isBlank(decoded.text)) {
            throw new Refusal(FilesProblem.EMPTY, where);
        }
        var lines = restoreLetters(decoded.text.replace("\r\n", "\n").replace('\r', '\n'));
        var flaws = new TextFlaws(where);
        flaws.addDropped(decoded.dropped);
        flaws.addDamaged(lines);
        flaws.addGarbled(lines);
        declared.filter(it -> decoded.assumed).ifPresent(it -> flaws.addWrongDeclaration(it, decoded.charset));
        return new TextFile(lines, decoded.charset.name(), decoded.assumed, Sha256.hex(bytes), flaws.all());
    }

    /// Quotation marks and other letters of windows-1252 that a program has written as the control characters of the same numbers, which no
    /// text has.
    public static String restoreLetters(String text) {
        if (!CONTROL.matcher(text).find()) {
            return text;
        }
        return CONTROL_OR_NEXT_LINE
                .matcher(text)
                .replaceAll(it -> new String(new byte[] {(byte) it.group().charAt(0)}, WINDOWS));
    }

    /// @param assumed whether it was guessed
    /// @param dropped the number of NULs that were dropped
    private record Decoded(String text, Charset charset, boolean assumed, int dropped) {}

    private static Decoded decodeMarked(byte[] bytes, Charset charset, String where) {
        var rest = Arrays.copyOfRange(bytes, mark(charset).length, bytes.length);
        return decodeStrictly(rest, charset)
                .or(() -> decodeNearly(rest, charset))
                .map(text -> new Decoded(text, charset, false, 0))
                .orElseThrow(() -> new Refusal(FilesProblem.BROKEN_ENCODING, where, charset.name()));
    }

    static byte[] mark(Charset charset) {
        return MARK.getBytes(charset);
    }

    static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static Decoded decodeUnmarked(byte[] bytes, Optional<Charset> declared, String where) {
        var wide =
                UnmarkedCharset.find(bytes)
                        .flatMap(it -> decodeStrictly(bytes, it).map(text -> new Decoded(text, it, true, 0)));
        if (wide.isPresent()) {
            return wide.get();
        }
        byte[] sound = withoutNuls(bytes);
        int dropped = bytes.length - sound.length;
        for (var found : tries(sound, declared)) {
            var text = found.strict ? decodeStrictly(sound, found.charset) : decodeNearly(sound, found.charset);
            if (text.isPresent()) {
                return new Decoded(text.get(), found.charset, found.assumed, dropped);
            }
        }
        if (isBinary(new String(sound, StandardCharsets.ISO_8859_1))) {
            throw new Refusal(FilesProblem.BINARY, where);
        }
        var guesses = CharsetGuess.detect(sound);
        for (boolean strict : List.of(true, false)) {
            for (var charset : guesses) {
                var text = strict ? decodeStrictly(sound, charset) : decodeNearly(sound, charset);
                if (text.isPresent()) {
                    return new Decoded(text.get(), charset, true, dropped);
                }
            }
        }
        throw new Refusal(FilesProblem.UNKNOWN_ENCODING, where);
    }

    private record Try(Charset charset, boolean strict, boolean assumed) {}

    private static List<Try> tries(byte[] bytes, Optional<Charset> declared) {
        var tries = new ArrayList<Try>();
        tries.add(new Try(StandardCharsets.UTF_8, true, false));
        tries.add(new Try(StandardCharsets.UTF_8, false, false));
        if (!isBinary(new String(bytes, StandardCharsets.ISO_8859_1))) {
            declared.filter(it -> !it.equals(StandardCharsets.UTF_8))
                    .ifPresent(it -> {
                        tries.add(new Try(it, true, false));
                        tries.add(new Try(it, false, false));
                    });
        }
        return tries;
    }

    /// A few NULs in a text are a fault of whatever wrote it; more are no text.
    private static byte[] withoutNuls(byte[] bytes) {
        int count = 0;
        for (byte each : bytes) {
            count += each == 0 ? 1 : 0;
        }
        if (count == 0 || bytes.length < SHORTEST_WITH_NUL || count > 1 + bytes.length / NULS_ONE_IN) {
            return bytes;
        }
        byte[] rest = new byte[bytes.length - count];
        int at = 0;
        for (byte each : bytes) {
            if (each != 0) {
                rest[at++] = each;
            }
        }
        return rest;
    }

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            // a fresh decoder reports what it can't decode, unlike String's constructor
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// With a replacement character for what can't be decoded, where that is little.
    private static Optional<String> decodeNearly(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        long damaged = text.chars().filter(it -> it == REPLACEMENT).count();
        long sound = text.chars().filter(it -> it > 0x7F).count() - damaged;
        return isNearly(damaged, sound, text.length()) ? Optional.of(text) : Optional.empty();
    }

    /// Whether a text is in an encoding in which some characters can't be decoded.
    ///
    /// @param sound characters beyond ASCII that it can decode
    static boolean isNearly(long damaged, long sound, long length) {
        return damaged * SOUND_PER_DAMAGED <= sound && (damaged <= 1 || damaged * DAMAGED_ONE_IN <= length);
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
