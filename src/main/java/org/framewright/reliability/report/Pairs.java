package org.framewright.reliability.report;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.reliability.Figure;
import org.framewright.reliability.FigureSection;
import org.framewright.reliability.overview.Estimate;

import java.util.Optional;

/// A measure over pairs of coders.
record Pairs(Figure mean, Figure lowest, Figure highest) {

    /// What a section says of it.
    ///
    /// @param measure its id
    static Optional<Pairs> of(FigureSection section, String measure) {
        var mean = figure(section, measure + " mean");
        var lowest = figure(section, measure + " lowest");
        var highest = figure(section, measure + " highest");
        return mean.flatMap(it -> lowest.flatMap(low -> highest.map(high -> new Pairs(it, low, high))));
    }

    /// The mean, and the range of the pairs as its interval.
    Estimate estimate() {
        var range =
                lowest.outcome() instanceof Outcome.Value(double low, _, _)
                                && highest.outcome() instanceof Outcome.Value(double high, _, _)
                        ? new Interval(low, high)
                        : null;
        return new Estimate(mean.measure(), mean.outcome(), range, true);
    }

    private static Optional<Figure> figure(FigureSection section, String start) {
        return section.figures().stream().filter(it -> it.measure().startsWith(start)).findFirst();
    }
}
