package org.framewright.reliability.external;

import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the ratings in a table's cells, checks them against a scale and the declared categories, and finds probable mistakes.
final class RatingCells {

    /// The words that other programs write for a missing value. In these files they are categories.
    private static final Set<String> WORDS_FOR_MISSING = Set.of("na", "n/a", ".", "#", "nan", "null");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern CODE_FOR_MISSING = Pattern.compile("-\\d{1,4}|77|88|99|(7|8|9){3,4}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");

    private static final int MOST_REMEMBERED = 10_000;

    private final RatingsFile.ReadOptions options;
    private final CsvTable table;
    private final Function<String, Optional<String>> numbers;
    private final Set<String> missingNumbers;

    /// Whether names are compared as numbers, because all are numbers.
    private final boolean numbered;

    /// The ratings in known cells.
    private final Map<String, String> textsByCell = new HashMap<>();

    /// The problems of known cells: a column has few different cells.
    private final Map<String, Optional<ExternalProblem>> problemsByCell = new HashMap<>();

    private final Set<String> reportedCells = new HashSet<>();

    /// @param columns of the variable
    /// @param numbers finds the number in a cell
    RatingCells(
            RatingsFile.ReadOptions options,
            CsvTable table,
            Collection<Integer> columns,
            Function<String, Optional<String>> numbers) {
        this.options = options;
        this.table = table;
        this.numbers = numbers;
        this.missingNumbers = options.missing().stream().flatMap(it -> number(it).stream()).collect(Collectors.toSet());
        this.numbered =
                options.scale() == MeasurementLevel.NOMINAL
                        && options.categories().stream().allMatch(it -> number(it).isPresent())
                        && table.rows().stream()
                                .flatMap(row -> columns.stream().map(row.cells()::get))
                                .distinct()
                                .allMatch(it -> isMissing(it) || number(it).isPresent());
    }

    /// The rating in a cell; empty for a missing rating.
    String text(String cell) {
        if (textsByCell.size() >= MOST_REMEMBERED) {
            return findText(cell);
        }
        return textsByCell.computeIfAbsent(cell, this::findText);
    }

    private String findText(String cell) {
        if (isMissing(cell)) {
            return "";
        }
        if (options.scale() == MeasurementLevel.NOMINAL) {
            return numbered ? number(cell).orElse(cell) : cell;
        }
        return withPoint(cell);
    }

    /// The declared categories, in the spelling of the ratings.
    List<String> categories() {
        return numbered
                ? options.categories().stream().map(it -> number(it).orElse(it)).toList()
                : options.categories();
    }

    private boolean isMissing(String cell) {
        return cell.isEmpty()
                || options.missing().contains(cell)
                || (!missingNumbers.isEmpty() && number(cell).filter(missingNumbers::contains).isPresent());
    }

    private Optional<String> number(String cell) {
        return numbers.apply(withPoint(cell));
    }

    /// Where a comma is no delimiter, it may be a decimal point.
    private String withPoint(String cell) {
        var decimal = DECIMAL_COMMA.matcher(cell);
        return table.delimiter() != ',' && decimal.matches() ? decimal.group(1) + "." + decimal.group(2) : cell;
    }

    /// The problem of a cell; reported once for several cells with the same content.
    Optional<Problem> problem(CsvTable.CsvRow row, int column) {
        var cell = row.cells().get(column);
        return problemsByCell
                .computeIfAbsent(cell, it -> findProblem(text(it)))
                .filter(_ -> reportedCells.add(cell))
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
        boolean isDeclared = singleRating(categories(), rating).categories().undeclaredLabels().isEmpty();
        return isDeclared ? Optional.empty() : Optional.of(ExternalProblem.NOT_DECLARED);
    }

    private UnitRatings singleRating(List<String> declared, String rating) {
        return UnitRatings.builder(options.scale(), 1).categories(declared).add(List.of(rating)).build();
    }

    /// The warnings on categories that look like a mistake, but may be correct.
    static List<Problem> warnings(String file, RatingsFile.ReadOptions options, CategoryList categories) {
        var warnings = new ArrayList<Problem>();
        categories.labels().stream()
                .filter(label -> isLikelyMissing(label, categories.labels()))
                .forEach(label -> warnings.add(Problem.of(ExternalProblem.LOOKS_MISSING, file, label)));
        if (options.scale() == MeasurementLevel.ORDINAL && options.categories().isEmpty() && !categories.areNumbers()) {
            warnings.add(Problem.of(ExternalProblem.ORDER_UNKNOWN, file, String.join(", ", categories.labels())));
        }
        return warnings;
    }

    /// Whether a scale has both signs, such as -2 to 2: several numbers below zero, each with its opposite.
    private static boolean isBipolar(List<String> all) {
        var below = all.stream().filter(it -> it.matches("-\\d")).map(it -> it.substring(1)).toList();
        return below.size() > 1 && all.containsAll(below);
    }

    /// Whether a label probably means a missing value: a word for missing, or a number that is often a code for missing, among
    /// very different labels.
    private static boolean isLikelyMissing(String label, List<String> all) {
        if (WORDS_FOR_MISSING.contains(label.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!CODE_FOR_MISSING.matcher(label).matches()) {
            return false;
        }
        double code = Double.parseDouble(label);
        if (code < 0 && isBipolar(all)) {
            return false;
        }
        var others =
                all.stream()
                        .filter(it -> NUMBER.matcher(it).matches() && !CODE_FOR_MISSING.matcher(it).matches())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return others.length > 0 && Arrays.stream(others).allMatch(it -> code < 0 ? it >= 0 : Math.abs(it) * 3 < code);
    }
}
