package org.framewright.ui.agreement;

import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.query.AgreementQuery;

import java.util.List;
import java.util.Optional;

/// Figures of agreement that are shown.
///
/// @param settings what was asked for, the round that was chosen in it
/// @param state of the project when the codings were read
/// @param codings what the figures are made of
/// @param report the figures
/// @param intervals alpha with its intervals, which are among the lines then; nothing as long as they are being drawn
record AgreementResult(
        AgreementSettings settings,
        String state,
        ComparisonData codings,
        AgreementReport report,
        List<FigureLine> lines,
        Optional<AgreementReport> intervals) {

    AgreementResult {
        lines = List.copyOf(lines);
    }

    /// Figures without intervals.
    static AgreementResult compute(AgreementSettings settings, String state, ComparisonData codings) {
        var report = codings.report(AgreementOverview.measures(settings.measure()), 0);
        return new AgreementResult(
                settings,
                state,
                codings,
                report,
                AgreementOverview.lines(report, codings, settings.measure()),
                Optional.empty());
    }

    /// The same figures with their intervals.
    AgreementResult withIntervals(int times) {
        var drawn = codings.report(AgreementOverview.intervalMeasures(), times);
        var with = AgreementOverview.withAlpha(lines, AgreementOverview.lines(drawn, codings, settings.measure()));
        return new AgreementResult(settings, state, codings, report, with, Optional.of(drawn));
    }

    /// Whether this is what is asked for, the measure that is shown besides apart.
    boolean matches(AgreementSettings other) {
        return settings.measure(other.measure()).equals(other);
    }

    /// Whether intervals are among the lines.
    boolean hasIntervals() {
        return intervals.isPresent();
    }

    /// What this is made of, said so that it can be asked for again: the round is the one that is shown.
    AgreementQuery query() {
        return settings.query().withRound(report.round());
    }
}
