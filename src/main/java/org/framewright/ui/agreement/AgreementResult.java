package org.framewright.ui.agreement;

import org.framewright.project.Project;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.report.ReliabilityReport;

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

    /// How often articles are drawn for an interval.
    static final int DRAWS = 1_000;

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
    AgreementResult withIntervals() {
        var drawn = codings.report(AgreementOverview.intervalMeasures(), DRAWS);
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

    /// What was kept of the round, where it is another now; else the codings under the version of the codebook before the newest.
    Optional<PreviousAgreement> findPrevious(Project project) {
        if (!settings.coders().isEmpty() || !settings.filter().equals(CodingFilter.EVERYTHING)) {
            return Optional.empty();
        }
        return project.team()
                .rounds()
                .closedAgreement(report.round())
                .filter(kept -> !kept.same())
                .map(kept ->
                        PreviousAgreement.ofSnapshot(
                                kept.agreement(), lines, report.harmonisedTo(), project.study().versions()))
                .or(() -> PreviousAgreement.readEarlierVersion(project.agreement(), report, settings.measure()));
    }

    /// The same figures, each with its interval, and how they were made.
    ReliabilityReport reliabilityReport(Project project) {
        var figures = codings.report(AgreementOverview.measures(settings.measure()), DRAWS);
        return ReliabilityReport.of(figures, project.agreement().procedure(query()), Optional.empty());
    }
}
