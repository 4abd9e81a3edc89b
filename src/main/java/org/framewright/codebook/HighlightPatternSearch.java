package org.framewright.codebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the matches of highlight patterns in a text. A regular expression may come from a stranger and may never end, so the
/// search has a time limit: reading characters checks the clock now and then.
public final class HighlightPatternSearch {

    /// The largest number of matches; more would not help a reader.
    private static final int MOST = 2_000;

    /// A range of the text.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end UTF-16 index, exclusive
    public record PatternMatch(int start, int end) {}

    private HighlightPatternSearch() {}

    /// The matches of the aids, aid by aid; of an aid that takes too long, the matches found in time.
    ///
    /// @param timeLimit for all aids together
    public static List<PatternMatch> search(String text, List<HighlightPattern> aids, Duration timeLimit) {
        var finds = new ArrayList<PatternMatch>();
        long end = System.nanoTime() + timeLimit.toNanos();
        for (var aid : aids) {
            find(aid.compile(), new TimedText(text, end), MOST, finds);
        }
        return finds;
    }

    /// The matches of an expression.
    ///
    /// @param matches in text order; empty matches are left out
    /// @param complete whether the text was searched to its end
    public record PatternResult(List<PatternMatch> matches, boolean complete) {
        public PatternResult {
            matches = List.copyOf(matches);
        }
    }

    /// The matches of an expression in a text.
    ///
    /// @param limit the search ends after this number of matches
    /// @param timeLimit for the whole search
    public static PatternResult search(String text, Pattern expression, int limit, Duration timeLimit) {
        var finds = new ArrayList<PatternMatch>();
        boolean complete = find(expression, new TimedText(text, System.nanoTime() + timeLimit.toNanos()), limit, finds);
        return new PatternResult(finds, complete);
    }

    /// @return whether the text was searched to its end
    private static boolean find(Pattern expression, TimedText text, int limit, List<PatternMatch> finds) {
        try {
            var matcher = expression.matcher(text);
            while (matcher.find()) {
                if (finds.size() >= limit) {
                    return false;
                }
                if (matcher.end() > matcher.start()) {
                    finds.add(new PatternMatch(matcher.start(), matcher.end()));
                }
            }
            return true;
        } catch (SearchTimeout | StackOverflowError tooMuch) {
            // matches found in time stay; the reader gets the text without the rest
            return false;
        }
    }

    private static final class SearchTimeout extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private SearchTimeout() {
            super(null, null, false, false);
        }
    }

    /// A text that can be read until a given time.
    private static final class TimedText implements CharSequence {

        /// Characters between two looks at the clock; a look takes as long as reading some twenty characters.
        private static final int BETWEEN_LOOKS = 256;

        private final CharSequence text;
        private final long end;
        private int charactersRead;

        TimedText(CharSequence text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            if (++charactersRead % BETWEEN_LOOKS == 0 && System.nanoTime() - end > 0) {
                throw new SearchTimeout();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new TimedText(text.subSequence(from, to), end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
