package org.framewright.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

/// The cells of a sheet that are merged over several rows: what stands in the first row is meant for each of them. Cells that are
/// merged over several columns count in the first one.
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");

    /// By the column, from 0: the last row by the first row.
    private final Map<Integer, NavigableMap<Integer, Integer>> ranges = new HashMap<>();

    private final Map<Integer, String> values = new HashMap<>();
    private long rows;

    /// The merged cells of a sheet, which its file lists below all rows.
    static MergedCells read(WorkbookPart sheet) throws XMLStreamException {
        var merged = new MergedCells();
        while (sheet.next()) {
            if (sheet.begins("mergeCell")) {
                merged.add(sheet.attribute("ref"));
            }
        }
        return merged;
    }

    private void add(String range) {
        var match = RANGE.matcher(range);
        if (match.matches()) {
            int column = SheetReader.columnOf(match.group(1));
            int first = Integer.parseInt(match.group(2));
            int last = Integer.parseInt(match.group(3));
            if (column < Limits.MOST_COLUMNS && last > first) {
                ranges.computeIfAbsent(column, _ -> new TreeMap<>()).merge(first, last, Math::max);
            }
        }
    }

    /// The cells of a row, with what is merged into them.
    ///
    /// @param row its number, from 1
    List<String> fill(int row, List<String> cells) {
        if (ranges.isEmpty()) {
            return cells;
        }
        var filled = new ArrayList<>(cells);
        ranges.forEach((column, byRow) -> {
            var range = byRow.floorEntry(row);
            if (range != null && row <= range.getValue()) {
                fill(row, column, range, filled);
            }
        });
        rows += filled.equals(cells) ? 0 : 1;
        return filled;
    }

    private void fill(int row, int column, Entry<Integer, Integer> range, List<String> cells) {
        var own = column < cells.size() ? cells.get(column) : "";
        if (row == range.getKey()) {
            values.put(column, own);
        } else if (own.isEmpty() && !values.getOrDefault(column, "").isEmpty()) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, values.get(column));
        }
    }

    /// The number of rows that got a value.
    long rows() {
        return rows;
    }
}
