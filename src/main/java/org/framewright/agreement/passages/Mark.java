package org.framewright.agreement.passages;

import java.util.Comparator;

/// A passage as gamma sees it: from its first start to its last end, what interrupts it included. Drawn ones may lie between positions.
record Mark(double start, double end, int tag) implements Comparable<Mark> {
    private static final Comparator<Mark> BY_POSITION =
            Comparator.comparingDouble(Mark::start).thenComparingDouble(Mark::end).thenComparingInt(Mark::tag);

    static Mark of(Passage passage) {
        var extent = passage.extent();
        return new Mark(extent.start(), extent.end(), passage.tag());
    }

    double length() {
        return end - start;
    }

    @Override
    public int compareTo(Mark other) {
        return BY_POSITION.compare(this, other);
    }

    Mark moved(double by) {
        return new Mark(start + by, end + by, tag);
    }
}
