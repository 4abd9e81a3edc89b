package org.framewright.search;

import org.framewright.codebook.ReadingAidSearch.ReadingAidMatch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A text in composed characters (NFC), so that an é is found whichever way it was written, and the way back to the
/// text's own indices. Nearly every text is composed already, and is taken as it is.
final class ComposedText {

    /// What composes stays within one of these.
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final String text;
    private final int[] origins;

    private ComposedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static ComposedText of(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new ComposedText(text, new int[0]);
        }
        var composed = new StringBuilder(text.length());
        var origins = new int[text.length() * 3 + 1];
        var characters = CHARACTER.matcher(text);
        while (characters.find()) {
            var one = characters.group();
            var now = Normalizer.normalize(one, Normalizer.Form.NFC);
            for (int i = 0; i < now.length(); i++) {
                // a character that has changed is found as a whole
                origins[composed.length() + i] = characters.start() + (now.equals(one) ? i : 0);
            }
            composed.append(now);
        }
        origins[composed.length()] = text.length();
        return new ComposedText(composed.toString(), Arrays.copyOf(origins, composed.length() + 1));
    }

    String text() {
        return text;
    }

    /// Where a find in the composed text is in the text itself; UTF-16 indices both.
    ReadingAidMatch toOriginal(ReadingAidMatch find) {
        if (origins.length == 0) {
            return find;
        }
        int start = origins[find.start()];
        int end = find.end();
        while (end < text.length() && origins[end] == origins[find.end() - 1]) {
            end++;
        }
        return new ReadingAidMatch(start, origins[end]);
    }
}
