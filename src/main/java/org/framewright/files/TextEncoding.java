package org.framewright.files;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The encoding of a file that is too large to be held in memory, found as [TextDecoder] finds it.
///
/// @param mark how many bytes of a byte-order mark the file begins with
/// @param assumed whether it was guessed from the bytes, because nothing in the file says which it is
/// @param damaged the number of characters that it can't decode; they become replacement characters
/// @param damagedLine the line of the first of them
public record TextEncoding(Charset charset, int mark, boolean assumed, long damaged, long damagedLine) {

    private static final int CHUNK = 1 << 20;
    private static final int LONGEST_MARK = 4;

    /// Finds the encoding of a file.
    ///
    /// @throws Refusal where the file can't be read, is larger than that, no text, or in no encoding that is known
    public static TextEncoding detect(Path file, long mostBytes) {
        TextFile.check(file, mostBytes);
        try {
            byte[] start;
            try (var in = TextFile.open(file)) {
                start = in.readNBytes(LONGEST_MARK);
            }
            for (var charset : TextDecoder.MARKED) {
                var mark = TextDecoder.mark(charset);
                if (TextDecoder.begins(start, mark)) {
                    var encoding = sound(charset, mark.length, false);
                    if (!encoding.fits(file)) {
                        throw new Refusal(FilesProblem.BROKEN_ENCODING, file.toString(), charset.name());
                    }
                    return encoding;
                }
            }
            return detectUnmarked(file);
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
    }

    private static TextEncoding sound(Charset charset, int mark, boolean assumed) {
        return new TextEncoding(charset, mark, assumed, 0, 0);
    }

    /// What is wrong with the characters of the file.
    public List<Problem> warnings(Path file) {
        return damaged == 0
                ? List.of()
                : List.of(Problem.of(FilesProblem.CHARACTERS_LOST, file.toString(), damaged, damagedLine));
    }

    private static TextEncoding detectUnmarked(Path file) throws IOException {
        var sample = sample(file);
        for (var wide : UnmarkedCharset.find(sample).stream().toList()) {
            var encoding = sound(wide, 0, true);
            if (encoding.fits(file)) {
                return encoding;
            }
        }
        var utf8 = sound(StandardCharsets.UTF_8, 0, false);
        if (utf8.fits(file)) {
            return utf8;
        }
        var nearly = nearly(file, StandardCharsets.UTF_8, false);
        if (nearly.isPresent()) {
            return nearly.get();
        }
        if (TextDecoder.isBinary(new String(sample, StandardCharsets.ISO_8859_1))) {
            throw new Refusal(FilesProblem.BINARY, file.toString());
        }
        for (var charset : CharsetGuess.detect(sample)) {
            var guess = sound(charset, 0, true);
            if (guess.fits(file)) {
                return guess;
            }
        }
        for (var charset : CharsetGuess.detect(sample)) {
            var guess = nearly(file, charset, true);
            if (guess.isPresent()) {
                return guess.get();
            }
        }
        throw new Refusal(FilesProblem.UNKNOWN_ENCODING, file.toString());
    }

    /// An encoding in which a few characters are damaged.
    private static Optional<TextEncoding> nearly(Path file, Charset charset, boolean assumed) throws IOException {
        long line = 1;
        long damagedLine = 0;
        long damaged = 0;
        long beyondAscii = 0;
        long length = 0;
        var lenient = new TextEncoding(charset, 0, assumed, 1, 0);
        try (var reader = lenient.reader(file)) {
            var characters = new char[CHUNK];
            for (int read = reader.read(characters); read >= 0; read = reader.read(characters)) {
                length += read;
                for (int i = 0; i < read; i++) {
                    boolean isDamaged = characters[i] == TextDecoder.REPLACEMENT;
                    damagedLine = isDamaged && damaged == 0 ? line : damagedLine;
                    damaged += isDamaged ? 1 : 0;
                    beyondAscii += characters[i] > 0x7F ? 1 : 0;
                    line += characters[i] == '\n' ? 1 : 0;
                }
            }
        }
        return TextDecoder.isNearly(damaged, beyondAscii - damaged, length)
                ? Optional.of(new TextEncoding(charset, 0, assumed, damaged, damagedLine))
                : Optional.empty();
    }

    /// The first chunk in which the encoding shows.
    private static byte[] sample(Path file) throws IOException {
        try (var in = TextFile.open(file)) {
            var chunk = in.readNBytes(CHUNK);
            while (chunk.length == CHUNK && !CharsetGuess.hasHighByte(chunk)) {
                chunk = in.readNBytes(CHUNK);
            }
            return chunk;
        }
    }

    private boolean fits(Path file) throws IOException {
        try (var reader = reader(file)) {
            var characters = new char[CHUNK];
            for (int read = reader.read(characters); read >= 0; read = reader.read(characters)) {
                if (new String(characters, 0, read).indexOf('\0') >= 0) {
                    throw new Refusal(FilesProblem.BINARY, file.toString());
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Opens a file, behind its byte-order mark.
    ///
    /// @throws Refusal where it can't be read
    public Reader open(Path file) {
        try {
            return reader(file);
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
    }

    private Reader reader(Path file) throws IOException {
        var in = TextFile.open(file);
        in.skipNBytes(mark);
        // a fresh decoder reports what it can't decode
        var decoder = charset.newDecoder();
        if (damaged > 0) {
            decoder.onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        return new InputStreamReader(in, decoder);
    }
}
