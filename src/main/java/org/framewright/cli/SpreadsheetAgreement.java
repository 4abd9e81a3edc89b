package org.framewright.cli;

import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Scale;
import org.framewright.files.Grid;
import org.framewright.reliability.Figure;
import org.framewright.reliability.FigureSection;
import org.framewright.reliability.external.Mapping;
import org.framewright.reliability.external.MappingGuess;
import org.framewright.reliability.external.MappingWords;
import org.framewright.reliability.external.SheetOverview;
import org.framewright.reliability.external.Spreadsheet;
import org.framewright.reliability.external.Wishes;
import org.framewright.reliability.report.FigureTable;
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

/// `agreement FILE`: any program's spreadsheet. What its columns are is guessed, said, and can be said.
final class SpreadsheetAgreement {

    static final Set<String> OPTIONS =
            Set.of(
                    "--sheet",
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

    private static final List<Measure> OVERVIEW = List.of(Measure.PERCENT_AGREEMENT, Measure.KRIPPENDORFF_ALPHA);

    @Option(names = "--sheet", paramLabel = "SHEET", descriptionKey = "sheet")
    private String sheet = "";

    @Option(names = "--unit-column", paramLabel = "COLUMN", descriptionKey = "unit-column")
    private @Nullable String unit;

    @Option(names = "--coder-column", paramLabel = "COLUMN", descriptionKey = "coder-column")
    private @Nullable String coder;

    @Option(names = "--skip-rows", paramLabel = "N", descriptionKey = "skip-rows")
    private @Nullable Integer skipped;

    @Option(names = "--scales", paramLabel = "V=SCALE", split = ",", descriptionKey = "scales")
    private List<String> scales = List.of();

    /// The result as JSON.
    private record Result(
            String file,
            String sheet,
            int rows,
            @Nullable String unitColumn,
            @Nullable String coderColumn,
            int skippedRows,
            List<String> missing,
            List<String> unused,
            List<Variable> variables) {}

    private record Variable(
            String name,
            Scale scale,
            String reason,
            Map<String, String> columns,
            List<String> coders,
            int units,
            int compared,
            List<Figure> measures) {}

    static boolean isOne(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    void answer(
            Path file,
            Asked asked,
            Optional<Scale> scale,
            Set<String> missing,
            Optional<String> variable,
            FigureAnswer answer) {
        var wishes =
                Wishes.NONE
                        .unitIn(unit)
                        .coderIn(coder)
                        .skipping(skipped)
                        .onScale(scale.orElse(null))
                        .onScales(scales())
                        .missing(missing)
                        .ofVariables(variable.stream().toList());
        var grid = Grid.read(file, sheet);
        var read = Spreadsheet.read(grid, MappingGuess.of(grid, wishes), asked.coders());
        var all =
                switch (answer.form()) {
                    case WORDS -> OVERVIEW;
                    case REPORT -> Stream.concat(OVERVIEW.stream(), Stream.of(SheetOverview.more(read))).toList();
                    case CSV, JSON -> Arrays.asList(Measure.values());
                };
        var measures =
                asked.measures().isEmpty() ? all : asked.measures().stream().map(RatingsAgreement::measure).toList();
        answer.remark(read.remarks());
        ReliabilityReport report;
        try (var ticker = answer.console().ticker("figures-computed")) {
            report = read.report(measures, asked.draws(), asked.seed(), ticker::at);
        }
        var words = new MappingWords(answer::words);
        switch (answer.form()) {
            case JSON -> answer.json(json(read, report, words));
            case CSV -> answer.csv(FigureTable.of(report, answer::words));
            case REPORT -> answer.report(report);
            case WORDS -> words(read, report, words, answer);
        }
    }

    private Map<String, Scale> scales() {
        var said = new LinkedHashMap<String, Scale>();
        for (var each : scales) {
            int at = each.lastIndexOf('=');
            var scale =
                    Stream.of(Scale.values())
                            .filter(it -> at > 0 && AgreementJson.word(it).equals(each.substring(at + 1).strip()))
                            .findFirst()
                            .orElseThrow(() -> new BadOption("agreement-scales", each));
            said.put(each.substring(0, at).strip(), scale);
        }
        return said;
    }

    private static void words(Spreadsheet read, ReliabilityReport report, MappingWords words, FigureAnswer answer) {
        words.of(read.file(), read.rows(), read.mapping()).forEach(answer.console()::print);
        for (int i = 0; i < report.sections().size(); i++) {
            var variable = read.mapping().variables().get(i);
            answer.section(words.name(variable.name()), report.sections().get(i));
            answer.remarkOnFigure("scale-because", words.reason(variable));
        }
    }

    private static Result json(Spreadsheet read, ReliabilityReport report, MappingWords words) {
        var mapping = read.mapping();
        var layout = mapping.layout();
        return new Result(
                read.file(),
                read.sheet(),
                read.rows(),
                switch (layout) {
                    case Mapping.Layout.CoderColumns(var column) ->
                            column == null ? null : mapping.columns().get(column);
                    case Mapping.Layout.CoderRows(int column, _) -> mapping.columns().get(column);
                },
                switch (layout) {
                    case Mapping.Layout.CoderColumns _ -> null;
                    case Mapping.Layout.CoderRows(_, int column) -> mapping.columns().get(column);
                },
                mapping.skipped(),
                mapping.missing().stream().sorted().toList(),
                mapping.unused(),
                IntStream.range(0, mapping.variables().size())
                        .mapToObj(i -> variable(mapping, i, report.sections().get(i), words))
                        .toList());
    }

    private static Variable variable(Mapping mapping, int place, FigureSection section, MappingWords words) {
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
