package org.framewright.agreement.passages;

/// How gamma weighs differences and how long it draws.
///
/// @param alpha weight of differences in position
/// @param beta weight of differences in tag
/// @param deltaEmpty what a passage without a counterpart costs
/// @param precision the share of the expected disorder by which its estimate may err, with 95 % confidence
/// @param seed of the draws: the same seed gives the same figure
public record GammaSettings(double alpha, double beta, double deltaEmpty, double precision, long seed) {

    public GammaSettings {
        if (!(alpha >= 0 && beta >= 0 && deltaEmpty > 0 && precision > 0)) {
            throw new IllegalArgumentException("weights are not negative, the cost and the precision positive");
        }
    }

    /// All weights 1, precision 5 %.
    public static GammaSettings withSeed(long seed) {
        return new GammaSettings(1, 1, 1, 0.05, seed);
    }
}
