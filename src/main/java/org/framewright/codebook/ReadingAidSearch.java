package org.framewright.codebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what reading aids look for. A regular expression may come from a stranger and take longer than the universe has
/// left, so finding stops after a given time: looking at characters looks at the clock now and then.
public final class ReadingAidSearch {

    /// More finds would not help a reader.
    private static final int MOST = 2_000;

    /// A stretch of the text.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    public record ReadingAidMatch(int start, int end) {}

    private ReadingAidSearch() {}

    /// What the aids find, aid by aid; of one that takes too long, what it had found by then.
    ///
    /// @param timeLimit how long all of them together may take
    public static List<ReadingAidMatch> search(String text, List<ReadingAid> aids, Duration timeLimit) {
        var finds = new ArrayList<ReadingAidMatch>();
        long end = System.nanoTime() + timeLimit.toNanos();
        for (var aid : aids) {
            find(aid.compile(), new TimedText(text, end), MOST, finds);
        }
        return finds;
    }

    /// What an expression finds.
    ///
    /// @param matches in text order; stretches without a character are left out
    /// @param complete whether the text was looked through to its end
    public record ReadingAidResult(List<ReadingAidMatch> matches, boolean complete) {
        public ReadingAidResult {
            matches = List.copyOf(matches);
        }
    }

    /// What an expression finds in a text.
    ///
    /// @param limit more are not looked for
    /// @param timeLimit how long it may take
    public static ReadingAidResult search(String text, Pattern expression, int limit, Duration timeLimit) {
        var finds = new ArrayList<ReadingAidMatch>();
        boolean complete = find(expression, new TimedText(text, System.nanoTime() + timeLimit.toNanos()), limit, finds);
        return new ReadingAidResult(finds, complete);
    }

    /// @return whether the text was looked through to its end
    private static boolean find(Pattern expression, TimedText text, int limit, List<ReadingAidMatch> finds) {
        try {
            var matcher = expression.matcher(text);
            while (matcher.find()) {
                if (finds.size() >= limit) {
                    return false;
                }
                if (matcher.end() > matcher.start()) {
                    finds.add(new ReadingAidMatch(matcher.start(), matcher.end()));
                }
            }
            return true;
        } catch (SearchTimeout | StackOverflowError tooMuch) {
            // what was found by then stays; the text is read without the rest
            return false;
        }
    }

    private static final class SearchTimeout extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private SearchTimeout() {
            super(null, null, false, false);
        }
    }

    /// A text that can be read until a moment.
    private static final class TimedText implements CharSequence {

        /// To look at the clock takes as long as to look at some twenty characters.
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
