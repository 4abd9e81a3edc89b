package org.framewright.model;

import java.time.Instant;

/// Articles that were given out together: the week's work, say.
///
/// @param name unique in its round
/// @param drawn when it was given out
/// @param recipe how it was decided who gets what
public record Batch(BatchId id, RoundId round, String name, Instant drawn, DrawRecipe recipe) {}
