package org.framewright.model.study;

/// The names of coders in a snapshot of a project.
public enum CoderNames {
    /// As the project has them
    NAMES,
    /// A, B, C ... in their place
    LETTERS
}
