package org.framewright.reliability.overview;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.reliability.Figure;
import org.framewright.reliability.Spread;
import org.jspecify.annotations.Nullable;

/// What a measure says, and how sure that is.
///
/// @param measure its id
/// @param interval the bootstrap's 95 % interval; of a mean over pairs of coders their range; null as long as there is neither
/// @param overPairs whether it is a mean over pairs of coders
public record Estimate(String measure, Outcome outcome, @Nullable Interval interval, boolean overPairs) {

    /// A figure of all coders at once.
    public static Estimate of(Figure figure) {
        var drawn = figure.bootstrap();
        var figures = drawn == null ? null : drawn.figures();
        return new Estimate(figure.measure(), figure.outcome(), figures == null ? null : figures.interval95(), false);
    }

    /// The mean over pairs.
    public static Estimate of(Spread spread) {
        return new Estimate(
                spread.measure(), new Outcome.Value(spread.mean()), new Interval(spread.low(), spread.high()), true);
    }
}
