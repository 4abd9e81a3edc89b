package org.framewright.reliability.overview;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.reliability.Figure;
import org.framewright.reliability.Spread;
import org.jspecify.annotations.Nullable;

/// What a measure says, and how sure that is.
///
/// @param measure its id
/// @param interval the bootstrap's 95 % interval; null as long as there is none
/// @param tooFew whether there is none since there is too little to draw from
/// @param pairs of a mean over pairs of coders their range, which is no interval; null for a figure of all coders at once
public record Estimate(
        String measure, Outcome outcome, @Nullable Interval interval, boolean tooFew, @Nullable Spread pairs) {

    /// A figure of which no interval is known.
    public Estimate(String measure, Outcome outcome) {
        this(measure, outcome, null, false, null);
    }

    /// A figure of all coders at once.
    public static Estimate of(Figure figure) {
        var drawn = figure.bootstrap();
        var figures = drawn == null ? null : drawn.figures();
        return new Estimate(
                figure.measure(),
                figure.outcome(),
                figures == null ? null : figures.interval95(),
                drawn != null && figures == null,
                null);
    }

    /// The mean over pairs.
    public static Estimate of(Spread spread) {
        return new Estimate(spread.measure(), new Outcome.Defined(spread.mean()), null, false, spread);
    }

    /// Whether it is a mean over only some of the pairs, since others have no figure.
    public boolean isOfSomePairs() {
        return pairs != null && pairs.pairs() < pairs.of();
    }
}
