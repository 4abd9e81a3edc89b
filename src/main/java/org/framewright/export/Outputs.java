package org.framewright.export;

import org.framewright.export.ExportReport.Written;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.MeasuredFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The tables of one export, in the order in which they were begun.
final class Outputs {

    private final NewFiles files;
    private final Shape shape;
    private final List<Table> tables = new ArrayList<>();

    Outputs(NewFiles files, Shape shape) {
        this.files = files;
        this.shape = shape;
    }

    /// Begins a table with its header.
    Table table(DataFile file) throws IOException {
        var table = new Table(file, form(file));
        tables.add(table);
        return table;
    }

    private Table.Form form(DataFile file) throws IOException {
        return new CsvForm(file.name(), files.open(file.name()), shape.preset());
    }

    /// Ends them all.
    List<Written> end() throws IOException {
        for (var table : tables) {
            table.end();
        }
        return tables.stream().map(Table::written).toList();
    }

    List<MeasuredFile> measured() {
        return tables.stream().map(Table::measured).toList();
    }
}
