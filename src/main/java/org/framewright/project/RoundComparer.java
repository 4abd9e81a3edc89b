package org.framewright.project;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.RoundComparison;
import org.framewright.reliability.report.RoundComparison.RoundColumn;
import org.framewright.team.RoundService;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares the agreement in a project's rounds.
///
/// @param variable the only variable in the reports; empty for all
/// @param coderNames in the reports
public record RoundComparer(Project project, Optional<String> variable, CoderNames coderNames) {

    /// All rounds in which coders can be compared, in the order of their first submissions; empty where there is none.
    ///
    /// @param query for each round
    /// @throws Refusal where the thread was interrupted
    public Optional<RoundComparison> compareAll(AgreementQuery query, ProgressListener progress) {
        var rounds = new ArrayList<List<RoundColumn>>();
        for (var round : project.study().rounds().stream().map(Round::name).toList()) {
            var ofRound = query.withRound(round);
            report(ofRound, progress).ifPresent(it -> rounds.add(columns(it, ofRound)));
        }
        var columns =
                rounds.stream()
                        .sorted(Comparator.comparing((List<RoundColumn> it) -> it.getFirst().begun()))
                        .flatMap(List::stream)
                        .toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of(compare(columns));
    }

    /// These rounds side by side.
    public RoundComparison compare(List<RoundColumn> columns) {
        return new RoundComparison(columns, project.study().versions());
    }

    /// The columns of a round: one for all its codings, and one for each version of the codebook where its codings follow several.
    ///
    /// @param report the figures of the query
    public List<RoundColumn> columns(AgreementReport report, AgreementQuery query) {
        var columns = new ArrayList<RoundColumn>(List.of(column(report, query, Optional.empty())));
        if (report.codebookVersions().size() > 1) {
            for (int version : report.codebookVersions().reversed()) {
                var all = query.filter();
                var under = query.withFilter(new CodingFilter(all.from(), all.to(), all.outlets(), version));
                // under one version alone there may be no two coders of an article
                report(under, ProgressListener.NONE)
                        .ifPresent(it -> columns.add(column(it, under, Optional.of(version))));
            }
        }
        return columns;
    }

    private Optional<AgreementReport> report(AgreementQuery query, ProgressListener progress) {
        try {
            return Optional.of(project.agreement().withCoderNames(coderNames).report(query, progress));
        } catch (Refusal refused) {
            return RoundService.emptyIfNotComparable(refused);
        }
    }

    private RoundColumn column(AgreementReport report, AgreementQuery query, Optional<Integer> version) {
        return new RoundColumn(ReliabilityReport.of(report, project.methodFacts(query, coderNames), variable), version);
    }
}
