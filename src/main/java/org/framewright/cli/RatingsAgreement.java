package org.framewright.cli;

import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Metric;
import org.framewright.agreement.units.Scale;
import org.framewright.agreement.units.Weights;
import org.framewright.reliability.external.RatingsFile;
import org.framewright.reliability.external.RatingsReport;
import org.framewright.reliability.external.RatingsReport.Measured;
import org.framewright.reliability.external.RatingsReport.Plan;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// `agreement --ratings`: a spreadsheet's columns, a coder each.
final class RatingsAgreement {

    static final Set<String> OPTIONS = Set.of("--ratings", "--scale", "--weights", "--categories", "--bootstrap");

    @Option(names = "--ratings", paramLabel = "FILE.csv", descriptionKey = "ratings")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--scale", paramLabel = "SCALE", descriptionKey = "scale")
    private Optional<Scale> scale = Optional.empty();

    @Option(names = "--weights", paramLabel = "W", descriptionKey = "weights")
    private Optional<String> weights = Optional.empty();

    @Option(names = "--categories", paramLabel = "A,B,C", split = ",", descriptionKey = "categories")
    private List<String> categories = List.of();

    @Option(names = "--bootstrap", paramLabel = "N", descriptionKey = "bootstrap")
    private Optional<Integer> draws = Optional.empty();

    /// The result as JSON.
    private record Answer(
            int units,
            int coders,
            int ratings,
            Scale scale,
            Metric metric,
            Weights weights,
            List<String> categories,
            Map<String, AgreementJson.Shown> measures) {}

    Optional<Path> file() {
        return file;
    }

    /// @param seed of the bootstrap
    void answer(List<String> names, long seed, FigureAnswer answer) {
        var plan = plan(names, seed);
        var read = RatingsFile.read(file.orElseThrow(), plan.scale(), categories);
        answer.remark(read.remarks());
        var report = RatingsReport.of(read.ratings(), plan);
        switch (answer.form()) {
            case JSON -> answer.json(json(report));
            case CSV -> csv(report, answer);
            case WORDS -> words(report, answer);
        }
    }

    private Plan plan(List<String> names, long seed) {
        var chosen = scale.orElseThrow(() -> new BadOption("agreement-scale", ""));
        var measures =
                names.isEmpty()
                        ? Arrays.asList(Measure.values())
                        : names.stream().map(RatingsAgreement::measure).distinct().toList();
        var metric = metric(chosen);
        var gwet = weights.filter(it -> metric(it).isEmpty()).map(RatingsAgreement::weights);
        if (draws.filter(it -> it < 1).isPresent()) {
            throw new BadOption("agreement-draws", draws.get().toString());
        }
        return new Plan(
                chosen,
                metric,
                gwet.orElse(Weights.UNWEIGHTED),
                measures,
                draws.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                seed);
    }

    private Metric metric(Scale chosen) {
        var ofSets = weights.flatMap(RatingsAgreement::metric);
        if (ofSets.isPresent() && chosen != Scale.SET) {
            throw new BadOption("agreement-set-weights", weights.orElseThrow());
        }
        return ofSets.orElseGet(() -> Metric.of(chosen));
    }

    /// The distances between sets that are named as weights are.
    private static Optional<Metric> metric(String name) {
        return List.of(Metric.JACCARD, Metric.MASI).stream()
                .filter(it -> AgreementJson.word(it).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Weights weights(String name) {
        return Arrays.stream(Weights.values())
                .filter(it -> AgreementJson.word(it).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadOption("agreement-weights", name));
    }

    private static Measure measure(String name) {
        return Measure.of(name)
                .orElseThrow(() ->
                        new BadOption(
                                "agreement-measures",
                                Arrays.stream(Measure.values()).map(Measure::id).collect(Collectors.joining(", "))));
    }

    private static Answer json(RatingsReport report) {
        var measures = new LinkedHashMap<String, AgreementJson.Shown>();
        report.measures().forEach(it -> measures.put(it.measure().id(), shown(it)));
        return new Answer(
                report.units(),
                report.coders(),
                report.ratings(),
                report.scale(),
                report.metric(),
                report.weights(),
                report.categories(),
                measures);
    }

    private static AgreementJson.Shown shown(Measured measured) {
        var further = new LinkedHashMap<String, Object>();
        measured.bootstraps().forEach(it -> further.put(FigureAnswer.name(it), it));
        return new AgreementJson.Shown(measured.outcome(), further);
    }

    private static void csv(RatingsReport report, FigureAnswer answer) {
        answer.csv(
                Stream.of(List.of("measure", "by"), FigureAnswer.FIGURE, List.of("below667", "below800"))
                        .flatMap(List::stream)
                        .toList());
        for (var measured : report.measures()) {
            answer.csv(
                    Stream.of(
                                    List.of(measured.measure().id(), "formula"),
                                    answer.cells(measured.outcome()),
                                    List.of("", ""))
                            .flatMap(List::stream)
                            .toList());
            measured.bootstraps().forEach(it -> answer.csv(cells(measured.measure(), it)));
        }
    }

    /// A bootstrap's row; the value is the mean of the draws.
    private static List<String> cells(Measure measure, Bootstrap bootstrap) {
        var figures = bootstrap.figures();
        var start = Stream.of(measure.id(), AgreementJson.word(bootstrap.method()));
        if (figures == null) {
            return Stream.concat(start, Collections.nCopies(7, "").stream()).toList();
        }
        var numbers =
                DoubleStream.of(
                        figures.mean(),
                        figures.standardDeviation(),
                        figures.interval95().low(),
                        figures.interval95().high());
        return Stream.of(
                        start,
                        numbers.mapToObj(Double::toString),
                        Stream.of("", Double.toString(figures.below667()), Double.toString(figures.below800())))
                .flatMap(Function.identity())
                .toList();
    }

    private static void words(RatingsReport report, FigureAnswer answer) {
        answer.say(
                "ratings-compared",
                report.units(),
                report.coders(),
                report.ratings(),
                AgreementJson.word(report.scale()),
                AgreementJson.word(report.metric()),
                AgreementJson.word(report.weights()),
                report.categories().size());
        for (var measured : report.measures()) {
            answer.figure(measured.measure().id(), measured.outcome());
            measured.bootstraps().forEach(answer::bootstrap);
        }
    }
}
