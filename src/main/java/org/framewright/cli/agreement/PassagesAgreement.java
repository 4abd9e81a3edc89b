package org.framewright.cli.agreement;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.cli.option.InvalidOption;
import org.framewright.reliability.external.PassagesFile;
import org.framewright.reliability.external.PassagesReport;
import org.framewright.reliability.external.PassagesReport.MeasuredFigure;
import org.framewright.reliability.external.PassagesReport.PassageAgreement;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `agreement --passages`: agreement on the places of passages, from JSON lines.
final class PassagesAgreement {

    static final Set<String> OPTIONS = Set.of("--passages", "--codings", "--lengths", "--coders", "--tag");

    /// The measures of passages in files, which have no roles.
    private static final List<PassageMeasure> MEASURES =
            Arrays.stream(PassageMeasure.values()).filter(it -> !it.isOfRoles()).toList();

    @Option(names = "--passages", paramLabel = "FILE.jsonl", descriptionKey = "passages")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--codings", paramLabel = "FILE.csv", descriptionKey = "codings")
    private Optional<Path> codings = Optional.empty();

    @Option(names = "--lengths", paramLabel = "FILE.csv", descriptionKey = "lengths")
    private Optional<Path> lengths = Optional.empty();

    /// The result as JSON.
    private record Result(
            int coders,
            int articles,
            int articlesOfOne,
            long seed,
            Map<String, FigureResult> tags,
            FigureResult overall) {}

    private record FigureResult(int passages, int united, Map<String, AgreementJson.FigureJson> measures) {

        static FigureResult of(PassageAgreement agreement) {
            var measures = new LinkedHashMap<String, AgreementJson.FigureJson>();
            agreement.measures().forEach(it -> measures.put(it.measure().id(), shown(it)));
            return new FigureResult(agreement.passages(), agreement.united(), measures);
        }

        private static AgreementJson.FigureJson shown(MeasuredFigure measured) {
            return new AgreementJson.FigureJson(
                    measured.outcome(), measured.samples() == 0 ? Map.of() : Map.of("samples", measured.samples()));
        }
    }

    Optional<Path> file() {
        return file;
    }

    void answer(AgreementRequest request, FigurePrinter answer) {
        var measures =
                request.measures().isEmpty()
                        ? MEASURES
                        : request.measures().stream().map(PassagesAgreement::measure).toList();
        var read = PassagesFile.read(file.orElseThrow(), codings, lengths, request.coders(), request.tag());
        answer.warning(read.warnings());
        PassagesReport report;
        try (var progress = answer.console().progressPrinter("figures-computed")) {
            report = PassagesReport.of(read, measures, !request.measures().isEmpty(), request.seed(), progress::update);
        }
        switch (answer.form()) {
            case JSON -> answer.json(json(report));
            case CSV -> csv(report, answer);
            // there is no such report: without a codebook it would contain no more about passages than these lines
            case WORDS, REPORT -> words(report, answer);
        }
    }

    private static PassageMeasure measure(String name) {
        return MEASURES.stream()
                .filter(it -> it.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidOption(
                                "agreement-measures",
                                MEASURES.stream().map(PassageMeasure::id).collect(Collectors.joining(", "))));
    }

    private static Result json(PassagesReport report) {
        var tags = new LinkedHashMap<String, FigureResult>();
        report.tags().forEach(it -> tags.put(it.tag(), FigureResult.of(it.agreement())));
        return new Result(
                report.coders(),
                report.articles(),
                report.articlesOfOne(),
                report.seed(),
                tags,
                FigureResult.of(report.overall()));
    }

    private static void csv(PassagesReport report, FigurePrinter answer) {
        answer.header("tag");
        report.tags().forEach(each -> csv(each.tag(), each.agreement(), answer));
        csv("", report.overall(), answer);
    }

    private static void csv(String tag, PassageAgreement agreement, FigurePrinter answer) {
        agreement.measures().forEach(it -> answer.rows(List.of(tag), it.measure().id(), it.outcome(), List.of()));
    }

    private static void words(PassagesReport report, FigurePrinter answer) {
        answer.printText("passages-compared", report.articles(), report.coders(), report.articlesOfOne());
        report.tags().forEach(each -> section(each.tag(), each.agreement(), report.seed(), answer));
        section(answer.text("overall"), report.overall(), report.seed(), answer);
    }

    private static void section(String name, PassageAgreement agreement, long seed, FigurePrinter answer) {
        boolean unites = agreement.measures().stream().anyMatch(it -> it.measure() == PassageMeasure.ALPHA_U);
        answer.printText("passages-of", name, agreement.passages(), unites ? agreement.united() : 0);
        for (var each : agreement.measures()) {
            answer.figure(each.measure().id(), each.outcome(), List.of());
            if (each.samples() > 0) {
                answer.warningOnFigure("gamma-drawn", each.samples(), seed);
            }
        }
    }
}
