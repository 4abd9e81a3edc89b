package org.framewright.reliability.external;

/// Why a variable is taken for what it is.
public enum ScaleReason {
    /// Somebody said so.
    SAID,
    /// Its values are words.
    WORDS,
    /// Its values are lists, `a|b`.
    LISTS,
    /// It has no more than two values, between which every scale makes the same difference.
    TWO_VALUES,
    /// Its values are few whole numbers, which may be codes or steps; nothing says that they are steps.
    CODES_OR_STEPS,
    /// The same, and its name is one of something that has steps.
    STEPS_BY_NAME,
    /// Whole numbers on both sides of zero.
    AROUND_ZERO,
    /// Numbers with decimals, or many different ones.
    MEASURED
}
