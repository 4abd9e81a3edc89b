package org.framewright.agreement.passages.gamma;

/// The settings of gamma: its weights of differences, and its model of chance.
///
/// @param alpha weight of differences in position
/// @param beta weight of differences in tag
/// @param deltaEmpty the cost of a passage without a counterpart
/// @param sampling the method of drawing articles for chance
/// @param precision the share of the expected disorder by which its estimate may err, with 95 % confidence
/// @param seed the seed of the draws: the same seed gives the same figure
/// @param steps the limit of steps in the search for the best alignments; there is no figure where the limit is too low
public record GammaSettings(
        double alpha, double beta, double deltaEmpty, ChanceMethod sampling, double precision, long seed, long steps) {

    /// The steps of a second or two: for figures that were not named in the request.
    private static final long USUAL_STEPS = 300_000_000L;

    /// The steps of about ten seconds.
    public static final long MOST_STEPS = 3_000_000_000L;

    /// The methods of marking an article by chance.
    public enum ChanceMethod {
        /// The coders' own passages, moved along the article: as published.
        SHUFFLED,
        /// Passages with the numbers, gaps, lengths and tags of the article: the default of pygamma-agreement. Useful for
        /// comparison with that program; an article with few passages gives a poor estimate of gaps.
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

    /// The settings for all figures of one report, which share the steps: so a report with more figures takes no longer, and
    /// whether a figure is found does not depend on earlier figures.
    ///
    /// @param byName whether gamma was asked for by name, and may take long
    public static GammaSettings sharedBy(int figures, long seed, boolean byName) {
        long steps = (byName ? MOST_STEPS : USUAL_STEPS) / Math.max(1, figures);
        return new GammaSettings(1, 1, 1, ChanceMethod.SHUFFLED, 0.05, seed, steps);
    }
}
