package org.framewright.reliability.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Figures as CSV, in full precision: a row for each figure, and a row for each bootstrap of the figure.
public final class FigureCsv {

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

    private static final double NOISE = 1e-12;

    private final Texts texts;
    private final StringBuilder csv = new StringBuilder();

    /// @param texts has the texts in the bundle `agreement`
    public FigureCsv(Texts texts) {
        this.texts = texts;
    }

    /// A project's agreement as CSV, with columns for the subject before each figure.
    ///
    /// @param variable the only requested variable
    public static String format(AgreementReport report, Optional<String> variable, Texts texts) {
        var table = new FigureCsv(texts);
        table.addProject(report, FigureSections.of(report, variable));
        return table.text();
    }

    /// The agreement of several rounds as one table; see [#format(AgreementReport, Optional, Texts)].
    public static String format(List<AgreementReport> reports, Optional<String> variable, Texts texts) {
        var table = new FigureCsv(texts);
        table.projectHeader();
        reports.forEach(it -> table.addRows(it, FigureSections.of(it, variable)));
        return table.text();
    }

    /// A report as CSV; that of a project as [#format(AgreementReport, Optional, Texts)].
    public static String format(ReliabilityReport report, Texts texts) {
        var table = new FigureCsv(texts);
        switch (report.basis()) {
            case ReportBasis.ProjectBasis(_, var agreement) -> table.addProject(agreement, report.sections());
            case ReportBasis.FileBasis _ -> table.addFile(report.sections());
        }
        return table.text();
    }

    /// The stored snapshot of a round's agreement as CSV, in full precision.
    ///
    /// @param closed the time of the snapshot
    public static String format(String round, AgreementSnapshot snapshot, Instant closed, Texts texts) {
        var table = new FigureCsv(texts);
        table.line(
                Stream.of(
                        "round",
                        "closed",
                        "harmonised_to",
                        "tag",
                        "about",
                        "coders",
                        "compared",
                        "measure",
                        "value",
                        "undefined"));
        for (var it : snapshot.figures()) {
            var value = it.value();
            table.line(
                    Stream.of(
                            round,
                            closed.toString(),
                            Integer.toString(snapshot.harmonisedTo()),
                            it.tag(),
                            it.about(),
                            String.join("; ", it.coders()),
                            Integer.toString(it.compared()),
                            it.measure(),
                            value == null ? "" : formatNumber(value),
                            UndefinedReason.of(it.undefined())
                                    .map(reason -> texts.get("agreement.reason." + reason.name()))
                                    .orElse("")));
        }
        return table.text();
    }

    private void addProject(AgreementReport report, List<FigureSection> sections) {
        projectHeader();
        addRows(report, sections);
    }

    private void projectHeader() {
        header("round", "harmonised_to", "tag", "about", "compared_as", "coders", "compared", "units");
    }

    private void addRows(AgreementReport report, List<FigureSection> sections) {
        for (var section : sections) {
            sectionRows(
                    Stream.concat(
                                    Stream.of(report.round(), Integer.toString(report.harmonisedTo()), section.tag()),
                                    place(section))
                            .toList(),
                    section);
        }
    }

    private void addFile(List<FigureSection> sections) {
        header("variable", "compared_as", "coders", "compared", "units");
        sections.forEach(it -> sectionRows(place(it).toList(), it));
    }

    private static Stream<String> place(FigureSection section) {
        return Stream.of(
                section.about(),
                section.comparedAs(),
                String.join("; ", section.coders()),
                Integer.toString(section.compared()),
                Integer.toString(section.units()));
    }

    private void sectionRows(List<String> place, FigureSection section) {
        section.notes().forEach(it -> rows(place, it.name(), new MeasureOutcome.Defined(it.count()), List.of()));
        section.figures().forEach(it -> rows(place, it.measure(), it.outcome(), bootstraps(it)));
    }

    private static List<BootstrapResult> bootstraps(AgreementFigure figure) {
        var bootstrap = figure.bootstrap();
        return bootstrap == null ? List.of() : List.of(bootstrap);
    }

    /// Writes the first line.
    ///
    /// @param place the columns for the subject of a figure
    public void header(String... place) {
        line(Stream.of(Stream.of(place), COLUMNS.stream()).flatMap(it -> it));
    }

    /// Writes the lines of a figure: one line with the error and interval by formula, and one line for each bootstrap.
    public void rows(List<String> place, String measure, MeasureOutcome outcome, List<BootstrapResult> bootstraps) {
        line(Stream.of(place.stream(), Stream.of(measure, "formula"), cells(outcome)).flatMap(it -> it));
        for (var bootstrap : bootstraps) {
            var start = Stream.of(measure, bootstrap.method().name().toLowerCase(Locale.ROOT), value(outcome));
            line(Stream.of(place.stream(), start, cells(bootstrap)).flatMap(it -> it));
        }
    }

    /// The content of the file so far.
    public String text() {
        return csv.toString();
    }

    private static String value(MeasureOutcome outcome) {
        return outcome instanceof MeasureOutcome.Defined(double value, _, _) ? formatNumber(value) : "";
    }

    private Stream<String> cells(MeasureOutcome outcome) {
        var cells =
                switch (outcome) {
                    case MeasureOutcome.Undefined(var reason) ->
                            Stream.of("", "", "", texts.get("agreement.reason." + reason.name()));
                    case MeasureOutcome.Defined(_, var error, var interval) ->
                            Stream.of(
                                    error == null ? "" : formatNumber(error),
                                    interval == null ? "" : formatNumber(interval.low()),
                                    interval == null ? "" : formatNumber(interval.high()),
                                    "");
                };
        return Stream.of(Stream.of(value(outcome)), cells, Stream.of("", "", "", "", "")).flatMap(it -> it);
    }

    private Stream<String> cells(BootstrapResult bootstrap) {
        var figures = bootstrap.figures();
        var drawn =
                Stream.of(
                        Integer.toString(bootstrap.draws()),
                        Long.toString(bootstrap.seed()),
                        Integer.toString(bootstrap.undefined()));
        var cells =
                figures == null
                        ? Stream.of("", "", "", texts.get("agreement.bootstrap-undefined"), "", "")
                        : Stream.of(
                                formatNumber(figures.standardDeviation()),
                                formatNumber(figures.interval95().low()),
                                formatNumber(figures.interval95().high()),
                                "",
                                formatNumber(figures.below667()),
                                formatNumber(figures.below800()));
        return Stream.concat(cells, drawn);
    }

    private static String formatNumber(double number) {
        // what arithmetic leaves of zero
        return Math.abs(number) < NOISE
                ? "0"
                : number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void line(Stream<String> cells) {
        try {
            new CSVPrinter(csv, CSVFormat.RFC4180).printRecord(cells.toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
