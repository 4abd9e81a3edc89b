package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.passages.corpus.MarkedPassage;

import java.util.Comparator;

/// A passage in the form for gamma: from its first start to its last end, interruptions included. Drawn marks may lie between
/// positions.
public record GammaMark(double start, double end, int tag) implements Comparable<GammaMark> {
    private static final Comparator<GammaMark> BY_POSITION =
            Comparator.comparingDouble(GammaMark::start)
                    .thenComparingDouble(GammaMark::end)
                    .thenComparingInt(GammaMark::tag);

    public static GammaMark of(MarkedPassage passage) {
        var extent = passage.extent();
        return new GammaMark(extent.start(), extent.end(), passage.tag());
    }

    double length() {
        return end - start;
    }

    @Override
    public int compareTo(GammaMark other) {
        return BY_POSITION.compare(this, other);
    }

    GammaMark moved(double by) {
        return new GammaMark(start + by, end + by, tag);
    }
}
