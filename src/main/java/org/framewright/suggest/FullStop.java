package org.framewright.suggest;

import java.util.regex.Pattern;

/// Finds the full stop that closes a sentence. Passages have it only with the whole sentence, so that the same words are the same
/// passage anywhere in a sentence (“The port is shut, she said.”, “She said the port is shut.”), and for every coder. A stop inside a
/// quotation's marks, in an abbreviation (“the U.S.”) or in three dots belongs to the words.
public final class FullStop {

    private static final String STOPS = ".。．｡।۔";

    /// Letters with a stop after each but the last.
    private static final Pattern ABBREVIATED = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.)+\\p{L}$");

    private static final int LONGEST = 12;

    private FullStop() {}

    /// The end of a text range without the full stop at its end.
    ///
    /// @return the unchanged end, where there is no such stop
    public static int endWithout(String text, int start, int end) {
        boolean stop = end - 1 > start && STOPS.indexOf(text.charAt(end - 1)) >= 0;
        return stop && !belongsToWords(text, start, end - 1) ? end - 1 : end;
    }

    /// The end of a text range with the full stop behind it.
    ///
    /// @return the unchanged end, where there is no such stop, or the range ends with one
    public static int endWith(String text, int end) {
        boolean stop =
                end < text.length()
                        && STOPS.indexOf(text.charAt(end)) >= 0
                        && STOPS.indexOf(text.charAt(end - 1)) < 0
                        // of a number ("3.5") or an address it is no full stop
                        && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
        return stop ? end + 1 : end;
    }

    /// Whether the stop at an index belongs to the words before it.
    private static boolean belongsToWords(String text, int start, int stop) {
        int from = Math.max(start, stop - LONGEST);
        return text.charAt(stop - 1) == '.' || isAbbreviated(text.substring(from, stop));
    }

    /// Whether words end with an abbreviation, apart from its last stop.
    public static boolean isAbbreviated(String words) {
        return ABBREVIATED.matcher(words).find();
    }
}
