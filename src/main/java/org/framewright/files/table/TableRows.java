package org.framewright.files.table;

import org.framewright.model.Problem;

import java.util.List;
import java.util.Optional;

/// The rows of a table of whatever format, one at a time.
interface TableRows extends AutoCloseable {

    /// The next row; empty at the end.
    ///
    /// @throws org.framewright.model.Refusal where the file is damaged, or holds more than the limits allow
    Optional<TableRow> next();

    /// The columns that are known by now, in their order.
    List<String> columns();

    /// The omissions so far.
    List<Problem> warnings();

    @Override
    void close();
}
