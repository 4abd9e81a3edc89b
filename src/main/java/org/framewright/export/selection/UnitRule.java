package org.framewright.export.selection;

/// What counts for a unit that several coders have coded, and for which there is no reference coding.
public enum UnitRule {
    /// What one of them says, drawn at random for each article.
    RANDOM,
    /// What more than half of them say.
    MAJORITY,
    /// The mean of numbers; of everything else what more than half of them say.
    MEAN
}
