package org.framewright.store.integrity;

import java.util.List;

/// Where a table is not as the ledger makes it.
///
/// @param first the first differences, so many that a person can look at them
/// @param total how many there are
public record TableDifferences(String table, List<DifferingRow> first, long total) {

    /// A row that differs.
    ///
    /// @param name what a person calls it
    public record DifferingRow(Kind kind, String name) {}

    /// How a row differs.
    public enum Kind {
        /// It is in the table, and no entry of the ledger made it.
        NOT_IN_LEDGER,
        /// The ledger makes it, and it is not in the table.
        LOST,
        /// The ledger makes it otherwise.
        DIFFERENT
    }

    public TableDifferences {
        first = List.copyOf(first);
    }
}
