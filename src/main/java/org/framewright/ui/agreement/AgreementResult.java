package org.framewright.ui.agreement;

import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.query.AgreementQuery;

import java.util.List;
import java.util.Optional;

/// Figures of agreement.
///
/// @param settings the query with its resolved round
/// @param state of the project when the codings were read
/// @param codings the data of the figures
/// @param report the figures
/// @param intervals alpha with its intervals, which are among the lines then; empty while they are being drawn
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

    AgreementResult withIntervals(int times) {
        var drawn = codings.report(AgreementOverview.intervalMeasures(), times);
        var with = AgreementOverview.withAlpha(lines, AgreementOverview.lines(drawn, codings, settings.measure()));
        return new AgreementResult(settings, state, codings, report, with, Optional.of(drawn));
    }

    /// Whether the settings are the same, the additional measure apart.
    boolean matches(AgreementSettings other) {
        return settings.measure(other.measure()).equals(other);
    }

    boolean hasIntervals() {
        return intervals.isPresent();
    }

    /// The query that yields this result again: the round is the one that is shown.
    AgreementQuery query() {
        return settings.query().withRound(report.round());
    }
}
