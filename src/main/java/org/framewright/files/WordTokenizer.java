package org.framewright.files;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words at the word boundaries of the Unicode standard, without rules for single languages: a word holds a
/// letter, a number or an ideograph.
public final class WordTokenizer {

    private static final char FIRST_FURTHER_LETTER = '\u0250';
    private static final char SOFT_HYPHEN = '\u00AD';

    /// Marks of western texts behind the western letters; none of them belongs to words but as one of the following.
    private static final String FURTHER_MARKS = "–—‘’‚“”„†•…‰‹›€";

    private static final String BETWEEN_LETTERS = "'.:·‘’";
    private static final String BETWEEN_DIGITS = "'.,;‘’";

    /// A word's place.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    public record WordSpan(int start, int end) {}

    private WordTokenizer() {}

    /// The words, in text order.
    public static List<WordSpan> tokenize(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        var words = new ArrayList<WordSpan>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.add(new WordSpan(start, end));
            }
            start = end;
        }
        return words;
    }

    /// The number of words. Most western texts are counted by their letters: an import counts those of thousands of articles, and the
    /// boundaries take several times as long.
    public static int count(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (!isPlain(it)) {
                return countBoundaries(text);
            }
            boolean letter = Character.isLetterOrDigit(it);
            words += letter && !within ? 1 : 0;
            within = letter || (within && joins(text, i));
        }
        return words;
    }

    private static boolean isPlain(char it) {
        return (it < FIRST_FURTHER_LETTER && it != '_' && it != SOFT_HYPHEN) || FURTHER_MARKS.indexOf(it) >= 0;
    }

    /// Whether a mark behind a letter or digit stands within a word: `don't`, `1,200`.
    private static boolean joins(String text, int mark) {
        if (mark + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(mark - 1);
        char after = text.charAt(mark + 1);
        char it = text.charAt(mark);
        return (BETWEEN_LETTERS.indexOf(it) >= 0 && Character.isLetter(before) && Character.isLetter(after))
                || (BETWEEN_DIGITS.indexOf(it) >= 0 && Character.isDigit(before) && Character.isDigit(after));
    }

    private static int countBoundaries(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }
}
