package org.framewright.model.study;

import java.util.List;

/// The recipe of a batch's draw, for repeating and reporting the draw.
///
/// @param generator the random generator's name
/// @param seed the generator's seed
/// @param pool the number of articles to draw from
/// @param articles the number of drawn articles
/// @param overlap of these, the number of articles for several coders
/// @param perArticle the number of coders for each article of the overlap, where they rotate
/// @param pairs the way of choosing these coders
/// @param strata `outlet`, `month`, or another field of the articles; empty without strata
/// @param coders the coders of the batch
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

    /// The number of coders for each article of the overlap, by the rule.
    public int codersPerArticle() {
        return pairs == PairRule.ALL ? coders.size() : perArticle;
    }

    /// The rule for the coders of an article of the overlap.
    public enum PairRule {
        /// A fixed number of the coders, each combination as often as every other.
        ROTATING,
        /// All coders of the batch.
        ALL
    }
}
