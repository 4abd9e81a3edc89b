package org.framewright.ui;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.stream.IntStream;

/// What tables say, column by column.
final class TestTables {

    private TestTables() {}

    /// The values of a column, from the first line to the last.
    static List<String> column(Node table, String heading) {
        var lines = (TableView<?>) table;
        var column = lines.getColumns().stream().filter(it -> it.getText().equals(heading)).findFirst().orElseThrow();
        return IntStream.range(0, lines.getItems().size()).mapToObj(it -> value(column, it)).toList();
    }

    private static String value(TableColumn<?, ?> column, int line) {
        return String.valueOf(column.getCellData(line));
    }
}
