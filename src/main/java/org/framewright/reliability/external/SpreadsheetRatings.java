package org.framewright.reliability.external;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.CellGrid;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportBasis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/// Ratings out of a spreadsheet of any program, by what its rows and columns are.
///
/// @param file as refusals name it
/// @param rows how many rows of data there are
/// @param remarks what is worth a look and stopped nothing
public record SpreadsheetRatings(
        String file,
        String sheet,
        ColumnMapping mapping,
        int rows,
        List<RatedColumn> variables,
        List<Problem> remarks) {

    public SpreadsheetRatings {
        variables = List.copyOf(variables);
        remarks = List.copyOf(remarks);
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

    /// All coders, in the order in which they come.
    public List<String> coders() {
        return variables.stream().flatMap(it -> it.coders().stream()).distinct().toList();
    }

    /// How far the coders agree, variable by variable.
    ///
    /// @param measures in the order of the report
    /// @param draws of the bootstrap; empty for none
    /// @param progress hears of each variable
    public ReliabilityReport report(
            List<UnitMeasure> measures, OptionalInt draws, long seed, ReadingProgress progress) {
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
                    RatingsReport.of(variable.ratings(), plan, ReadingProgress.NONE)
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
                remarks);
    }

    /// Reads ratings.
    ///
    /// @param coders the only ones to look at; empty for all
    /// @throws Refusal where a unit is rated twice by the same, a cell holds what the scale does not have, or there are fewer
    ///     than two coders
    public static SpreadsheetRatings read(CellGrid grid, ColumnMapping mapping, List<String> coders) {
        var columns = SheetColumns.of(grid, MappingOptions.NONE.withSkippedRows(mapping.skipped()));
        var table = new CsvTable(grid.file(), grid.delimiter(), columns.names(), columns.rows());
        if (mapping.variables().isEmpty()) {
            throw new Refusal(ExternalProblem.NO_VARIABLE, grid.file());
        }
        var problems = new ArrayList<Problem>();
        var remarks = new LinkedHashSet<Problem>();
        var rated = new ArrayList<RatedColumn>();
        for (var variable : mapping.variables()) {
            var options = new RatingsFile.ReadOptions(variable.scale(), List.of(), mapping.missing(), coders);
            var cells = new RatingCells(options, table);
            var places =
                    switch (mapping.layout()) {
                        case Layout.CoderColumns(var unit) ->
                                SheetUnits.byColumn(table, unit, variable.columns(), problems);
                        case Layout.CoderRows(int unit, int coder) ->
                                SheetUnits.byRow(table, unit, coder, variable.columns().getFirst().column(), problems);
                    };
            var chosen = selectCoders(grid.file(), coders, places.coders());
            var read = read(variable, places, chosen, cells, problems);
            rated.add(read);
            remarks.addAll(RatingsRemarks.find(grid.file(), options, chosen, read.ratings().categories()));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems.stream().distinct().toList());
        }
        return new SpreadsheetRatings(
                grid.file(), grid.sheet(), mapping, table.rows().size(), rated, List.copyOf(remarks));
    }

    private static List<String> selectCoders(String file, List<String> wished, List<String> there) {
        wished.stream()
                .filter(it -> !there.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ExternalProblem.NO_SUCH_CODER, file, it, String.join(", ", there));
                });
        var chosen = wished.isEmpty() ? there : wished;
        if (chosen.size() < 2) {
            throw new Refusal(ExternalProblem.ONE_CODER, file, String.join(", ", chosen));
        }
        return chosen;
    }

    private static RatedColumn read(
            MappedVariable variable,
            SheetUnits places,
            List<String> coders,
            RatingCells cells,
            List<Problem> problems) {
        var ratings = UnitRatings.builder(variable.scale(), coders.size());
        var units = new ArrayList<String>();
        for (var unit : places.units()) {
            var said = new LinkedHashMap<String, String>();
            for (var coder : coders) {
                var place = unit.cells().get(coder);
                if (place != null) {
                    cells.problem(place.row(), place.column()).ifPresent(problems::add);
                    said.put(coder, cells.text(place.row().cells().get(place.column())));
                }
            }
            units.add(unit.name());
            ratings.add(coders.stream().map(it -> said.getOrDefault(it, "")).toList());
        }
        return new RatedColumn(variable.name(), variable.scale(), coders, units, ratings.build());
    }
}
