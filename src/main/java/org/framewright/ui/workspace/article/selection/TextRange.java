package org.framewright.ui.workspace.article.selection;

/// A range of the article's text.
///
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive; may equal `start`
public record TextRange(int start, int end) implements Comparable<TextRange> {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end, not " + start + ".." + end);
        }
    }

    public boolean isEmpty() {
        return start == end;
    }

    @Override
    public int compareTo(TextRange other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
