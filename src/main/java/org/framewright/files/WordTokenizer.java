package org.framewright.files;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words at the word boundaries of the Unicode standard, without rules for single languages: a word holds a
/// letter, a number or an ideograph.
public final class WordTokenizer {

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

    /// The number of words.
    public static int count(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }
}
