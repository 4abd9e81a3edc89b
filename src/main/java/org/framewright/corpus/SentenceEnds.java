package org.framewright.corpus;

import java.util.Set;
import java.util.regex.Pattern;

/// Takes back ends of sentences that Unicode's rules see and readers do not: after abbreviations ("Mr. Annan", "U.S.
/// President", "J. Doe", "No. 5") and within a quotation that goes on ("“Why?” he asked"). ICU's own list of
/// abbreviations overlooks the second of two in a sentence.
final class SentenceEnds {

    private static final Set<String> BEFORE_NAMES =
            Set.of(
                    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "St", "Messrs", "Mme", "Mlle", "Gov", "Sen",
                    "Rep", "Pres", "Gen", "Col", "Maj", "Capt", "Lt", "Cmdr", "Sgt", "Cpl", "Pvt", "Adm", "Brig",
                    "Supt", "Insp", "vs", "e.g", "i.e", "U.S", "U.N", "U.K", "E.U");

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("No", "Nos", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}\\p{N}.])([\\p{L}.]{1,10})\\.\\s+$");

    /// As much of the text as decides.
    private static final int WINDOW = 16;

    private SentenceEnds() {}

    /// Whether a sentence ends at an index where Unicode's rules see an end.
    ///
    /// @param index a UTF-16 index with text before it
    static boolean isEnd(String text, int index) {
        return index == text.length()
                || !(Character.isLowerCase(text.codePointAt(index)) || isAfterAbbreviation(text, index));
    }

    private static boolean isAfterAbbreviation(String text, int index) {
        var matcher = LAST_WORD.matcher(text).region(Math.max(0, index - WINDOW), index).useTransparentBounds(true);
        if (!matcher.find()) {
            return false;
        }
        var word = matcher.group(1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean number = Character.isDigit(text.charAt(index));
        return initial || BEFORE_NAMES.contains(word) || (number && BEFORE_NUMBERS.contains(word));
    }
}
