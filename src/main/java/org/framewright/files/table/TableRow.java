package org.framewright.files.table;

import java.util.SequencedMap;

/// A row of a table.
///
/// @param number as a spreadsheet shows it; of JSON the line of the object, or its number in an array; all from 1
/// @param cells by column; a column that the row lacks may be missing
record TableRow(long number, SequencedMap<String, String> cells, CellFit fit) {

    /// The fit of a row's cells to the columns.
    enum CellFit {
        EXACT,
        /// It ends early, as where a text's line end was not quoted.
        FEWER,
        /// It has values beyond the last column, as where a text's comma was not quoted.
        MORE
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
