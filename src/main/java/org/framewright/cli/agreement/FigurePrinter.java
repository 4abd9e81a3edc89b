package org.framewright.cli.agreement;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.cli.command.Console;
import org.framewright.model.Problem;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.RoundComparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The output of figures.
///
/// @param form the form of the output
/// @param file the file of a report
public record FigurePrinter(Console console, OutputFormat form, Optional<ReportTarget> file) {

    enum OutputFormat {
        WORDS,
        JSON,
        CSV,
        REPORT
    }

    private static final String INDENT = "  ";
    private static final int NAME_WIDTH = 28;

    void warning(List<Problem> warnings) {
        console.report(warnings);
    }

    void printText(String key, Object... arguments) {
        console.printText(key, arguments);
    }

    String text(String key, Object... arguments) {
        return console.text(key, arguments);
    }

    /// The text of a key of any bundle.
    String words(String key, Object... arguments) {
        return console.words(key, arguments);
    }

    void report(ReliabilityReport report) {
        file.orElseThrow().write(report, console);
    }

    /// @param csv the figures as a table, where the file is one
    void report(RoundComparison comparison, String csv) {
        file.orElseThrow().write(comparison, csv, console);
    }

    void json(Object answer) {
        console.json(answer, new AgreementJson(console));
    }

    /// The words for the subject of figures.
    ///
    /// @param tag its id; empty for a subject without a tag
    public static String about(Console console, String tag, String about) {
        if (about.equals(FigureSections.RELEVANCE)) {
            return about;
        }
        return (tag.isEmpty() ? console.text("overall") : tag) + ", " + about;
    }

    /// Prints a section: a line about the section, and its figures.
    void section(String name, FigureSection section) {
        boolean overPairs = section.coders().isEmpty();
        var coders = overPairs ? text("all-pairs") : String.join(", ", section.coders());
        var scale = section.comparedAs().isEmpty() ? "" : ", " + section.comparedAs();
        printText(
                overPairs ? "section-over-pairs" : "section",
                name + scale + " (" + coders + ")",
                section.compared(),
                section.units() == section.compared() ? 0 : section.units(),
                section.notes().stream()
                        .map(note -> ", " + words("agreement.note." + note.name(), note.count(), section.coderOf(note)))
                        .collect(Collectors.joining()));
        for (var figure : section.figures()) {
            var bootstrap = figure.bootstrap();
            figure(figure.measure(), figure.outcome(), bootstrap == null ? List.of() : List.of(bootstrap));
        }
    }

    /// Prints a line for a figure, and a line for each bootstrap of the figure.
    void figure(String name, MeasureOutcome outcome, List<BootstrapResult> bootstraps) {
        console.print((INDENT + pad(name) + words(outcome)).stripTrailing());
        bootstraps.forEach(this::bootstrap);
    }

    private static String pad(String name) {
        return name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }

    private String words(MeasureOutcome outcome) {
        return switch (outcome) {
            case MeasureOutcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
            case MeasureOutcome.Defined(double value, var error, var interval) ->
                    error == null || interval == null
                            ? console.text("figure-value", FigureRounding.round(value))
                            : console.text(
                                    "figure-with-error",
                                    FigureRounding.round(value),
                                    FigureRounding.round(error),
                                    FigureRounding.round(interval.low()),
                                    FigureRounding.round(interval.high()));
        };
    }

    /// Prints a warning on the last figure.
    void warningOnFigure(String key, Object... arguments) {
        console.print(INDENT + INDENT + console.text(key, arguments));
    }

    private void bootstrap(BootstrapResult bootstrap) {
        var figures = bootstrap.figures();
        var words =
                figures == null
                        ? console.words("agreement.bootstrap-undefined")
                        : console.text(
                                "bootstrap-figures",
                                FigureRounding.round(figures.interval95().low()),
                                FigureRounding.round(figures.interval95().high()),
                                figures.below667(),
                                figures.below800(),
                                FigureRounding.round(figures.standardDeviation()));
        warningOnFigure(
                "bootstrap-of",
                console.text(drawn(bootstrap.method())),
                bootstrap.draws(),
                bootstrap.seed(),
                bootstrap.undefined(),
                words);
    }

    private static String drawn(BootstrapResult.Method method) {
        return switch (method) {
            case UNITS -> "drawn-by-units";
            case CLUSTERS -> "drawn-by-articles";
            case KRIPPENDORFF -> "drawn-by-krippendorff";
        };
    }

    /// The name of a bootstrap in files.
    static String name(BootstrapResult bootstrap) {
        return bootstrap.method() == BootstrapResult.Method.KRIPPENDORFF ? "krippendorff-bootstrap" : "bootstrap";
    }

    /// Prints the first line of a CSV table.
    ///
    /// @param place the columns for the subject of a figure
    void header(String... place) {
        csv(it -> it.header(place));
    }

    /// Prints the lines of a figure in a CSV table: a line with the value and its error by formula, and a line for each
    /// bootstrap.
    void rows(List<String> place, String measure, MeasureOutcome outcome, List<BootstrapResult> bootstraps) {
        csv(it -> it.rows(place, measure, outcome, bootstraps));
    }

    private void csv(Consumer<FigureCsv> write) {
        var table = new FigureCsv(console.texts());
        write.accept(table);
        csv(table.text());
    }

    /// Prints lines of a CSV table.
    void csv(String lines) {
        lines.lines().forEach(console::print);
    }
}
