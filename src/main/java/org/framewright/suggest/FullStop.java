package org.framewright.suggest;

import java.util.regex.Pattern;

/// The full stop that closes a sentence, which a passage leaves out: the same words are then the same passage wherever they stand
/// in their sentence (“The port is shut, she said.”, “She said the port is shut.”), and for every coder. The stop inside
/// a quotation's marks, of an abbreviation (“the U.S.”) and of three dots belongs to the words.
public final class FullStop {

    private static final String STOPS = ".。．｡।۔";

    /// Letters with a stop behind each but the last.
    private static final Pattern ABBREVIATED = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.)+\\p{L}$");

    private static final int LONGEST = 12;

    private FullStop() {}

    /// Where a stretch of a text ends without the full stop at its end.
    ///
    /// @return its end, where it has none
    public static int endWithout(String text, int start, int end) {
        boolean stop = end - 1 > start && STOPS.indexOf(text.charAt(end - 1)) >= 0;
        return stop && !belongsToWords(text, start, end - 1) ? end - 1 : end;
    }

    /// Whether the stop at an index is one that the words before it have anyway.
    private static boolean belongsToWords(String text, int start, int stop) {
        int from = Math.max(start, stop - LONGEST);
        return text.charAt(stop - 1) == '.' || isAbbreviated(text.substring(from, stop));
    }

    /// Whether words end with an abbreviation, but for its last stop.
    static boolean isAbbreviated(String words) {
        return ABBREVIATED.matcher(words).find();
    }
}
