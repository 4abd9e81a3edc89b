package org.framewright.corpus.file;

import org.framewright.files.table.ColumnProfile;
import org.framewright.files.table.TableMapping;

import java.util.List;

/// The columns of a table that an import has found, with their mapping.
public record TableColumns(List<ColumnProfile> columns, TableMapping mapping) {

    public TableColumns {
        columns = List.copyOf(columns);
    }
}
