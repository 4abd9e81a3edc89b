package org.framewright.cli.agreement;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.option.InvalidOption;
import org.framewright.model.ConstantName;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Project;
import org.framewright.project.RoundComparer;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.RoundComparison;
import org.framewright.reliability.report.RoundComparison.RoundColumn;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `agreement PROJECT`: the agreement of a project's submitted codings.
final class ProjectAgreement {

    static final Set<String> OPTIONS =
            Set.of(
                    "--from",
                    "--to",
                    "--outlet",
                    "--coded-under",
                    "--read-under",
                    "--round",
                    "--tag",
                    "--variable",
                    "--coders",
                    "--bootstrap",
                    "--unmatched",
                    "--overlap",
                    "--pool",
                    "--weights",
                    "--report",
                    "--letters",
                    "--appendix");

    /// The default measures of the output in words: enough to find disagreements.
    private static final List<String> OVERVIEW =
            List.of(
                    UnitMeasure.PERCENT_AGREEMENT.id(),
                    UnitMeasure.KRIPPENDORFF_ALPHA.id(),
                    PassageMeasure.ALPHA_U.id(),
                    PassageMeasure.F1_MATCHED.id(),
                    PassageMeasure.TOKEN_ALPHA_ROLES.id(),
                    PassageMeasure.AGR_ROLES.id());

    @Option(names = "--round", paramLabel = "R", descriptionKey = "rounds")
    private List<String> rounds = List.of();

    @Option(names = "--variable", paramLabel = "V", descriptionKey = "variable")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--unmatched", paramLabel = "CHOICE", descriptionKey = "unmatched")
    private String unmatched = ConstantName.of(UnmatchedPolicy.LEFT_OUT);

    @Option(names = "--overlap", paramLabel = "SHARE", descriptionKey = "overlap")
    private double overlap = AgreementQuery.USUAL_OVERLAP;

    @Option(names = "--pool", descriptionKey = "pool")
    private boolean pool;

    @ArgGroup(validate = false)
    private CodingFilterOptions filter = new CodingFilterOptions();

    Optional<String> variable() {
        return variable;
    }

    /// @param open opens the project for reading
    /// @param weights of answers with an order
    void answer(Supplier<Project> open, AgreementRequest request, AgreementWeights weights, FigurePrinter answer) {
        boolean overview =
                request.measures().isEmpty()
                        && (answer.form() == FigurePrinter.OutputFormat.WORDS
                                || answer.form() == FigurePrinter.OutputFormat.REPORT);
        var queries =
                (rounds.isEmpty() ? Stream.of(Optional.<String>empty()) : rounds.stream().distinct().map(Optional::of))
                        .map(it -> query(request, it, overview ? shown(answer.form()) : request.measures(), weights))
                        .toList();
        var reports = new ArrayList<AgreementReport>();
        var columns = new ArrayList<RoundColumn>();
        RoundComparison comparison;
        var coderNames = answer.file().map(ReportTarget::coderNames).orElse(CoderNames.NAMES);
        try (var project = open.get();
                var progress = answer.console().progressPrinter("articles-read")) {
            var comparer = new RoundComparer(project, variable, coderNames);
            for (var query : queries) {
                var report = project.agreement().withCoderNames(coderNames).report(query, progress::update);
                reports.add(report);
                if (answer.file().isPresent()) {
                    columns.addAll(comparer.columns(report, query));
                }
            }
            comparison = comparer.compare(columns);
        }
        reports.forEach(it -> answer.warning(it.leftOut()));
        switch (answer.form()) {
            case JSON -> answer.json(reports.size() == 1 ? reports.getFirst() : reports);
            case CSV -> answer.csv(FigureCsv.format(reports, variable, answer.console().texts()));
            case REPORT -> {
                if (reports.size() == 1) {
                    answer.report(columns.getFirst().report());
                } else {
                    answer.report(comparison, FigureCsv.format(reports, variable, answer.console().texts()));
                }
            }
            case WORDS -> reports.forEach(it -> words(it, answer));
        }
        if (overview && answer.form() == FigurePrinter.OutputFormat.WORDS) {
            answer.printText(
                    "more-measures",
                    Stream.concat(
                                    Stream.of(UnitMeasure.values()).map(UnitMeasure::id),
                                    Stream.of(PassageMeasure.values()).map(PassageMeasure::id))
                            .filter(it -> !OVERVIEW.contains(it))
                            .collect(Collectors.joining(", ")));
        }
    }

    private AgreementQuery query(
            AgreementRequest request, Optional<String> round, List<String> measures, AgreementWeights weights) {
        var everything = pool ? AgreementQuery.ALL.withPooling() : AgreementQuery.ALL;
        return everything
                .withRound(round.orElse(null))
                .withTag(request.tag().orElse(null))
                .withVariable(variable.orElse(null))
                .withCoders(request.coders())
                .withMeasures(measures)
                .withUnmatched(unmatched())
                .withOverlap(overlap)
                .withFilter(filter.filter())
                .withCodebookVersion(filter.readUnder())
                .withDraws(request.draws().orElse(0))
                .withSeed(request.seed())
                .withWeights(weights);
    }

    /// The default measures. A report has one more than the output in words: the default measure of the window.
    private static List<String> shown(FigurePrinter.OutputFormat form) {
        return form == FigurePrinter.OutputFormat.REPORT
                ? AgreementOverview.measures(UnitMeasure.GWET_AC.id())
                : OVERVIEW;
    }

    private UnmatchedPolicy unmatched() {
        return Stream.of(UnmatchedPolicy.values())
                .filter(it -> ConstantName.of(it).equals(unmatched))
                .findFirst()
                .orElseThrow(() -> new InvalidOption("agreement-unmatched", unmatched));
    }

    private void words(AgreementReport report, FigurePrinter answer) {
        answer.printText(
                "project-compared",
                report.round(),
                report.submitted(),
                report.coders().stream()
                        .map(it -> answer.text("coder-articles", it.coder(), it.articles()))
                        .collect(Collectors.joining(", ")),
                report.articlesOfOne(),
                report.openCodings(),
                report.articlesOfRelevance());
        if (report.codebookVersions().stream().anyMatch(it -> it != report.harmonisedTo())) {
            answer.printText(
                    pool ? "project-pooled" : "project-versions",
                    report.codebookVersions().reversed().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")),
                    Integer.toString(report.harmonisedTo()));
        }
        answer.printText(
                "project-matching",
                report.overlap(),
                answer.console()
                        .text(
                                report.unmatched() == UnmatchedPolicy.LEFT_OUT
                                        ? "unmatched-left-out"
                                        : "unmatched-disagrees"),
                report.seed());
        if (report.weights() != AgreementWeights.UNWEIGHTED) {
            answer.printText("project-weights", ConstantName.of(report.weights()));
        }
        for (var section : FigureSections.of(report, variable)) {
            answer.section(FigurePrinter.about(answer.console(), section.tag(), section.about()), section);
        }
    }
}
