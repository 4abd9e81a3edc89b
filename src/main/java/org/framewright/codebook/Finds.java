package org.framewright.codebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds what reading aids look for. A regular expression may come from a stranger and take longer than the universe has
/// left, so finding stops after a given time: each character that is looked at looks at the clock.
public final class Finds {

    /// More would not help anybody to read.
    private static final int MOST = 2_000;

    /// A stretch of the text.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    public record Find(int start, int end) {}

    private Finds() {}

    /// What the aids find, aid by aid; of one that takes too long, what it had found by then.
    ///
    /// @param most how long all of them together may take
    public static List<Find> in(String text, List<ReadingAid> aids, Duration most) {
        var finds = new ArrayList<Find>();
        long end = System.nanoTime() + most.toNanos();
        for (var aid : aids) {
            find(aid, new Bounded(text, end), finds);
        }
        return finds;
    }

    private static void find(ReadingAid aid, Bounded text, List<Find> finds) {
        try {
            var matcher = aid.compiled().matcher(text);
            while (finds.size() < MOST && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    finds.add(new Find(matcher.start(), matcher.end()));
                }
            }
        } catch (TooLong | StackOverflowError tooMuch) {
            // what was found by then stays; the text is read without the rest
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super(null, null, false, false);
        }
    }

    /// A text that can be read until a moment.
    private record Bounded(CharSequence text, long end) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (System.nanoTime() - end > 0) {
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
