package org.framewright.reliability.units;

import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.CoderPair;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The units of one variable, with some coders' answers about each; filled article by article.
public final class VariableRows {

    /// A unit.
    ///
    /// @param article the number of the article in which it lies
    /// @param at the place in the article
    /// @param cells one cell per coder
    public record UnitRow(int article, Extent at, List<RatingCell> cells) {

        public UnitRow {
            cells = List.copyOf(cells);
        }

        boolean isPairable() {
            int ratings = 0;
            for (var cell : cells) {
                ratings += cell.isRating() ? 1 : 0;
            }
            return ratings >= 2;
        }

        /// No coder was asked, as far as is known.
        boolean isNotAsked() {
            return isRefused() && cells.stream().noneMatch(it -> it.isAsked() || it == RatingCell.EmptyCell.UNDECIDED);
        }

        /// Some were asked, and some were not.
        boolean isSplit() {
            return isRefused() && cells.stream().anyMatch(RatingCell::isAsked);
        }

        private boolean isRefused() {
            return cells.contains(RatingCell.EmptyCell.NOT_ASKED);
        }
    }

    private final List<String> coders;
    private final List<UnitRow> unitRows = new ArrayList<>();

    /// A cache until the next row is added; two threads may both compute it.
    private volatile @Nullable List<UnitRow> askedRows;

    private boolean otherVersion;
    private final Map<AnswerScales, UnitRatings> ratings = new ConcurrentHashMap<>();

    public VariableRows(List<String> coders) {
        this.coders = List.copyOf(coders);
    }

    public void add(int article, Extent at, List<RatingCell> cells) {
        unitRows.add(new UnitRow(article, at, cells));
        askedRows = null;
        ratings.clear();
    }

    /// The rows as ratings, computed once for all users of the ratings.
    public UnitRatings ratings(AnswerScales scales) {
        return ratings.computeIfAbsent(scales, it -> RowRatings.ratings(this, it));
    }

    /// The rows of two coders, for the articles that both have coded.
    public VariableRows ofPair(CoderPair pair) {
        var pairRows = new VariableRows(pair.names());
        for (var row : unitRows) {
            var cells = List.of(row.cells().get(pair.first()), row.cells().get(pair.second()));
            pairRows.otherVersion |= cells.contains(RatingCell.EmptyCell.OTHER_VERSION);
            if (cells.stream().allMatch(RatingCell::isCoded)) {
                pairRows.add(row.article(), row.at(), cells);
            }
        }
        return pairRows;
    }

    /// All comparisons of pairs of coders in one table; each pair has its own units.
    ///
    /// @param rows the rows of each pair, in the order of the pairs
    public static VariableRows join(List<String> coders, List<CoderPair> pairs, List<VariableRows> rows) {
        var together = new VariableRows(coders);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            for (var row : rows.get(i).unitRows) {
                var cells =
                        new ArrayList<RatingCell>(Collections.nCopies(coders.size(), RatingCell.EmptyCell.NOT_CODED));
                cells.set(pair.first(), row.cells().getFirst());
                cells.set(pair.second(), row.cells().getLast());
                together.add(row.article(), row.at(), cells);
            }
        }
        return together;
    }

    public List<String> coders() {
        return coders;
    }

    /// The units about which a coder was asked.
    public List<UnitRow> askedRows() {
        var cached = askedRows;
        if (cached == null) {
            cached = unitRows.stream().filter(row -> !row.isNotAsked()).toList();
            askedRows = cached;
        }
        return cached;
    }

    public int notAsked() {
        return (int) unitRows.stream().filter(UnitRow::isNotAsked).count();
    }

    public int pairable() {
        return (int) unitRows.stream().filter(UnitRow::isPairable).count();
    }

    public int askedOfSome() {
        return (int) unitRows.stream().filter(UnitRow::isSplit).count();
    }

    /// The reason why no unit can be compared, where none can.
    public UndefinedReason obstacle() {
        boolean answered = unitRows.stream().anyMatch(row -> row.cells().stream().anyMatch(RatingCell::isRating));
        if (otherVersion || count(RatingCell.EmptyCell.OTHER_VERSION) > 0) {
            return UndefinedReason.OTHER_VERSION;
        }
        if (coders.size() < 2) {
            return UndefinedReason.NEEDS_TWO_CODERS;
        }
        return answered || unitRows.isEmpty() ? UndefinedReason.NO_SHARED_UNIT : UndefinedReason.NOBODY_ANSWERED;
    }

    public int count(RatingCell.EmptyCell gap) {
        return (int) askedRows().stream().flatMap(row -> row.cells().stream()).filter(gap::equals).count();
    }

    /// Whether one of the coders has not found some unit, and the missing unit counts.
    boolean hasNotFound() {
        return unitRows.stream().anyMatch(row -> row.cells().stream().anyMatch(RatingCell.NotFound.class::isInstance));
    }

    /// Rows as ratings: an index of a category in place of each answer, and for each unit the article in which it lies.
    static final class RowRatings {

        /// The mapping of answers to categories.
        ///
        /// @param order the order of occurring categories, where none are declared; it does not depend on the order of the data
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
                    rows.askedRows().stream().mapToInt(VariableRows.UnitRow::article).toArray());
        }

        private static <T> List<T> occurring(VariableRows rows, CategoryMapping<T> reading) {
            return rows.askedRows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(RatingCell::isRating)
                    .map(reading.category())
                    .distinct()
                    .sorted(reading.order())
                    .toList();
        }

        private static <T> int[] cells(VariableRows rows, CategoryMapping<T> reading, Map<T, Integer> index) {
            return rows.askedRows().stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(cell ->
                            cell.isRating() ? required(index, reading.category().apply(cell)) : UnitRatings.MISSING)
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
}
