package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.files.BlankText;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.store.query.CoderLetters;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the contents of a spreadsheet that are probably mistakes, and names their cells (`B7`): values in several spellings,
/// rows and columns of totals or means, and units with several rows.
final class SheetWarnings {

    private static final Pattern SUMMARY =
            Pattern.compile(
                    "(?iU)ø|(ø |grand )?(total|sum|mean|average|avg|median|(std|standard) ?dev(iation)?|minimum|maximum"
                            + "|(gesamt)?(summe|mittelwert|durchschnitt)|mittel|gesamt|insgesamt|standardabweichung"
                            + "|somme|moyenne|m[eé]diane|suma|promedio)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final int MOST_CELLS = 4;
    private static final int MOST_LISTED = 10;

    /// A variable with more different values has no categories that could be spelled in two ways.
    private static final int MOST_SPELLINGS = 10_000;

    private final CsvTable table;

    /// @param table with its rows' numbers in the spreadsheet
    SheetWarnings(CsvTable table) {
        this.table = table;
    }

    /// The warnings about units, coders and summaries.
    List<Problem> of(ColumnMapping mapping) {
        var rated = new LinkedHashMap<Integer, String>();
        mapping.variables().forEach(it -> it.columns().forEach(each -> rated.put(each.column(), each.coder())));
        return switch (mapping.layout()) {
            case Layout.CoderColumns(var unit) ->
                    Stream.concat(
                                    unit == null ? Stream.empty() : ofRepeatedUnits(unit).stream(),
                                    ofSummaries(unit, rated))
                            .toList();
            case Layout.CoderRows(int unit, int coder) ->
                    Stream.of(unit, coder)
                            .flatMap(it ->
                                    ofSpellings(List.of(it), MeasurementLevel.NOMINAL, UnaryOperator.identity())
                                            .stream())
                            .toList();
        };
    }

    /// The warning about values that differ by case or white space alone.
    ///
    /// @param columns of a variable
    /// @param ratings gives the rating in a cell, empty for a missing one
    Optional<Problem> ofSpellings(Collection<Integer> columns, MeasurementLevel scale, UnaryOperator<String> ratings) {
        var cellsBySpelling = new LinkedHashMap<String, CellList>();
        for (var row : table.rows()) {
            for (int column : columns) {
                values(ratings.apply(row.cells().get(column)), scale)
                        .forEach(it -> cellsBySpelling.computeIfAbsent(it, _ -> new CellList()).add(row, column));
                if (cellsBySpelling.size() > MOST_SPELLINGS) {
                    return Optional.empty();
                }
            }
        }
        var groups =
                cellsBySpelling.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> BlankText.withoutBlanks(it.getKey()).toLowerCase(Locale.ROOT),
                                        LinkedHashMap::new,
                                        Collectors.mapping(SheetWarnings::listed, Collectors.toList())));
        return problem(
                ExternalProblem.SPELLED_DIFFERENTLY,
                groups.values().stream().filter(it -> it.size() > 1).map(it -> String.join(" / ", it)).toList());
    }

    private static Stream<String> values(String rating, MeasurementLevel scale) {
        var values =
                scale == MeasurementLevel.SET
                        ? Arrays.stream(rating.split("\\|")).map(String::strip)
                        : Stream.of(rating);
        return values.filter(it -> !it.isEmpty());
    }

    private Optional<Problem> ofRepeatedUnits(int unit) {
        var cellsByUnit = new LinkedHashMap<String, CellList>();
        table.rows()
                .forEach(it -> cellsByUnit.computeIfAbsent(it.cells().get(unit), _ -> new CellList()).add(it, unit));
        return problem(
                ExternalProblem.UNIT_REPEATED,
                cellsByUnit.entrySet().stream()
                        .filter(it -> it.getValue().count > 1)
                        .map(SheetWarnings::listed)
                        .toList());
    }

    /// The warnings about rows and columns of totals, means and the like, as formulas of the spreadsheet.
    ///
    /// @param unit the column with the units' names; null where there is none
    /// @param coders by the columns of their ratings
    Stream<Problem> ofSummaries(@Nullable Integer unit, SequencedMap<Integer, String> coders) {
        var rated = coders.keySet();
        var labels =
                IntStream.range(0, table.columns().size())
                        .filter(it -> unit == null ? !rated.contains(it) || it == 0 : it == unit)
                        .boxed()
                        .toList();
        var rows = new ArrayList<String>();
        for (var row : table.rows()) {
            labels.stream()
                    .filter(it -> isSummary(row.cells().get(it)) && hasRating(row, rated, it))
                    .findFirst()
                    .ifPresent(it -> rows.add(row.cells().get(it) + " (" + cell(row, it) + ")"));
        }
        var columns =
                coders.entrySet().stream()
                        .filter(it -> isSummary(it.getValue()))
                        .map(it -> table.columns().get(it.getKey()) + " (" + CoderLetters.letter(it.getKey()) + ")")
                        .toList();
        return Stream.of(problem(ExternalProblem.SUMMARY_ROW, rows), problem(ExternalProblem.SUMMARY_COLUMN, columns))
                .flatMap(Optional::stream);
    }

    private static boolean hasRating(CsvTable.CsvRow row, Collection<Integer> rated, int label) {
        return rated.stream().anyMatch(it -> it != label && SheetColumns.isNumber(row.cells().get(it)));
    }

    private static boolean isSummary(String cell) {
        return SUMMARY.matcher(BETWEEN_WORDS.matcher(cell).replaceAll(" ").strip()).matches();
    }

    private Optional<Problem> problem(ExternalProblem code, List<String> places) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var shown = String.join("; ", places.subList(0, Math.min(MOST_LISTED, places.size())));
        return Optional.of(Problem.of(code, table.file(), places.size() > MOST_LISTED ? shown + "; …" : shown));
    }

    private static String listed(Map.Entry<String, CellList> entry) {
        return entry.getKey() + " (" + entry.getValue() + ")";
    }

    private static String cell(CsvTable.CsvRow row, int column) {
        return CoderLetters.letter(column) + row.number();
    }

    /// The cells with a value; only the first are named.
    private static final class CellList {
        private final List<String> first = new ArrayList<>(2);
        private int count;

        void add(CsvTable.CsvRow row, int column) {
            if (count < MOST_CELLS) {
                first.add(cell(row, column));
            }
            count++;
        }

        @Override
        public String toString() {
            return String.join(", ", first) + (count > MOST_CELLS ? ", …" : "");
        }
    }
}
