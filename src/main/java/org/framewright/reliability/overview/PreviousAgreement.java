package org.framewright.reliability.overview;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.AgreementSnapshot.FigureSnapshot;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The earlier agreement of a round, shown beside the current one.
///
/// @param version the codebook version of the codings; empty for the figures that were stored when the round was closed
/// @param alpha by [FigureLine#key]
public record PreviousAgreement(Optional<Integer> version, Map<String, FigureEstimate> alpha) {

    public PreviousAgreement {
        alpha = Map.copyOf(alpha);
    }

    /// The figures that were stored when the round was closed. Tags and variables that were renamed since have their
    /// earlier names there.
    ///
    /// @param lines the current figures
    /// @param currentVersion the version of the codebook under which the current figures are read
    public static PreviousAgreement ofSnapshot(
            AgreementSnapshot snapshot, List<FigureLine> lines, int currentVersion, CodebookVersions versions) {
        var alpha = new HashMap<String, FigureEstimate>();
        for (var line : lines) {
            var measure =
                    line.kind() == FigureLine.Kind.FOUND
                            ? PassageMeasure.ALPHA_U.id()
                            : UnitMeasure.KRIPPENDORFF_ALPHA.id();
            snapshot.figures().stream()
                    .filter(it ->
                            new FigureKey(it.tag(), it.about())
                                    .follow(versions, snapshot.harmonisedTo(), currentVersion)
                                    .equals(new FigureKey(line.tag(), line.about())))
                    .filter(it -> isOf(it, line, measure))
                    .findFirst()
                    .ifPresent(it -> alpha.put(line.key(), new FigureEstimate(measure, outcome(it))));
        }
        return new PreviousAgreement(Optional.empty(), alpha);
    }

    /// Whether alpha of any line was another one, as figures are rounded.
    public boolean differsFrom(List<FigureLine> lines) {
        return lines.stream()
                .filter(it -> alpha.containsKey(it.key()))
                .anyMatch(it -> !rounded(it.alpha()).equals(rounded(Optional.ofNullable(alpha.get(it.key())))));
    }

    private static Optional<BigDecimal> rounded(Optional<FigureEstimate> figure) {
        return figure.map(FigureEstimate::outcome)
                .flatMap(it ->
                        it instanceof MeasureOutcome.Defined(double value, _, _)
                                ? Optional.of(FigureRounding.round(value))
                                : Optional.empty());
    }

    private static boolean isOf(FigureSnapshot snapshot, FigureLine line, String measure) {
        boolean overPairs = line.alpha().filter(it -> it.pairs() != null).isPresent();
        return snapshot.coders().isEmpty()
                ? line.kind() != FigureLine.Kind.POOLED && FigureSections.isOfPairs(snapshot.measure(), measure)
                : !overPairs && snapshot.measure().equals(measure) && snapshot.coders().containsAll(line.coders());
    }

    private static MeasureOutcome outcome(FigureSnapshot snapshot) {
        var value = snapshot.value();
        return value == null
                ? MeasureOutcome.undefined(UndefinedReason.of(snapshot.undefined()).orElseThrow())
                : new MeasureOutcome.Defined(value);
    }

    /// The agreement of the codings under the version of the codebook before the newest; empty where there are no such codings to
    /// compare.
    ///
    /// @param report the report of all codings of the round
    /// @param additionalMeasure the additional measure
    /// @throws Refusal where the work was stopped
    public static Optional<PreviousAgreement> readEarlierVersion(
            AgreementService agreement, AgreementReport report, String additionalMeasure) {
        var versions = report.codebookVersions();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        int version = versions.get(1);
        try {
            var filter = new CodingFilter(null, null, List.of(), version);
            var codings =
                    agreement.read(
                            AgreementQuery.ALL.withRound(report.round()).withFilter(filter), ProgressListener.NONE);
            var alpha = new HashMap<String, FigureEstimate>();
            AgreementOverview.lines(
                            AgreementReporter.report(codings, AgreementOverview.measures(additionalMeasure), 0),
                            codings,
                            additionalMeasure)
                    .forEach(line -> line.alpha().ifPresent(it -> alpha.put(line.key(), it)));
            return Optional.of(new PreviousAgreement(Optional.of(version), alpha));
        } catch (Refusal nothing) {
            if (nothing.problems().stream().anyMatch(it -> it.code() == ReliabilityProblem.STOPPED)) {
                throw nothing;
            }
            return Optional.empty();
        }
    }
}
