package org.framewright.cli;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.model.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// An answer that consists of figures.
///
/// @param form how it is written
record FigureAnswer(Console console, Form form) {

    enum Form {
        WORDS,
        JSON,
        CSV
    }

    /// The columns of a figure in a CSV answer.
    static final List<String> FIGURE = List.of("value", "se", "ci95_low", "ci95_high", "undefined");

    private static final String INDENT = "  ";
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
        console.json(answer, new AgreementJson(console::reason, console::shown));
    }

    /// A line for a figure.
    void figure(String name, Outcome outcome) {
        figure(name, outcome, "");
    }

    /// @param further what else is said of it, at the end of the line
    void figure(String name, Outcome outcome, String further) {
        console.print((INDENT + padded(name) + words(outcome) + further).stripTrailing());
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }

    private String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
            case Outcome.Value(double value, var error, var interval) ->
                    error == null || interval == null
                            ? console.text("figure-value", value)
                            : console.text("figure-with-error", value, error, interval.low(), interval.high());
        };
    }

    void bootstrap(Bootstrap bootstrap) {
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
        console.print(
                INDENT
                        + INDENT
                        + console.text(
                                "bootstrap-of",
                                AgreementJson.word(bootstrap.method()),
                                bootstrap.draws(),
                                bootstrap.seed(),
                                bootstrap.undefined(),
                                words));
    }

    /// What a bootstrap is called in files.
    static String name(Bootstrap bootstrap) {
        return bootstrap.method() == Bootstrap.Method.KRIPPENDORFF ? "krippendorff-bootstrap" : "bootstrap";
    }

    /// A line of a CSV answer.
    void csv(List<String> cells) {
        try {
            var line = new StringBuilder();
            new CSVPrinter(line, CSVFormat.RFC4180).printRecord(cells);
            console.print(line.toString().stripTrailing());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The cells of a figure: those of [#FIGURE].
    List<String> cells(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Undefined(var reason) -> List.of("", "", "", "", console.reason(reason));
            case Outcome.Value(double value, var error, var interval) ->
                    List.of(
                            Double.toString(value),
                            error == null ? "" : error.toString(),
                            interval == null ? "" : Double.toString(interval.low()),
                            interval == null ? "" : Double.toString(interval.high()),
                            "");
        };
    }
}
