package org.framewright.cli.agreement;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.option.InvalidOption;
import org.framewright.files.CellGrid;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.reliability.external.ColumnMapper;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.ColumnMappingFormatter;
import org.framewright.reliability.external.MappingOptions;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.reliability.external.SheetOverview;
import org.framewright.reliability.external.SpreadsheetRatings;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `agreement FILE`: a spreadsheet of any program. The meanings of the columns are guessed and shown, and options can
/// set them.
final class SpreadsheetAgreement {

    static final Set<String> OPTIONS =
            Set.of(
                    "--sheet",
                    "--header",
                    "--unit-column",
                    "--coder-column",
                    "--skip-rows",
                    "--scale",
                    "--scales",
                    "--missing",
                    "--variable",
                    "--coders",
                    "--bootstrap",
                    "--report",
                    "--letters");

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls");

    private static final List<UnitMeasure> OVERVIEW =
            List.of(UnitMeasure.PERCENT_AGREEMENT, UnitMeasure.KRIPPENDORFF_ALPHA);

    @Option(names = "--sheet", paramLabel = "SHEET", descriptionKey = "sheet")
    private String sheet = "";

    @Option(names = "--unit-column", paramLabel = "COLUMN", descriptionKey = "unit-column")
    private @Nullable String unit;

    @Option(names = "--coder-column", paramLabel = "COLUMN", descriptionKey = "coder-column")
    private @Nullable String coder;

    @Option(names = "--header", paramLabel = "yes|no", descriptionKey = "header")
    private Optional<String> header = Optional.empty();

    @Option(names = "--skip-rows", paramLabel = "N", descriptionKey = "skip-rows")
    private @Nullable Integer skipped;

    @Option(names = "--scales", paramLabel = "V=SCALE", split = ",", descriptionKey = "scales")
    private List<String> scales = List.of();

    /// The result as JSON.
    private record Result(
            String file,
            String sheet,
            int coders,
            int units,
            FirstRow firstRow,
            int rows,
            @Nullable String unitColumn,
            @Nullable String coderColumn,
            int skippedRows,
            List<String> missing,
            List<String> unused,
            List<Problem> warnings,
            List<Variable> variables) {}

    private record Variable(
            String name,
            MeasurementLevel scale,
            String reason,
            Map<String, String> columns,
            List<String> coders,
            int units,
            int compared,
            List<AgreementFigure> measures) {}

    static boolean isSpreadsheet(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    void answer(
            Path file,
            AgreementRequest request,
            Optional<MeasurementLevel> scale,
            Set<String> missing,
            Optional<String> variable,
            FigurePrinter answer) {
        var options =
                MappingOptions.NONE
                        .withFirstRow(header.map(SpreadsheetAgreement::firstRow).orElse(null))
                        .withUnit(unit)
                        .withCoder(coder)
                        .withSkippedRows(skipped)
                        .withScale(scale.orElse(null))
                        .withScales(scales())
                        .missing(missing)
                        .withVariables(variable.stream().toList());
        var grid = CellGrid.read(file, sheet);
        var read = SpreadsheetRatings.read(grid, ColumnMapper.guess(grid, options), request.coders());
        var all =
                switch (answer.form()) {
                    case WORDS -> OVERVIEW;
                    case REPORT ->
                            Stream.concat(OVERVIEW.stream(), Stream.of(SheetOverview.kappaMeasure(read))).toList();
                    case CSV, JSON -> Arrays.asList(UnitMeasure.values());
                };
        var measures =
                request.measures().isEmpty()
                        ? all
                        : request.measures().stream().map(RatingsAgreement::measure).toList();
        var words = new ColumnMappingFormatter(answer.console().texts());
        if (answer.form() == FigurePrinter.OutputFormat.WORDS || answer.form() == FigurePrinter.OutputFormat.REPORT) {
            answer.console().print(words.formatSize(read.file(), read.mapping()) + otherwise(read.mapping(), answer));
        }
        answer.warning(read.warnings());
        ReliabilityReport report;
        try (var progress = answer.console().progressPrinter("figures-computed")) {
            report = read.report(measures, request.draws(), request.seed(), progress::update);
        }
        switch (answer.form()) {
            case JSON -> answer.json(json(read, report, words));
            case CSV -> answer.csv(FigureCsv.format(report, answer.console().texts()));
            case REPORT -> answer.report(report);
            case WORDS -> words(read, report, words, answer);
        }
    }

    private static FirstRow firstRow(String said) {
        return switch (said) {
            case "yes" -> FirstRow.NAMES;
            case "no" -> FirstRow.DATA;
            default -> throw new InvalidOption("agreement-header", said);
        };
    }

    /// How to say that the first row was taken for the wrong thing; empty where it was said.
    private String otherwise(ColumnMapping mapping, FigurePrinter answer) {
        return header.map(_ -> "")
                .orElseGet(() ->
                        " "
                                + answer.text(
                                        switch (mapping.firstRow()) {
                                            case NAMES -> "header-data";
                                            case DATA -> "header-names";
                                        }));
    }

    private Map<String, MeasurementLevel> scales() {
        var said = new LinkedHashMap<String, MeasurementLevel>();
        for (var each : scales) {
            int at = each.lastIndexOf('=');
            var scale =
                    Stream.of(MeasurementLevel.values())
                            .filter(it -> at > 0 && ConstantName.of(it).equals(each.substring(at + 1).strip()))
                            .findFirst()
                            .orElseThrow(() -> new InvalidOption("agreement-scales", each));
            said.put(each.substring(0, at).strip(), scale);
        }
        return said;
    }

    private static void words(
            SpreadsheetRatings read, ReliabilityReport report, ColumnMappingFormatter words, FigurePrinter answer) {
        words.format(read.mapping()).forEach(answer.console()::print);
        for (int i = 0; i < report.sections().size(); i++) {
            var variable = read.mapping().variables().get(i);
            answer.section(words.name(variable.name()), report.sections().get(i));
            answer.warningOnFigure("scale-because", words.reason(variable));
        }
    }

    private static Result json(SpreadsheetRatings read, ReliabilityReport report, ColumnMappingFormatter words) {
        var mapping = read.mapping();
        var layout = mapping.layout();
        return new Result(
                read.file(),
                read.sheet(),
                mapping.size().coders(),
                mapping.size().units(),
                mapping.firstRow(),
                read.rows(),
                switch (layout) {
                    case ColumnMapping.Layout.CoderColumns(var column) ->
                            column == null ? null : mapping.columns().get(column);
                    case ColumnMapping.Layout.CoderRows(int column, _) -> mapping.columns().get(column);
                },
                switch (layout) {
                    case ColumnMapping.Layout.CoderColumns _ -> null;
                    case ColumnMapping.Layout.CoderRows(_, int column) -> mapping.columns().get(column);
                },
                mapping.skipped(),
                mapping.missing().stream().sorted().toList(),
                mapping.unused(),
                read.warnings(),
                IntStream.range(0, mapping.variables().size())
                        .mapToObj(i -> variable(mapping, i, report.sections().get(i), words))
                        .toList());
    }

    private static Variable variable(
            ColumnMapping mapping, int place, FigureSection section, ColumnMappingFormatter words) {
        var variable = mapping.variables().get(place);
        var columns = new LinkedHashMap<String, String>();
        variable.columns().forEach(it -> columns.put(it.coder(), mapping.columns().get(it.column())));
        return new Variable(
                variable.name(),
                variable.scale(),
                words.reason(variable),
                columns,
                section.coders(),
                section.units(),
                section.compared(),
                section.figures());
    }
}
