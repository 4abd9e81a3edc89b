package org.framewright.cli.agreement;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.option.InvalidOption;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.reliability.external.RatingsFile;
import org.framewright.reliability.external.RatingsReport;
import org.framewright.reliability.external.RatingsReport.BootstrappedFigure;
import org.framewright.reliability.external.RatingsReport.ComparisonPlan;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `agreement --ratings`: a table with a column for each coder.
final class RatingsAgreement {

    static final Set<String> OPTIONS =
            Set.of(
                    "--ratings",
                    "--scale",
                    "--weights",
                    "--categories",
                    "--missing",
                    "--coders",
                    "--bootstrap",
                    "--report",
                    "--letters");

    /// The largest number of listed categories; more are only counted.
    private static final int MOST_LISTED = 12;

    @Option(names = "--ratings", paramLabel = "FILE.csv", descriptionKey = "ratings")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--scale", paramLabel = "SCALE", descriptionKey = "scale")
    private Optional<MeasurementLevel> scale = Optional.empty();

    @Option(names = "--weights", paramLabel = "W", descriptionKey = "weights")
    private Optional<String> weights = Optional.empty();

    @Option(names = "--categories", paramLabel = "A,B,C", split = ",", descriptionKey = "categories")
    private List<String> categories = List.of();

    @Option(names = "--missing", paramLabel = "A,B", split = ",", descriptionKey = "missing")
    private List<String> missing = List.of();

    /// The result as JSON.
    private record Result(
            int units,
            int coders,
            List<String> coderNames,
            int ratings,
            MeasurementLevel scale,
            AlphaMetric metric,
            AgreementWeights weights,
            List<String> categories,
            List<Problem> warnings,
            Map<String, AgreementJson.FigureJson> measures) {}

    Optional<Path> file() {
        return file;
    }

    Optional<MeasurementLevel> scale() {
        return scale;
    }

    /// The weights of a project's figures; unweighted where none are chosen.
    ///
    /// @throws InvalidOption where there are no such weights, or the name is that of a distance between sets
    AgreementWeights projectWeights() {
        weights.filter(it -> metric(it).isPresent())
                .ifPresent(it -> {
                    throw new InvalidOption("agreement-project-weights", it);
                });
        return weights.map(RatingsAgreement::weights).orElse(AgreementWeights.UNWEIGHTED);
    }

    Set<String> missing() {
        return Set.copyOf(strip(missing));
    }

    void answer(AgreementRequest request, FigurePrinter answer) {
        var plan = plan(request);
        var read =
                RatingsFile.read(
                        file.orElseThrow(),
                        new RatingsFile.ReadOptions(
                                plan.scale(), strip(categories), Set.copyOf(strip(missing)), request.coders()));
        answer.warning(read.warnings());
        RatingsReport report;
        try (var progress = answer.console().progressPrinter("figures-computed")) {
            report = RatingsReport.of(read.ratings(), plan, progress::update);
        }
        switch (answer.form()) {
            case JSON -> answer.json(json(read, report));
            case CSV -> csv(report, answer);
            case REPORT -> answer.report(report(read, report));
            case WORDS -> words(read.coders(), report, answer);
        }
    }

    private ReliabilityReport report(RatingsFile read, RatingsReport report) {
        var name = file.orElseThrow().getFileName().toString();
        return new ReliabilityReport(
                name,
                new ReportBasis.FileBasis(name, "", report.units(), strip(missing), report.weights()),
                read.coders(),
                List.of(report.section("", read.coders(), read.ratings())),
                read.warnings());
    }

    private ComparisonPlan plan(AgreementRequest request) {
        var chosen = scale.orElseThrow(() -> new InvalidOption("agreement-scale", ""));
        var measures =
                request.measures().isEmpty()
                        ? Arrays.asList(UnitMeasure.values())
                        : request.measures().stream().map(RatingsAgreement::measure).toList();
        var metric = metric(chosen);
        var gwet = weights.filter(it -> metric(it).isEmpty()).map(RatingsAgreement::weights);
        if (chosen == MeasurementLevel.SET && gwet.filter(it -> it != AgreementWeights.UNWEIGHTED).isPresent()) {
            throw new InvalidOption("agreement-set-gwet", weights.orElseThrow());
        }
        return new ComparisonPlan(
                chosen, metric, gwet.orElse(AgreementWeights.UNWEIGHTED), measures, request.draws(), request.seed());
    }

    private AlphaMetric metric(MeasurementLevel chosen) {
        var ofSets = weights.flatMap(RatingsAgreement::metric);
        if (ofSets.isPresent() && chosen != MeasurementLevel.SET) {
            throw new InvalidOption("agreement-set-weights", weights.orElseThrow());
        }
        return ofSets.orElseGet(() -> AlphaMetric.of(chosen));
    }

    /// The distance between sets of a name; empty for a name of weights.
    private static Optional<AlphaMetric> metric(String name) {
        return List.of(AlphaMetric.JACCARD, AlphaMetric.MASI).stream()
                .filter(it -> ConstantName.of(it).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static AgreementWeights weights(String name) {
        return Arrays.stream(AgreementWeights.values())
                .filter(it -> ConstantName.of(it).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidOption("agreement-weights", name));
    }

    static UnitMeasure measure(String name) {
        return UnitMeasure.of(name)
                .orElseThrow(() ->
                        new InvalidOption(
                                "agreement-measures",
                                Arrays.stream(UnitMeasure.values())
                                        .map(UnitMeasure::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<String> strip(List<String> names) {
        return names.stream().map(String::strip).toList();
    }

    private static Result json(RatingsFile read, RatingsReport report) {
        var measures = new LinkedHashMap<String, AgreementJson.FigureJson>();
        report.measures().forEach(it -> measures.put(it.measure().id(), shown(it)));
        return new Result(
                report.units(),
                report.coders(),
                read.coders(),
                report.ratings(),
                report.scale(),
                report.metric(),
                report.weights(),
                report.categories(),
                read.warnings(),
                measures);
    }

    private static String join(List<String> categories) {
        return categories.size() > MOST_LISTED ? "" : String.join(", ", categories);
    }

    private static AgreementJson.FigureJson shown(BootstrappedFigure measured) {
        var further = new LinkedHashMap<String, Object>();
        measured.bootstraps().forEach(it -> further.put(FigurePrinter.name(it), it));
        return new AgreementJson.FigureJson(measured.outcome(), further);
    }

    private static void csv(RatingsReport report, FigurePrinter answer) {
        answer.header();
        report.measures().forEach(it -> answer.rows(List.of(), it.measure().id(), it.outcome(), it.bootstraps()));
    }

    private static void words(List<String> coders, RatingsReport report, FigurePrinter answer) {
        answer.printText(
                "ratings-compared",
                report.units(),
                report.coders(),
                String.join(", ", coders),
                report.ratings(),
                ConstantName.of(report.scale()),
                ConstantName.of(report.metric()),
                ConstantName.of(report.weights()),
                report.categories().size(),
                join(report.categories()));
        report.measures().forEach(it -> answer.figure(it.measure().id(), it.outcome(), it.bootstraps()));
    }
}
