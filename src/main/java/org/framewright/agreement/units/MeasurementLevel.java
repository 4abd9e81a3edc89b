package org.framewright.agreement.units;

/// The level of measurement of a variable's values.
public enum MeasurementLevel {
    /// Names: the same or not. Always text, so that `01` is not `1`.
    NOMINAL,
    /// Steps in an order: numbers where all are numbers, else the categories' declared order, else sorted.
    ORDINAL,
    /// Numbers with meaningful differences.
    INTERVAL,
    /// Numbers with a true zero, none below zero, and meaningful ratios.
    RATIO,
    /// Sets of names, written `a|b`; the empty set is `{}`.
    SET;

    /// Whether values have an order, as weights need it.
    public boolean isOrdered() {
        return this == ORDINAL || this == INTERVAL || this == RATIO;
    }
}
