package org.framewright.reliability.query;

/// What a passage that only one of two coders marked means for the variables of its tag.
public enum UnmatchedPolicy {
    /// It is left out: the labels are compared on what both have found. Coverage says how much that is.
    LEFT_OUT,
    /// It disagrees: for the coder who did not mark it, "not found" is a category of its own.
    DISAGREES
}
