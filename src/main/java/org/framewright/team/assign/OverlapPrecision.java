package org.framewright.team.assign;

/// What an overlap tells, before anybody has coded, of how far coders would agree on all articles that it was drawn from: how wide an
/// interval it allows.
///
/// @param agreement the share of these articles on which two coders are expected to agree
/// @param articles for how many articles the overlap stands, itself among them
/// @param halfWidth of a 95 % interval for the share, by the normal approximation with the correction for a finite population (S. Lacy
///     and D. Riffe, Sampling error and selecting intercoder reliability samples for nominal content categories, Journalism & Mass
///     Communication Quarterly 73 (1996), 963-973); 0 where all of them are in the overlap, and nothing is estimated
public record OverlapPrecision(double agreement, int articles, double halfWidth) {

    /// What is taken for the agreement where nobody knows it.
    private static final double USUAL = 0.8;

    private static final double QUANTILE = 1.959964;

    /// What an overlap allows.
    ///
    /// @param overlap how many articles are coded by several coders; more than 0
    /// @param articles how many it was drawn from
    public static OverlapPrecision of(int overlap, int articles) {
        double left = articles == overlap ? 0 : (double) (articles - overlap) / (articles - 1);
        return new OverlapPrecision(USUAL, articles, QUANTILE * Math.sqrt(USUAL * (1 - USUAL) / overlap * left));
    }

    /// Whether the overlap is all that there is.
    public boolean isExact() {
        return halfWidth == 0;
    }
}
