package org.framewright.agreement;

/// A confidence interval, both ends included.
public record ConfidenceInterval(double low, double high) {

    public ConfidenceInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs from low to high, not " + low + " to " + high);
        }
    }
}
