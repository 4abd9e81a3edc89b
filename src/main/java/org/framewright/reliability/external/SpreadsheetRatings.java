package org.framewright.reliability.external;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.CellGrid;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ColumnMapping.CoderColumn;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Ratings from a spreadsheet of any program, by a column mapping.
///
/// @param file the file's name in refusals
/// @param rows the number of data rows
/// @param warnings possible problems that did not stop the reading
public record SpreadsheetRatings(
        String file,
        String sheet,
        ColumnMapping mapping,
        int rows,
        List<RatedColumn> variables,
        List<Problem> warnings) {

    public SpreadsheetRatings {
        variables = List.copyOf(variables);
        warnings = List.copyOf(warnings);
    }

    /// A variable's ratings.
    ///
    /// @param coders by name, in the ratings' order
    /// @param units by name, in the ratings' order
    public record RatedColumn(
            String name, MeasurementLevel scale, List<String> coders, List<String> units, UnitRatings ratings) {

        public RatedColumn {
            coders = List.copyOf(coders);
            units = List.copyOf(units);
        }
    }

    /// All coders, in the order of the variables.
    public List<String> coders() {
        return variables.stream().flatMap(it -> it.coders().stream()).distinct().toList();
    }

    /// The agreement between the coders, variable by variable.
    ///
    /// @param measures in the order of the report
    /// @param draws of the bootstrap; empty for none
    /// @param progress is called with each variable
    public ReliabilityReport report(
            List<UnitMeasure> measures, OptionalInt draws, long seed, ProgressListener progress) {
        var sections = new ArrayList<FigureSection>();
        for (var variable : variables) {
            var plan =
                    new RatingsReport.ComparisonPlan(
                            variable.scale(),
                            AlphaMetric.of(variable.scale()),
                            AgreementWeights.UNWEIGHTED,
                            measures,
                            draws,
                            seed);
            sections.add(
                    RatingsReport.of(variable.ratings(), plan, ProgressListener.NONE)
                            .section(variable.name(), variable.coders(), variable.ratings()));
            progress.update(sections.size(), variables.size());
        }
        var path = file.endsWith(" [" + sheet + "]") ? file.substring(0, file.length() - sheet.length() - 3) : file;
        var name = Path.of(path).getFileName().toString();
        int units = variables.stream().mapToInt(it -> it.units().size()).max().orElse(0);
        var missing = mapping.missing().stream().sorted().toList();
        return new ReliabilityReport(
                name,
                new ReportBasis.FileBasis(name, sheet, units, missing, AgreementWeights.UNWEIGHTED),
                coders(),
                sections,
                warnings);
    }

    /// Reads ratings.
    ///
    /// @param coders the only coders to read; empty for all
    /// @throws Refusal where rows of coders rate a unit twice by the same coder, the scale does not allow a cell's content, or there are fewer than
    ///     two coders
    public static SpreadsheetRatings read(CellGrid grid, ColumnMapping mapping, List<String> coders) {
        var options = MappingOptions.NONE.withFirstRow(mapping.firstRow()).withSkippedRows(mapping.skipped());
        var columns = SheetColumns.of(grid, options);
        var table = new CsvTable(grid.file(), grid.delimiter(), columns.names(), columns.rows());
        if (mapping.variables().isEmpty()) {
            throw new Refusal(ExternalProblem.NO_VARIABLE, grid.file());
        }
        var problems = new ArrayList<Problem>();
        var warnings = new LinkedHashSet<Problem>();
        var sheet = new SheetWarnings(table);
        var rated = new ArrayList<RatedColumn>();
        for (var variable : mapping.variables()) {
            var reading = new RatingsFile.ReadOptions(variable.scale(), List.of(), mapping.missing(), coders);
            var places = variable.columns().stream().map(CoderColumn::column).toList();
            var cells = new RatingCells(reading, table, places, CellNumber::find);
            var sheetUnits =
                    switch (mapping.layout()) {
                        case Layout.CoderColumns(var unit) ->
                                SheetUnits.byColumn(table, unit, variable.columns(), problems);
                        case Layout.CoderRows(int unit, int coder) ->
                                SheetUnits.byRow(table, unit, coder, variable.columns().getFirst().column(), problems);
                    };
            var chosen = selectCoders(grid.file(), coders, sheetUnits.coders());
            var read = read(variable, sheetUnits, chosen, cells, problems);
            rated.add(read);
            warnings.addAll(RatingCells.warnings(grid.file(), reading, read.ratings().categories()));
            sheet.ofSpellings(places, variable.scale(), cells::text).ifPresent(warnings::add);
        }
        warnings.addAll(sheet.of(mapping));
        if (!problems.isEmpty()) {
            throw new Refusal(problems.stream().distinct().toList());
        }
        return new SpreadsheetRatings(
                grid.file(), grid.sheet(), mapping, table.rows().size(), rated, List.copyOf(warnings));
    }

    private static List<String> selectCoders(String file, List<String> wanted, List<String> available) {
        wanted.stream()
                .filter(it -> !available.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ExternalProblem.NO_SUCH_CODER, file, it, String.join(", ", available));
                });
        var chosen = wanted.isEmpty() ? available : wanted;
        if (chosen.size() < 2) {
            throw new Refusal(ExternalProblem.ONE_CODER, file, String.join(", ", chosen));
        }
        return chosen;
    }

    private static RatedColumn read(
            MappedVariable variable,
            SheetUnits sheetUnits,
            List<String> coders,
            RatingCells cells,
            List<Problem> problems) {
        var ratings = UnitRatings.builder(variable.scale(), coders.size());
        var units = new ArrayList<String>();
        for (var unit : sheetUnits.units()) {
            var answersByCoder = new LinkedHashMap<String, String>();
            for (var coder : coders) {
                var place = unit.cells().get(coder);
                if (place != null) {
                    cells.problem(place.row(), place.column()).ifPresent(problems::add);
                    answersByCoder.put(coder, cells.text(place.row().cells().get(place.column())));
                }
            }
            units.add(unit.name());
            ratings.add(coders.stream().map(it -> answersByCoder.getOrDefault(it, "")).toList());
        }
        return new RatedColumn(variable.name(), variable.scale(), coders, units, ratings.build());
    }

    /// The cells of a variable's ratings: unit by unit, the cell of each coder.
    record SheetUnits(List<String> coders, List<SheetUnit> units) {

        /// @param cells by coder
        record SheetUnit(String name, Map<String, SheetPlace> cells) {}

        record SheetPlace(CsvTable.CsvRow row, int column) {}

        /// The units of a table with a row for each unit.
        ///
        /// @param unit the column of the unit's name; null where rows are numbered
        static SheetUnits byColumn(
                CsvTable table, @Nullable Integer unit, List<CoderColumn> columns, List<Problem> problems) {
            var units = new ArrayList<SheetUnit>();
            for (var row : table.rows()) {
                var name = unit == null ? Long.toString(row.number()) : row.cells().get(unit);
                if (name.isEmpty()) {
                    problems.add(empty(table, row, unit));
                }
                var cells = new LinkedHashMap<String, SheetPlace>();
                columns.forEach(it -> cells.put(it.coder(), new SheetPlace(row, it.column())));
                units.add(new SheetUnit(name, cells));
            }
            return new SheetUnits(columns.stream().map(CoderColumn::coder).toList(), units);
        }

        /// The units of a table with a row for each unit and coder.
        static SheetUnits byRow(CsvTable table, int unit, int coder, int column, List<Problem> problems) {
            var coders = new LinkedHashSet<String>();
            var units = new LinkedHashMap<String, Map<String, SheetPlace>>();
            for (var row : table.rows()) {
                var name = row.cells().get(unit);
                var who = row.cells().get(coder);
                if (name.isEmpty() || who.isEmpty()) {
                    problems.add(empty(table, row, name.isEmpty() ? unit : coder));
                    continue;
                }
                coders.add(who);
                var earlier =
                        units.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(who, new SheetPlace(row, column));
                if (earlier != null) {
                    problems.add(
                            Problem.of(
                                    ExternalProblem.RATED_TWICE,
                                    table.file(),
                                    row.line(),
                                    who,
                                    name,
                                    earlier.row().line()));
                }
            }
            return new SheetUnits(
                    List.copyOf(coders),
                    units.entrySet().stream().map(it -> new SheetUnit(it.getKey(), it.getValue())).toList());
        }

        private static Problem empty(CsvTable table, CsvTable.CsvRow row, @Nullable Integer column) {
            var name = column == null ? "" : table.columns().get(column);
            return Problem.of(ExternalProblem.PLACE_EMPTY, table.file(), row.line(), name);
        }
    }
}
