package org.framewright.agreement;

/// A confidence interval, both ends included.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs from low to high, not " + low + " to " + high);
        }
    }
}
