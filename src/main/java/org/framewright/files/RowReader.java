package org.framewright.files;

import java.util.Optional;

/// Reads the rows of a spreadsheet one at a time, so that a large one is never in memory as a whole.
public interface RowReader extends AutoCloseable {

    /// The next row that holds something; empty at the end. A CSV file's first row is given even where it holds nothing.
    ///
    /// @throws org.framewright.model.Refusal where the file is no spreadsheet, or holds more than the limits allow
    Optional<CsvTable.CsvRow> next();

    /// The number of rows so far that have the value of a cell merged over several rows.
    default long mergedRows() {
        return 0;
    }

    @Override
    void close();
}
