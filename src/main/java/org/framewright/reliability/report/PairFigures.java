package org.framewright.reliability.report;

import org.framewright.reliability.figures.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;

import java.util.Optional;

/// A measure over pairs of coders.
record PairFigures(AgreementFigure mean, AgreementFigure lowest, AgreementFigure highest) {

    /// What a section says of it.
    ///
    /// @param measure its id
    static Optional<PairFigures> of(FigureSection section, String measure) {
        var mean = figure(section, measure + " mean");
        var lowest = figure(section, measure + " lowest");
        var highest = figure(section, measure + " highest");
        return mean.flatMap(it -> lowest.flatMap(low -> highest.map(high -> new PairFigures(it, low, high))));
    }

    /// Over how many pairs it is, where that is not all of them.
    Optional<String> pairCount() {
        return FigureSections.pairCount(mean.measure());
    }

    private static Optional<AgreementFigure> figure(FigureSection section, String start) {
        return section.figures().stream().filter(it -> it.measure().startsWith(start)).findFirst();
    }
}
