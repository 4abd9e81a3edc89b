package org.framewright.reliability.units;

import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitRatings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Rows as ratings: an index of a category in place of each answer, and for each unit the article in which it lies.
final class RowRatings {

    /// How answers become categories.
    ///
    /// @param order of those that occur, where none are declared: one that the order of the data does not touch
    private record CategoryMapping<T>(
            Function<RatingCell, T> category, Comparator<T> order, Function<List<T>, CategoryList> categories) {}

    private static final CategoryMapping<String> NAMES =
            new CategoryMapping<>(AnswerScales::key, Comparator.naturalOrder(), CategoryList::ofLabels);
    private static final CategoryMapping<Double> NUMBERS =
            new CategoryMapping<>(
                    AnswerScales::number,
                    Comparator.naturalOrder(),
                    it -> CategoryList.ofNumbers(it.stream().mapToDouble(Double::doubleValue).toArray()));
    private static final CategoryMapping<Set<String>> SETS =
            new CategoryMapping<>(
                    AnswerScales::members,
                    Comparator.comparing(it -> it.stream().sorted().toList().toString()),
                    CategoryList::ofSets);

    private RowRatings() {}

    static UnitRatings ratings(VariableRows rows, AnswerScales scales) {
        return switch (scales.comparedAs()) {
            case NOMINAL, ORDINAL -> ratings(rows, NAMES, scales.declared());
            case INTERVAL, RATIO -> ratings(rows, NUMBERS, List.of());
            case SET -> ratings(rows, SETS, List.of());
        };
    }

    private static <T> UnitRatings ratings(VariableRows rows, CategoryMapping<T> reading, List<T> declared) {
        var categories = declared.isEmpty() ? occurring(rows, reading) : declared;
        var index = new HashMap<T, Integer>();
        categories.forEach(it -> index.put(it, index.size()));
        return UnitRatings.of(
                reading.categories().apply(categories),
                rows.coders().size(),
                cells(rows, reading, index),
                rows.asked().stream().mapToInt(VariableRows.UnitRow::article).toArray());
    }

    private static <T> List<T> occurring(VariableRows rows, CategoryMapping<T> reading) {
        return rows.asked().stream()
                .flatMap(row -> row.cells().stream())
                .filter(RatingCell::isRating)
                .map(reading.category())
                .distinct()
                .sorted(reading.order())
                .toList();
    }

    private static <T> int[] cells(VariableRows rows, CategoryMapping<T> reading, Map<T, Integer> index) {
        return rows.asked().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(
                        cell -> cell.isRating() ? required(index, reading.category().apply(cell)) : UnitRatings.MISSING)
                .toArray();
    }

    private static <T> int required(Map<T, Integer> index, T category) {
        var known = index.get(category);
        if (known == null) {
            throw new IllegalStateException("an answer that the codebook does not have: " + category);
        }
        return known;
    }
}
