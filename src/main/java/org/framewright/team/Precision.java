package org.framewright.team;

/// What an overlap tells of agreement before anybody has coded: how wide an interval it allows.
///
/// @param agreement the share of articles on which two coders are expected to agree
/// @param halfWidth of a 95 % interval for it, by the normal approximation. Without finite population correction: asked is how
///     these coders agree, not how they agreed on a batch's articles, which a full overlap would tell exactly
public record Precision(double agreement, double halfWidth) {

    /// What is taken for the agreement where nobody knows it.
    private static final double USUAL = 0.8;

    private static final double QUANTILE = 1.959964;

    /// What an overlap allows.
    ///
    /// @param overlap how many articles are coded by several coders; more than 0
    public static Precision of(int overlap) {
        return new Precision(USUAL, QUANTILE * Math.sqrt(USUAL * (1 - USUAL) / overlap));
    }
}
