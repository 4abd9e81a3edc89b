package org.framewright.ui.workspace.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Stretches of one kind through a text (its words, its sentences), in text order and apart from each other: where the
/// next one begins, where the one before ended. Logarithmic in their number.
final class Stretches {

    private final int[] starts;
    private final int[] ends;

    Stretches(List<Span> spans) {
        this.starts = spans.stream().mapToInt(Span::start).toArray();
        this.ends = spans.stream().mapToInt(Span::end).toArray();
    }

    /// The stretch that holds the character at an index.
    Optional<Span> at(int index) {
        int i = firstAbove(starts, index) - 1;
        return i >= 0 && index < ends[i] ? Optional.of(new Span(starts[i], ends[i])) : Optional.empty();
    }

    /// The first beginning after an index, else the last end.
    int nextStart(int index) {
        int i = firstAbove(starts, index);
        return i < starts.length ? starts[i] : last(index);
    }

    /// The first end after an index, else the last one.
    int nextEnd(int index) {
        int i = firstAbove(ends, index);
        return i < ends.length ? ends[i] : last(index);
    }

    /// The last beginning before an index, else the first one.
    int previousStart(int index) {
        int i = firstAbove(starts, index - 1) - 1;
        return i >= 0 ? starts[i] : first(index);
    }

    /// The last end before an index, else the first beginning.
    int previousEnd(int index) {
        int i = firstAbove(ends, index - 1) - 1;
        return i >= 0 ? ends[i] : first(index);
    }

    /// The nearest beginning or end at an index or before it, else the first beginning.
    int settled(int index) {
        int start = firstAbove(starts, index) - 1;
        if (start < 0) {
            return first(index);
        }
        return ends[start] <= index ? ends[start] : starts[start];
    }

    private int first(int otherwise) {
        return starts.length == 0 ? otherwise : starts[0];
    }

    private int last(int otherwise) {
        return ends.length == 0 ? otherwise : ends[ends.length - 1];
    }

    private static int firstAbove(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        return found + 1;
    }
}
