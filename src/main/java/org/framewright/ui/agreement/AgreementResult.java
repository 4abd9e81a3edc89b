package org.framewright.ui.agreement;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.codebook.Tag;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Project;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.rated.CoderFigure;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.ui.agreement.figures.AgreementFigures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Figures of agreement.
///
/// @param settings the query with its resolved round
/// @param state of the project when the codings were read
/// @param codings the data of the figures
/// @param report the figures
/// @param intervals alpha with its intervals, then also in the lines; empty while they are being drawn
/// @param ofCoders alpha of each coder with the others, by the key of a line and the name of the coder; empty while intervals are being drawn
record AgreementResult(
        AgreementSettings settings,
        String state,
        ComparisonData codings,
        AgreementReport report,
        List<FigureLine> lines,
        Optional<AgreementReport> intervals,
        Map<String, Map<String, MeasureOutcome>> ofCoders) {

    /// The codings that a result is computed from.
    ///
    /// @param state of the project when they were read
    /// @param settings that select them
    record ResultSource(String state, AgreementSettings settings) {}

    /// The number of draws of an interval.
    static final int DRAWS = 1_000;

    AgreementResult {
        lines = List.copyOf(lines);
        ofCoders = Map.copyOf(ofCoders);
    }

    static AgreementResult compute(AgreementSettings settings, String state, ComparisonData codings) {
        var report = AgreementReporter.report(codings, AgreementOverview.measures(settings.measure()), 0);
        return new AgreementResult(
                settings,
                state,
                codings,
                report,
                AgreementOverview.lines(report, codings, settings.measure()),
                Optional.empty(),
                Map.of());
    }

    /// The same figures with their intervals.
    AgreementResult withIntervals() {
        var drawn = AgreementReporter.report(codings, AgreementOverview.intervalMeasures(), DRAWS);
        var with = AgreementOverview.withAlpha(lines, AgreementOverview.lines(drawn, codings, settings.measure()));
        return new AgreementResult(settings, state, codings, report, with, Optional.of(drawn), coderFigures());
    }

    private Map<String, Map<String, MeasureOutcome>> coderFigures() {
        var figures = new HashMap<String, Map<String, MeasureOutcome>>();
        lines.forEach(line -> rated(line).ifPresent(it -> figures.put(line.key(), coderFigures(it))));
        return figures;
    }

    private static Map<String, MeasureOutcome> coderFigures(RatedVariable rated) {
        return CoderFigure.of(rated).stream()
                .collect(Collectors.toMap(it -> rated.coders().get(it.coder()), CoderFigure::alpha));
    }

    /// The answers behind a line; empty for a line without answers.
    Optional<RatedVariable> rated(FigureLine line) {
        return switch (line.kind()) {
            case RELEVANCE -> Optional.of(codings.relevance());
            case ANSWERS -> codings.ratings(line.tag(), line.about());
            case POOLED -> codings.pooledRatings(line.tag(), line.about());
            case USED, NUMBER -> codings.presence(line.tag(), line.about());
            case FOUND, WORDS -> Optional.empty();
        };
    }

    /// The content of the table.
    ///
    /// @param thresholds of the study
    /// @param previous the previous alpha, by the key of a line
    AgreementFigures figures(AlphaThresholds thresholds, Map<String, FigureEstimate> previous) {
        return new AgreementFigures(
                lines,
                thresholds,
                settings.measureName(),
                codings.comparisons().stream()
                        .map(it -> it.tagQuery().tag())
                        .collect(Collectors.toMap(Tag::id, Function.identity(), (one, _) -> one)),
                report.coders().stream().map(AgreementReport.CoderArticles::coder).toList(),
                ofCoders,
                hasIntervals(),
                previous);
    }

    /// Whether the settings are the same, except the additional measure.
    boolean matches(AgreementSettings other) {
        return settings.withMeasure(other.measure()).equals(other);
    }

    ResultSource source() {
        return new ResultSource(state, settings.withMeasure(AgreementPreferences.USUAL_MEASURE));
    }

    boolean hasIntervals() {
        return intervals.isPresent();
    }

    /// The query that yields this result again: the round is the one that is shown.
    AgreementQuery query() {
        return settings.query().withRound(report.round());
    }

    /// The figures kept of the round, if the present ones differ; else those under the version of the codebook before the newest. Empty if
    /// alpha is the same in all lines.
    Optional<PreviousAgreement> findPrevious(Project project) {
        if (!settings.coders().isEmpty()
                || !settings.filter().equals(CodingFilter.EVERYTHING)
                || settings.weights() != AgreementWeights.UNWEIGHTED) {
            return Optional.empty();
        }
        return project.team()
                .rounds()
                .closedAgreement(report.round())
                .filter(kept -> !kept.same())
                .map(kept ->
                        PreviousAgreement.ofSnapshot(
                                kept.agreement(), lines, report.harmonisedTo(), project.study().versions()))
                .or(() -> PreviousAgreement.readEarlierVersion(project.agreement(), report, settings.measure()))
                .filter(it -> it.differsFrom(lines));
    }

    /// The same figures, each with its interval, and their method. With letters the codings are read again, since the order of coders
    /// differs.
    ReliabilityReport reliabilityReport(Project project, CoderNames coderNames, ProgressListener progress) {
        var compared =
                coderNames == CoderNames.NAMES
                        ? codings
                        : project.agreement().withCoderNames(coderNames).read(query(), progress);
        var figures = AgreementReporter.report(compared, AgreementOverview.measures(settings.measure()), DRAWS);
        return ReliabilityReport.of(figures, project.methodFacts(query(), coderNames), Optional.empty());
    }
}
