package org.framewright.agreement.passages.gamma;

/// How gamma weighs differences, and what chance is like.
///
/// @param alpha weight of differences in position
/// @param beta weight of differences in tag
/// @param deltaEmpty what a passage without a counterpart costs
/// @param sampling how the articles are drawn that stand for chance
/// @param precision the share of the expected disorder by which its estimate may err, with 95 % confidence
/// @param seed of the draws: the same seed gives the same figure
/// @param steps how much the search for the best alignments may do; there is no figure where that is not enough
public record GammaSettings(
        double alpha, double beta, double deltaEmpty, ChanceMethod sampling, double precision, long seed, long steps) {

    /// Some seconds: for figures that were not asked for by name.
    private static final long USUAL_STEPS = 300_000_000L;

    /// Half a minute or so.
    public static final long MOST_STEPS = 3_000_000_000L;

    /// How chance marks an article.
    public enum ChanceMethod {
        /// The coders' own passages, moved along the article: as published.
        SHUFFLED,
        /// Passages with the numbers, gaps, lengths and tags of the article: what pygamma-agreement does unless told otherwise. Of
        /// use to compare with it; an article with few passages tells too little of gaps.
        STATISTICAL
    }

    public GammaSettings {
        if (!(alpha >= 0 && beta >= 0 && deltaEmpty > 0 && precision > 0)) {
            throw new IllegalArgumentException("weights are not negative, the cost and the precision positive");
        }
    }

    /// All weights 1, shuffled, precision 5 %.
    public static GammaSettings withSeed(long seed) {
        return new GammaSettings(1, 1, 1, ChanceMethod.SHUFFLED, 0.05, seed, MOST_STEPS);
    }

    /// The same for all figures of one report, which share the steps: so the report takes no longer where there are more of them,
    /// and whether a figure is there does not hang on those before it.
    ///
    /// @param byName whether gamma was asked for by name, and may take long
    public static GammaSettings sharedBy(int figures, long seed, boolean byName) {
        long steps = (byName ? MOST_STEPS : USUAL_STEPS) / Math.max(1, figures);
        return new GammaSettings(1, 1, 1, ChanceMethod.SHUFFLED, 0.05, seed, steps);
    }
}
