package org.framewright.ui.imports;

import java.util.List;

/// The styles of a text, to be taken up line by line from its beginning.
final class StyledRanges {

    private final String text;
    private final List<StyledRange> all;
    private int next;

    /// A range of the text with its style.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    record StyledRange(int start, int end, String style) {}

    /// @param all in order, without gaps
    StyledRanges(String text, List<StyledRange> all) {
        this.text = text;
        this.all = List.copyOf(all);
    }

    /// Appends a range of the text to a line; ranges come in the order of the text.
    void addTo(MarginLine line, int start, int end) {
        while (next < all.size() && all.get(next).end() <= start) {
            next++;
        }
        for (int i = next; i < all.size() && all.get(i).start() < end; i++) {
            var range = all.get(i);
            line.add(text, Math.max(range.start(), start), Math.min(range.end(), end), range.style());
        }
    }
}
