package org.framewright.reliability.external;

import org.framewright.files.CsvTable;
import org.framewright.reliability.external.MappingOptions.FirstRow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A guess whether the first row of a spreadsheet names the columns, or is a unit's row as all others: in files of ReCal
/// there are no names. Ratings occur again below, names do not.
final class FirstRowGuess {

    private final List<String> first;
    private final List<CsvTable.CsvRow> below;
    private final Set<String> values;

    private FirstRowGuess(List<CsvTable.CsvRow> rows) {
        this.first = rows.getFirst().cells();
        boolean distinct = new HashSet<>(first).size() == first.size();
        this.below =
                rows.stream()
                        .skip(1)
                        // names come again where files were put one behind the other
                        .filter(it -> !distinct || !it.cells().equals(first))
                        .toList();
        this.values = below.stream().flatMap(it -> it.cells().stream()).collect(Collectors.toSet());
    }

    static FirstRow guess(List<CsvTable.CsvRow> rows) {
        return new FirstRowGuess(rows).guess();
    }

    private FirstRow guess() {
        var filled =
                IntStream.range(0, first.size()).filter(it -> !SheetColumns.isEmpty(first.get(it))).boxed().toList();
        if (filled.stream().map(first::get).allMatch(SheetColumns::isNumber)) {
            return FirstRow.DATA;
        }
        if (filled.stream().map(first::get).anyMatch(it -> isKnownName(it) && !values.contains(it))) {
            return FirstRow.NAMES;
        }
        long ratings = filled.stream().filter(this::isRating).count();
        return 2 * ratings >= filled.size() ? FirstRow.DATA : FirstRow.NAMES;
    }

    private static boolean isKnownName(String cell) {
        return ColumnMapper.UNIT.matcher(cell).matches() || ColumnMapper.CODER.matcher(cell).matches();
    }

    /// Whether a cell of the first row occurs below, or is a number above numbers.
    private boolean isRating(int column) {
        var cell = first.get(column);
        return values.contains(cell)
                || (SheetColumns.isNumber(cell)
                        && below.stream()
                                .map(it -> it.cells().get(column))
                                .allMatch(it -> SheetColumns.isNumber(it) || SheetColumns.isEmpty(it)));
    }
}
