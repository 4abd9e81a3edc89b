package org.framewright.codebook.evaluation;

import org.framewright.codebook.ReadingAid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what reading aids look for. A regular expression may come from a stranger and take longer than the universe has
/// left, so finding stops after a given time: looking at characters looks at the clock now and then.
public final class ReadingAidSearch {

    /// More would not help anybody to read.
    private static final int MOST = 2_000;

    /// A stretch of the text.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    public record Find(int start, int end) {}

    private ReadingAidSearch() {}

    /// What the aids find, aid by aid; of one that takes too long, what it had found by then.
    ///
    /// @param most how long all of them together may take
    public static List<Find> in(String text, List<ReadingAid> aids, Duration most) {
        var finds = new ArrayList<Find>();
        long end = System.nanoTime() + most.toNanos();
        for (var aid : aids) {
            find(aid.compiled(), new Bounded(text, end), MOST, finds);
        }
        return finds;
    }

    /// What an expression finds.
    ///
    /// @param finds in text order; stretches without a character are left out
    /// @param complete whether the text was looked through to its end
    public record ReadingAidFind(List<Find> finds, boolean complete) {
        public ReadingAidFind {
            finds = List.copyOf(finds);
        }
    }

    /// What an expression finds in a text.
    ///
    /// @param limit more are not looked for
    /// @param most how long it may take
    public static ReadingAidFind in(String text, Pattern expression, int limit, Duration most) {
        var finds = new ArrayList<Find>();
        boolean complete = find(expression, new Bounded(text, System.nanoTime() + most.toNanos()), limit, finds);
        return new ReadingAidFind(finds, complete);
    }

    /// @return whether the text was looked through to its end
    private static boolean find(Pattern expression, Bounded text, int limit, List<Find> finds) {
        try {
            var matcher = expression.matcher(text);
            while (matcher.find()) {
                if (finds.size() >= limit) {
                    return false;
                }
                if (matcher.end() > matcher.start()) {
                    finds.add(new Find(matcher.start(), matcher.end()));
                }
            }
            return true;
        } catch (TooLong | StackOverflowError tooMuch) {
            // what was found by then stays; the text is read without the rest
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super(null, null, false, false);
        }
    }

    /// A text that can be read until a moment.
    private static final class Bounded implements CharSequence {

        /// To look at the clock takes as long as to look at some twenty characters.
        private static final int BETWEEN_LOOKS = 256;

        private final CharSequence text;
        private final long end;
        private int read;

        Bounded(CharSequence text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            if (++read % BETWEEN_LOOKS == 0 && System.nanoTime() - end > 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Bounded(text.subSequence(from, to), end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
