package org.framewright.export;

import org.framewright.export.ExportReport.Written;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.MeasuredFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The tables of one export, in the order in which they were begun.
final class Outputs {

    private final Forms forms;
    private final List<Table> tables = new ArrayList<>();

    /// Begins what a table is written as.
    interface Forms {
        Table.Form of(DataFile file) throws IOException;
    }

    Outputs(Forms forms) {
        this.forms = forms;
    }

    Outputs(NewFiles files, Shape shape) {
        this(file -> form(file, files, shape));
    }

    /// Begins a table with its header.
    Table table(DataFile file) throws IOException {
        var table = new Table(file, forms.of(file));
        tables.add(table);
        return table;
    }

    private static Table.Form form(DataFile file, NewFiles files, Shape shape) throws IOException {
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
