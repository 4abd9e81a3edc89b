package org.framewright.model.study;

import java.time.Instant;

/// Articles that were assigned together: for example the work of a week.
///
/// @param name unique in its round
/// @param drawn the time of the assignment
/// @param recipe the way of drawing the articles and their coders
public record Batch(BatchId id, RoundId round, String name, Instant drawn, DrawRecipe recipe) {}
