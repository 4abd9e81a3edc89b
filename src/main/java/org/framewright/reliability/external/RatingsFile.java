package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.BlankText;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A CSV file with a row for each unit: the unit's name first, then a column for each coder. An empty cell is a missing rating.
///
/// @param coders the columns' names
/// @param warnings possible problems that did not stop the reading
public record RatingsFile(List<String> coders, UnitRatings ratings, List<Problem> warnings) {

    /// The name for a first column without a name, as in files written by R.
    private static final String UNIT = "unit";

    public RatingsFile {
        coders = List.copyOf(coders);
        warnings = List.copyOf(warnings);
    }

    /// The options for reading a file.
    ///
    /// @param categories the declared categories, in order; empty for the occurring categories
    /// @param missing the cell contents that mean a missing rating, beside the empty cell
    /// @param coders the columns to read, in this order; empty for all
    public record ReadOptions(
            MeasurementLevel scale, List<String> categories, Set<String> missing, List<String> coders) {

        public ReadOptions {
            categories = List.copyOf(categories);
            missing = Set.copyOf(missing);
            coders = List.copyOf(coders);
        }
    }

    /// Reads a file.
    ///
    /// @throws Refusal where the file has the wrong form, a unit occurs twice, or the scale does not allow a cell's content
    public static RatingsFile read(Path file, ReadOptions options) {
        var table =
                CsvTable.read(
                                file,
                                (column, name) ->
                                        column == 0 && BlankText.isBlank(name) ? UNIT : BlankText.stripCell(name))
                        .withoutBlanks();
        var columns = columns(table, options.coders());
        var problems = new ArrayList<Problem>();
        findUnitsWithoutName(table, problems);
        findUnitsTwice(table, problems);
        var cells = new RatingCells(options, table, columns, CellNumber::findUnpadded);
        var ratings = UnitRatings.builder(options.scale(), columns.size()).categories(cells.categories());
        for (var row : table.rows()) {
            columns.forEach(column -> cells.problem(row, column).ifPresent(problems::add));
            ratings.add(columns.stream().map(column -> cells.text(row.cells().get(column))).toList());
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        var built = ratings.build();
        var coders = columns.stream().map(table.columns()::get).toList();
        var warnings = new ArrayList<>(RatingCells.warnings(table.file(), options, built.categories()));
        findRatingsForNames(table.file(), coders).ifPresent(warnings::add);
        var sheet = new SheetWarnings(table);
        var names = new LinkedHashMap<Integer, String>();
        columns.forEach(it -> names.put(it, table.columns().get(it)));
        sheet.ofSummaries(0, names).forEach(warnings::add);
        sheet.ofSpellings(columns, options.scale(), cells::text).ifPresent(warnings::add);
        return new RatingsFile(coders, built, warnings);
    }

    private static Optional<Problem> findRatingsForNames(String file, List<String> coders) {
        return coders.stream()
                .filter(it -> CellNumber.find(it).isPresent())
                .findFirst()
                .map(name -> Problem.of(ExternalProblem.LOOKS_LIKE_RATINGS, file, name));
    }

    private static List<Integer> columns(CsvTable table, List<String> chosen) {
        var all =
                IntStream.range(1, table.columns().size())
                        .filter(i -> !table.columns().get(i).isEmpty())
                        .boxed()
                        .toList();
        if (all.isEmpty()) {
            throw new Refusal(ExternalProblem.NO_CODER_COLUMN, table.file());
        }
        if (chosen.isEmpty()) {
            return all;
        }
        var names = all.stream().map(table.columns()::get).toList();
        for (var name : chosen) {
            if (!names.contains(name)) {
                throw new Refusal(ExternalProblem.NO_SUCH_CODER, table.file(), name, String.join(", ", names));
            }
        }
        return chosen.stream().map(name -> all.get(names.indexOf(name))).toList();
    }

    private static void findUnitsWithoutName(CsvTable table, List<Problem> problems) {
        table.rows().stream()
                .filter(row -> row.cells().getFirst().isEmpty())
                .forEach(row -> problems.add(Problem.of(ExternalProblem.UNIT_WITHOUT_NAME, table.file(), row.line())));
    }

    private static void findUnitsTwice(CsvTable table, List<Problem> problems) {
        var lines = new HashMap<String, Long>();
        var twice = new ArrayList<Problem>();
        for (var row : table.rows()) {
            var unit = row.cells().getFirst();
            var earlier = unit.isEmpty() ? null : lines.putIfAbsent(unit, row.line());
            if (earlier != null) {
                twice.add(Problem.of(ExternalProblem.UNIT_TWICE, table.file(), row.line(), unit, earlier));
            }
        }
        if (2 * twice.size() > table.rows().size()) {
            problems.add(
                    Problem.of(
                            ExternalProblem.FIRST_COLUMN_NO_NAMES,
                            table.file(),
                            table.columns().getFirst(),
                            lines.size(),
                            table.rows().size()));
        } else {
            problems.addAll(twice);
        }
    }
}
