package org.framewright.reliability.external;

import org.framewright.files.CellGrid;
import org.framewright.files.CsvTable;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.store.query.CoderLetters;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A spreadsheet's columns by name, with their cells.
record SheetColumns(int headers, int skipped, List<String> names, List<CsvTable.CsvRow> rows) {

    /// The words that other programs write for a missing value.
    static final Set<String> WORDS_FOR_MISSING = Set.of("na", "n/a", ".", "#n/a", "#null!", "nan", "null", "-", "#");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d+)?|[.,]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d*),(\\d+)");
    private static final String QUALTRICS = "{\"ImportId\"";
    private static final int ENOUGH_ROWS = 3;

    static SheetColumns of(CellGrid grid, MappingOptions options) {
        int width = grid.rows().stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        var all =
                grid.rows().stream()
                        .map(row ->
                                new CsvTable.CsvRow(
                                        row.number(),
                                        row.line(),
                                        IntStream.range(0, width)
                                                .mapToObj(i -> i < row.cells().size() ? row.cells().get(i) : "")
                                                .toList()))
                        .toList();
        int headers = headers(all, options.firstRow());
        var below = all.subList(Math.min(headers, all.size()), all.size());
        int guessed = headers == 0 ? 0 : labels(below);
        int skipped = Math.clamp(Objects.requireNonNullElse(options.skipped(), guessed), 0, below.size());
        return new SheetColumns(headers, skipped, names(all, headers, width), below.subList(skipped, below.size()));
    }

    /// The number of rows that name columns. 0 where the first row holds ratings, as in the files of ReCal.
    private static int headers(List<CsvTable.CsvRow> rows, @Nullable FirstRow said) {
        if (Objects.requireNonNullElseGet(said, () -> FirstRowGuess.guess(rows)) == FirstRow.DATA) {
            return 0;
        }
        return rows.size() > 2 && isGrouped(rows.getFirst().cells(), rows.get(1).cells()) ? 2 : 1;
    }

    /// Whether a row names groups of columns: names with gaps behind them, and below them other names that repeat.
    private static boolean isGrouped(List<String> groups, List<String> names) {
        var inside = IntStream.range(1, groups.size()).boxed().toList();
        boolean gaps = inside.stream().anyMatch(i -> groups.get(i).isEmpty() && !names.get(i).isEmpty());
        var below = inside.stream().map(names::get).filter(it -> !it.isEmpty()).toList();
        return gaps
                && groups.stream().filter(it -> !it.isEmpty()).count() > 1
                && below.stream().noneMatch(SheetColumns::isNumber)
                && new HashSet<>(below).size() < below.size();
    }

    /// The number of rows below the names that hold labels: the labels of Qualtrics, or words above columns of numbers.
    private static int labels(List<CsvTable.CsvRow> rows) {
        for (int i = 0; i < Math.min(2, rows.size()); i++) {
            if (rows.get(i).cells().stream().anyMatch(it -> it.startsWith(QUALTRICS))) {
                return i + 1;
            }
        }
        if (rows.size() <= ENOUGH_ROWS) {
            return 0;
        }
        var first = rows.getFirst().cells();
        var others = rows.subList(1, rows.size());
        var numeric =
                IntStream.range(0, first.size())
                        .filter(column -> !first.get(column).isEmpty())
                        .filter(column ->
                                others.stream()
                                        .map(it -> it.cells().get(column))
                                        .allMatch(it -> isNumber(it) || isEmpty(it)))
                        .filter(column -> others.stream().anyMatch(it -> isNumber(it.cells().get(column))))
                        .boxed()
                        .toList();
        boolean labelled = numeric.stream().noneMatch(it -> isNumber(first.get(it)) || isEmpty(first.get(it)));
        return numeric.size() > 1 && labelled ? 1 : 0;
    }

    private static List<String> names(List<CsvTable.CsvRow> rows, int headers, int width) {
        var names = new LinkedHashSet<String>();
        var counts = new HashMap<String, Integer>();
        var group = "";
        for (int column = 0; column < width; column++) {
            var name = headers == 0 ? "" : rows.getFirst().cells().get(column);
            if (headers == 2) {
                var below = rows.get(1).cells().get(column);
                group = name.isEmpty() ? group : name;
                name = below.isEmpty() || group.isEmpty() ? group + below : group + "_" + below;
            }
            addUnique(name.isEmpty() ? CoderLetters.letter(column) : name, names, counts);
        }
        return List.copyOf(names);
    }

    /// Adds a name, with a number where the name exists already.
    ///
    /// @param counts the last number of each name: thousands of columns may have the same
    private static void addUnique(String name, Set<String> names, Map<String, Integer> counts) {
        var unique = name;
        while (!names.add(unique)) {
            unique = name + " (" + counts.merge(name, 2, (last, _) -> last + 1) + ")";
        }
    }

    /// The cells of a column, row by row.
    List<String> cells(int column) {
        return rows.stream().map(it -> it.cells().get(column)).toList();
    }

    /// The cells of a column with a value.
    List<String> values(int column) {
        return cells(column).stream().filter(it -> !isEmpty(it)).toList();
    }

    boolean isUnique(int column) {
        var cells = cells(column);
        return cells.stream().noneMatch(String::isEmpty) && new HashSet<>(cells).size() == cells.size();
    }

    /// Whether a column has sentences rather than ratings.
    boolean isProse(int column) {
        var values = values(column);
        double length = values.stream().mapToInt(String::length).average().orElse(0);
        return length > 25 && new HashSet<>(values).size() * 2 > values.size();
    }

    static boolean isEmpty(String cell) {
        return cell.isEmpty() || WORDS_FOR_MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /// The value of a cell that passes [#isNumber].
    static double number(String cell) {
        return Double.parseDouble(DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2"));
    }
}
