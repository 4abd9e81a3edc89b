package org.framewright.suggest;

/// Who is likely to speak.
///
/// @param name as full as the article gives it: “Maren Holt” for “Holt”
/// @param antecedent whether the article says “she”, “the minister” or nothing at that place, so that the name is from before
public record Speaker(String name, boolean antecedent) {}
