package org.framewright.cli;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.model.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// An answer that consists of figures.
///
/// @param form how it is written
record FigureAnswer(Console console, Form form) {

    enum Form {
        WORDS,
        JSON,
        CSV
    }

    private static final List<String> COLUMNS =
            List.of(
                    "measure",
                    "by",
                    "value",
                    "se",
                    "ci95_low",
                    "ci95_high",
                    "undefined",
                    "below667",
                    "below800",
                    "draws",
                    "seed",
                    "undefined_draws");

    private static final String INDENT = "  ";
    private static final double HALF_A_PLACE = 0.0005;
    private static final int NAME_WIDTH = 28;

    void remark(List<Problem> remarks) {
        console.complain(remarks);
    }

    void say(String key, Object... arguments) {
        console.say(key, arguments);
    }

    String text(String key, Object... arguments) {
        return console.text(key, arguments);
    }

    void json(Object answer) {
        console.json(answer, new AgreementJson(console));
    }

    /// A line for a figure, and one for each bootstrap of it.
    void figure(String name, Outcome outcome, List<Bootstrap> bootstraps) {
        console.print((INDENT + padded(name) + words(outcome)).stripTrailing());
        bootstraps.forEach(this::bootstrap);
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }

    private String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
            case Outcome.Value(double value, var error, var interval) ->
                    error == null || interval == null
                            ? console.text("figure-value", plain(value))
                            : console.text(
                                    "figure-with-error",
                                    plain(value),
                                    plain(error),
                                    plain(interval.low()),
                                    plain(interval.high()));
        };
    }

    /// A line about the figure before it.
    void remarkOnFigure(String key, Object... arguments) {
        console.print(INDENT + INDENT + console.text(key, arguments));
    }

    /// No minus before what is rounded to nothing.
    private static double plain(double number) {
        return Math.abs(number) < HALF_A_PLACE ? 0 : number;
    }

    private static String written(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void bootstrap(Bootstrap bootstrap) {
        var figures = bootstrap.figures();
        var words =
                figures == null
                        ? console.text("bootstrap-undefined")
                        : console.text(
                                "bootstrap-figures",
                                figures.interval95().low(),
                                figures.interval95().high(),
                                figures.below667(),
                                figures.below800());
        remarkOnFigure(
                "bootstrap-of",
                console.text(drawn(bootstrap.method())),
                bootstrap.draws(),
                bootstrap.seed(),
                bootstrap.undefined(),
                words);
    }

    private static String drawn(Bootstrap.Method method) {
        return switch (method) {
            case UNITS -> "drawn-by-units";
            case CLUSTERS -> "drawn-by-articles";
            case KRIPPENDORFF -> "drawn-by-krippendorff";
        };
    }

    /// What a bootstrap is called in files.
    static String name(Bootstrap bootstrap) {
        return bootstrap.method() == Bootstrap.Method.KRIPPENDORFF ? "krippendorff-bootstrap" : "bootstrap";
    }

    /// The first line of a CSV answer.
    ///
    /// @param place the columns that say what a figure is about
    void header(String... place) {
        csv(Stream.of(Stream.of(place), COLUMNS.stream()).flatMap(it -> it));
    }

    /// The lines of a figure in a CSV answer: one with what there is by formula, one for each bootstrap of it.
    void rows(List<String> place, String measure, Outcome outcome, List<Bootstrap> bootstraps) {
        csv(Stream.of(place.stream(), Stream.of(measure, "formula"), cells(outcome)).flatMap(it -> it));
        for (var bootstrap : bootstraps) {
            var start = Stream.of(measure, AgreementJson.word(bootstrap.method()), value(outcome));
            csv(Stream.of(place.stream(), start, cells(bootstrap)).flatMap(it -> it));
        }
    }

    private static String value(Outcome outcome) {
        return outcome instanceof Outcome.Value(double value, _, _) ? written(value) : "";
    }

    private Stream<String> cells(Outcome outcome) {
        var cells =
                switch (outcome) {
                    case Outcome.Undefined(var reason) -> Stream.of("", "", "", console.reason(reason));
                    case Outcome.Value(_, var error, var interval) ->
                            Stream.of(
                                    error == null ? "" : written(error),
                                    interval == null ? "" : written(interval.low()),
                                    interval == null ? "" : written(interval.high()),
                                    "");
                };
        return Stream.of(Stream.of(value(outcome)), cells, Stream.of("", "", "", "", "")).flatMap(it -> it);
    }

    private Stream<String> cells(Bootstrap bootstrap) {
        var figures = bootstrap.figures();
        var drawn =
                Stream.of(
                        Integer.toString(bootstrap.draws()),
                        Long.toString(bootstrap.seed()),
                        Integer.toString(bootstrap.undefined()));
        var cells =
                figures == null
                        ? Stream.of("", "", "", console.text("bootstrap-undefined"), "", "")
                        : Stream.of(
                                written(figures.standardDeviation()),
                                written(figures.interval95().low()),
                                written(figures.interval95().high()),
                                "",
                                written(figures.below667()),
                                written(figures.below800()));
        return Stream.concat(cells, drawn);
    }

    private void csv(Stream<String> cells) {
        try {
            var line = new StringBuilder();
            new CSVPrinter(line, CSVFormat.RFC4180).printRecord(cells.toList());
            console.print(line.toString().stripTrailing());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
