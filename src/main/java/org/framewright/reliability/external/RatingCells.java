package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a table's cells say: ratings, and which of them a scale and the declared categories allow.
final class RatingCells {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");

    private final RatingsFile.ReadOptions options;
    private final CsvTable table;

    /// The verdicts so far: a column has few different cells.
    private final Map<String, Optional<ExternalProblem>> known = new HashMap<>();

    private final Set<String> said = new HashSet<>();

    RatingCells(RatingsFile.ReadOptions options, CsvTable table) {
        this.options = options;
        this.table = table;
    }

    /// The rating in a cell; empty for none.
    String text(String cell) {
        if (options.missing().contains(cell)) {
            return "";
        }
        // where a comma is no delimiter it may be a decimal point
        var decimal = DECIMAL_COMMA.matcher(cell);
        return table.delimiter() != ',' && options.scale() != MeasurementLevel.NOMINAL && decimal.matches()
                ? decimal.group(1) + "." + decimal.group(2)
                : cell;
    }

    /// What is wrong with a cell; of several that hold the same, said once.
    Optional<Problem> problem(CsvTable.CsvRow row, int column) {
        var cell = row.cells().get(column);
        return known.computeIfAbsent(cell, it -> findProblem(text(it)))
                .filter(_ -> said.add(cell))
                .map(code -> Problem.of(code, table.file(), row.line(), table.columns().get(column), cell));
    }

    private Optional<ExternalProblem> findProblem(String rating) {
        if (rating.isEmpty()) {
            return Optional.empty();
        }
        boolean needsNumber = options.scale() == MeasurementLevel.INTERVAL || options.scale() == MeasurementLevel.RATIO;
        if (needsNumber && !singleRating(List.of(), rating).categories().areNumbers()) {
            return Optional.of(ExternalProblem.NOT_A_NUMBER);
        }
        boolean isDeclared = singleRating(options.categories(), rating).categories().undeclared().isEmpty();
        return isDeclared ? Optional.empty() : Optional.of(ExternalProblem.NOT_DECLARED);
    }

    private UnitRatings singleRating(List<String> declared, String rating) {
        return UnitRatings.builder(options.scale(), 1).categories(declared).add(List.of(rating)).build();
    }
}
