package org.framewright.codebook.drafting;

/// A draft after something was put into it, or has moved in it, and where that now is.
public record Placed(Draft draft, Item item) {}
