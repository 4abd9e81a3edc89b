package org.framewright.model.study;

/// The names of coders in a snapshot of a project.
public enum CoderNames {
    /// The names in the project.
    NAMES,
    /// Letters in place of the names: A, B, C ...
    LETTERS
}
