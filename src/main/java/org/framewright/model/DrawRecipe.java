package org.framewright.model;

import java.util.List;

/// How a batch was drawn, kept so that the draw can be repeated and reported.
///
/// @param generator the random generator's name
/// @param seed what it began with
/// @param pool how many articles it was drawn from
/// @param articles how many were drawn
/// @param overlap how many of them went to several coders
/// @param perArticle to how many coders each of the overlap went
/// @param pairs how these were chosen
/// @param strata what the draw was stratified by: `outlet`, `month`, another field of the articles; empty where it was not
/// @param coders to whom it was given
public record DrawRecipe(
        String generator,
        long seed,
        int pool,
        int articles,
        int overlap,
        int perArticle,
        PairRule pairs,
        String strata,
        List<CoderId> coders) {

    /// Stratified by the month of publication.
    public static final String MONTH = "month";

    public DrawRecipe {
        coders = List.copyOf(coders);
    }

    /// Who codes an article of the overlap.
    public enum PairRule {
        /// So many of the coders, each combination as often as every other.
        ROTATING,
        /// All of them.
        ALL
    }
}
