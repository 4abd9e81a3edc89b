package org.framewright.agreement.units;

/// What a variable's values are to each other.
public enum MeasurementLevel {
    /// Names: the same or not. Always text, so that `01` is not `1`.
    NOMINAL,
    /// Steps in an order: numbers where all are numbers, else the categories' declared order, else sorted.
    ORDINAL,
    /// Numbers whose differences mean something.
    INTERVAL,
    /// Numbers with a true zero, none below it, whose ratios mean something.
    RATIO,
    /// Sets of names, written `a|b`, the empty one `{}`.
    SET
}
