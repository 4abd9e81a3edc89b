package org.framewright.agreement.passages.corpus;

import java.util.Comparator;

/// A stretch of an article, half-open and not empty.
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> BY_POSITION =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span covers something: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /// Whether a position is covered by both; spans that only touch do not overlap.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// Orders spans by start, then by end.
    @Override
    public int compareTo(Span other) {
        return BY_POSITION.compare(this, other);
    }
}
