package org.framewright.files.table;

import org.framewright.files.CellLimits;

/// What reading one table may cost. All work is linear in the file's size.
final class TableLimits {

    static final CellLimits CELLS =
            new CellLimits(500_000_000, 1_000_000_000, 50_000_000, 6_000_000, 100_000_000, 1_000_000_000);

    static final int MOST_COLUMNS = 1_000;

    /// Columns after which what lies in objects of JSON gives no more: pages' own metadata may have any number of names.
    static final int MOST_NESTED = 300;

    static final int LONGEST_CELL = 5_000_000;
    static final int LONGEST_ROW = CELLS.longestRow();

    /// Of a column, with those around it where it lies in objects.
    static final int LONGEST_NAME = 200;

    static final int MOST_LEVELS = 100;
    static final int LONGEST_NUMBER = 1_000;

    /// Of a value of the metadata.
    static final int LONGEST_VALUE = 500;

    private TableLimits() {}
}
