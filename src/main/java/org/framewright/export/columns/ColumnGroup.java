package org.framewright.export.columns;

import java.util.ArrayList;
import java.util.List;

/// Columns beside each other that are filled from the same thing: all of a table, or those before and behind the columns of the codebook
/// and of metadata.
///
/// @param <R> what a row is about
public final class ColumnGroup<R> {

    private final List<FilledColumn<R>> columns;
    private final List<ExportColumn> definitions;

    private ColumnGroup(List<FilledColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        this.definitions = columns.stream().map(FilledColumn::column).toList();
    }

    @SafeVarargs
    static <R> ColumnGroup<R> of(FilledColumn<R>... columns) {
        List<FilledColumn<R>> all = new ArrayList<>();
        for (var each : columns) {
            all.add(each);
        }
        return new ColumnGroup<>(all);
    }

    static <R> ColumnGroup<R> of(List<FilledColumn<R>> columns) {
        return new ColumnGroup<>(columns);
    }

    /// The columns with their names, labels and kinds.
    public List<ExportColumn> columns() {
        return definitions;
    }

    /// The cells of a row.
    public List<String> cells(R row) {
        return columns.stream().map(it -> it.cell().apply(row)).toList();
    }

    /// Adds the cells of a row to those before them.
    public void addTo(List<String> cells, R row) {
        for (var each : columns) {
            cells.add(each.cell().apply(row));
        }
    }
}
