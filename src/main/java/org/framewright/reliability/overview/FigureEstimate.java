package org.framewright.reliability.overview;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.jspecify.annotations.Nullable;

/// A measure's figure with its interval.
///
/// @param measure the measure's id
/// @param interval the bootstrap's 95 % interval; null as long as there is none
/// @param tooFew whether the interval is missing because there is too little data to draw from
/// @param pairs the range over pairs, which is no interval, for a mean over pairs of coders; null for a figure of all coders at
///     once
public record FigureEstimate(
        String measure,
        MeasureOutcome outcome,
        @Nullable ConfidenceInterval interval,
        boolean tooFew,
        @Nullable PairSpread pairs) {

    /// A figure without a known interval.
    public FigureEstimate(String measure, MeasureOutcome outcome) {
        this(measure, outcome, null, false, null);
    }

    /// A figure of all coders at once.
    public static FigureEstimate of(AgreementFigure figure) {
        var drawn = figure.bootstrap();
        var figures = drawn == null ? null : drawn.figures();
        return new FigureEstimate(
                figure.measure(),
                figure.outcome(),
                figures == null ? null : figures.interval95(),
                drawn != null && figures == null,
                null);
    }

    /// The mean over pairs.
    public static FigureEstimate of(PairSpread spread) {
        return new FigureEstimate(spread.measure(), new MeasureOutcome.Defined(spread.mean()), null, false, spread);
    }

    /// Whether the figure is a mean over only some of the pairs, since others have no figure.
    public boolean isOfSomePairs() {
        return pairs != null && pairs.pairs() < pairs.of();
    }
}
