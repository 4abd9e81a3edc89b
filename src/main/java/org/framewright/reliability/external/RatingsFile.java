package org.framewright.reliability.external;

import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Scale;
import org.framewright.files.Table;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A CSV file with a row for each unit: its name first, then a column for each coder. An empty cell is a missing rating.
///
/// @param coders the columns' names
/// @param remarks what is worth a look and stopped nothing
public record RatingsFile(List<String> coders, Ratings ratings, List<Problem> remarks) {

    /// What other programs write for a missing value. Here it would be a category.
    private static final Set<String> OTHERS_MISSING = Set.of("na", "n/a", ".", "#", "nan", "null");

    public RatingsFile {
        coders = List.copyOf(coders);
        remarks = List.copyOf(remarks);
    }

    /// Reads a file.
    ///
    /// @param categories the declared ones; empty for those that occur
    /// @throws Refusal where it is no such file, a unit occurs twice, or a cell holds what the scale does not have
    public static RatingsFile read(Path file, Scale scale, List<String> categories) {
        var table = Table.read(file, UnaryOperator.identity());
        var columns =
                IntStream.range(1, table.columns().size()).filter(i -> !table.columns().get(i).isEmpty()).toArray();
        if (columns.length == 0) {
            throw new Refusal(ExternalProblem.NO_CODER_COLUMN, table.file());
        }
        var problems = new ArrayList<Problem>();
        findUnitsWithoutName(table, problems);
        findUnitsTwice(table, problems);
        var cells = new RatingCells(scale, categories);
        var ratings = Ratings.builder(scale, columns.length).categories(categories);
        for (var row : table.rows()) {
            for (int column : columns) {
                cells.problem(row.cells().get(column), table.file(), row.line(), table.columns().get(column))
                        .ifPresent(problems::add);
            }
            ratings.add(IntStream.of(columns).mapToObj(row.cells()::get).toList());
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        var built = ratings.build();
        return new RatingsFile(
                IntStream.of(columns).mapToObj(table.columns()::get).toList(), built, remarks(table.file(), built));
    }

    private static void findUnitsWithoutName(Table table, List<Problem> problems) {
        table.rows().stream()
                .filter(row -> row.cells().getFirst().isEmpty())
                .forEach(row -> problems.add(Problem.of(ExternalProblem.UNIT_WITHOUT_NAME, table.file(), row.line())));
    }

    private static void findUnitsTwice(Table table, List<Problem> problems) {
        var lines = new HashMap<String, Long>();
        for (var row : table.rows()) {
            var unit = row.cells().getFirst();
            var earlier = unit.isEmpty() ? null : lines.putIfAbsent(unit, row.line());
            if (earlier != null) {
                problems.add(Problem.of(ExternalProblem.UNIT_TWICE, table.file(), row.line(), unit, earlier));
            }
        }
    }

    private static List<Problem> remarks(String file, Ratings ratings) {
        return ratings.categories().labels().stream()
                .filter(label -> OTHERS_MISSING.contains(label.toLowerCase(Locale.ROOT)))
                .map(label -> Problem.of(ExternalProblem.LOOKS_MISSING, file, label))
                .toList();
    }
}
