package org.framewright.files;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// Guesses the encoding of bytes that are not UTF-8, with ICU's detector.
final class CharsetGuess {

    /// Below this confidence (of 100) a guess is no better than the encoding of Western Windows, which is the commonest.
    private static final int CONFIDENCE = 20;

    /// The largest number of bytes for the detector.
    private static final int SAMPLE = 8_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Files with the narrower encoding's name have Windows' wider variant, as in browsers.
    private static final Map<String, String> WIDER =
            Map.of(
                    "ISO-8859-1", "windows-1252",
                    "ISO-8859-8", "windows-1255",
                    "ISO-8859-8-I", "windows-1255",
                    "ISO-8859-9", "windows-1254");

    private CharsetGuess() {}

    /// Encodings worth trying, the likeliest first.
    static SequencedSet<Charset> detect(byte[] bytes) {
        var charsets = new LinkedHashSet<Charset>();
        Stream.of(new CharsetDetector().setText(sample(bytes)).detectAll())
                .filter(match -> match.getConfidence() >= CONFIDENCE && isUsual(match))
                .map(match -> new Guess(match.getConfidence(), widen(match.getName())))
                .sorted(
                        Comparator.comparingInt(Guess::confidence)
                                .reversed()
                                .thenComparing(guess -> !guess.isWestern()))
                .forEach(guess -> charsets.add(guess.charset()));
        charsets.add(WESTERN);
        return charsets;
    }

    private record Guess(int confidence, Charset charset) {

        boolean isWestern() {
            return charset.equals(WESTERN);
        }
    }

    /// No news archive is written in a mainframe's encoding, but the detector takes short texts for it.
    private static boolean isUsual(CharsetMatch match) {
        return !match.getName().startsWith("IBM")
                && (WIDER.containsKey(match.getName()) || Charset.isSupported(match.getName()));
    }

    private static Charset widen(String name) {
        return Charset.forName(WIDER.getOrDefault(name, name));
    }

    /// The lines with bytes beyond ASCII: the others are equal in all encodings, and a long article may begin with many.
    private static byte[] sample(byte[] bytes) {
        var sample = new ByteArrayOutputStream();
        int start = 0;
        for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' || i == bytes.length - 1) {
                var line = Arrays.copyOfRange(bytes, start, i + 1);
                if (hasHighByte(line)) {
                    sample.write(line, 0, line.length);
                }
                start = i + 1;
            }
        }
        return sample.toByteArray();
    }

    static boolean hasHighByte(byte[] line) {
        for (byte each : line) {
            if (each < 0) {
                return true;
            }
        }
        return false;
    }
}
