package org.framewright.reliability.external;

import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.reliability.external.ColumnMapping.CoderColumn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Where the ratings of a variable stand: unit by unit, the cell of each coder.
record SheetUnits(List<String> coders, List<SheetUnit> units) {

    /// @param cells by coder
    record SheetUnit(String name, Map<String, SheetPlace> cells) {}

    record SheetPlace(CsvTable.CsvRow row, int column) {}

    /// A row for each unit.
    ///
    /// @param unit the column that names it; null where rows are numbered
    static SheetUnits byColumn(
            CsvTable table, @Nullable Integer unit, List<CoderColumn> columns, List<Problem> problems) {
        var units = new ArrayList<SheetUnit>();
        var seen = new HashMap<String, Long>();
        for (var row : table.rows()) {
            var name = unit == null ? Long.toString(row.number()) : row.cells().get(unit);
            if (name.isEmpty()) {
                problems.add(empty(table, row, unit));
            }
            var earlier = unit == null ? null : seen.putIfAbsent(name, row.line());
            if (earlier != null) {
                problems.add(Problem.of(ExternalProblem.UNIT_TWICE, table.file(), row.line(), name, earlier));
            }
            var cells = new LinkedHashMap<String, SheetPlace>();
            columns.forEach(it -> cells.put(it.coder(), new SheetPlace(row, it.column())));
            units.add(new SheetUnit(name, cells));
        }
        return new SheetUnits(columns.stream().map(CoderColumn::coder).toList(), units);
    }

    /// A row for each unit and coder.
    static SheetUnits byRow(CsvTable table, int unit, int coder, int column, List<Problem> problems) {
        var coders = new LinkedHashSet<String>();
        var units = new LinkedHashMap<String, Map<String, SheetPlace>>();
        for (var row : table.rows()) {
            var name = row.cells().get(unit);
            var who = row.cells().get(coder);
            if (name.isEmpty() || who.isEmpty()) {
                problems.add(empty(table, row, name.isEmpty() ? unit : coder));
                continue;
            }
            coders.add(who);
            var earlier = units.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(who, new SheetPlace(row, column));
            if (earlier != null) {
                problems.add(
                        Problem.of(
                                ExternalProblem.RATED_TWICE,
                                table.file(),
                                row.line(),
                                who,
                                name,
                                earlier.row().line()));
            }
        }
        return new SheetUnits(
                List.copyOf(coders),
                units.entrySet().stream().map(it -> new SheetUnit(it.getKey(), it.getValue())).toList());
    }

    private static Problem empty(CsvTable table, CsvTable.CsvRow row, @Nullable Integer column) {
        var name = column == null ? "" : table.columns().get(column);
        return Problem.of(ExternalProblem.PLACE_EMPTY, table.file(), row.line(), name);
    }
}
