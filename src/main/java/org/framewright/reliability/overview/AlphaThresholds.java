package org.framewright.reliability.overview;

import org.framewright.agreement.MeasureOutcome;

/// From which alpha on a study takes its data for good enough. Krippendorff asks for .800, and from .667 on for cautious
/// conclusions only.
///
/// @param tentative from here on cautious conclusions may be drawn
/// @param reliable from here on the data are relied on
public record AlphaThresholds(double tentative, double reliable) {

    /// Krippendorff's.
    public static final AlphaThresholds USUAL = new AlphaThresholds(0.667, 0.8);

    /// What they make of a figure: nothing, where it has no interval.
    public enum Verdict {
        /// Its whole interval is at or above the higher one.
        RELIABLE,
        /// It is, and its interval reaches below.
        RELIABLE_PERHAPS,
        /// It lies between both, and so does its interval's lower end.
        TENTATIVE,
        /// It lies between both; its interval reaches below.
        TENTATIVE_PERHAPS,
        /// It is below both.
        UNRELIABLE,
        /// It has no interval, since there is too little to draw from.
        TOO_FEW,
        /// It has no interval, since it is a mean over pairs of coders.
        OVER_PAIRS,
        /// It has no interval, since none was drawn yet.
        NO_INTERVAL,
        /// There is no figure.
        NONE
    }

    public AlphaThresholds {
        if (!(0 <= tentative && tentative <= reliable && reliable <= 1)) {
            throw new IllegalArgumentException("thresholds from 0 to 1, in order: " + tentative + ", " + reliable);
        }
    }

    public Verdict verdict(FigureEstimate estimate) {
        if (!(estimate.outcome() instanceof MeasureOutcome.Defined(double value, _, _))) {
            return Verdict.NONE;
        }
        var interval = estimate.interval();
        if (interval == null) {
            return withoutInterval(estimate);
        }
        if (value >= reliable) {
            return interval.low() >= reliable ? Verdict.RELIABLE : Verdict.RELIABLE_PERHAPS;
        }
        if (value >= tentative) {
            return interval.low() >= tentative ? Verdict.TENTATIVE : Verdict.TENTATIVE_PERHAPS;
        }
        return Verdict.UNRELIABLE;
    }

    private static Verdict withoutInterval(FigureEstimate estimate) {
        if (estimate.pairs() != null) {
            return Verdict.OVER_PAIRS;
        }
        return estimate.tooFew() ? Verdict.TOO_FEW : Verdict.NO_INTERVAL;
    }
}
