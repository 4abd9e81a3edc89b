package org.framewright.safekeeping.encryption;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The words that encrypt a file and decrypt it again. They are never shown, logged or stored.
///
/// @param words in Unicode's composed form (NFC): a keyboard of another system may type an accented letter as two
///     characters
public record Passphrase(String words) {

    /// The smallest number of characters for a new file: strangers can try passphrases on a mailed file without limit.
    public static final int SHORTEST = 8;

    public Passphrase {
        words = Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /// Whether the passphrase is long enough for a new file.
    public boolean isLongEnough() {
        return words.codePointCount(0, words.length()) >= SHORTEST;
    }

    byte[] bytes() {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
