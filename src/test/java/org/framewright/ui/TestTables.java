package org.framewright.ui;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

import java.util.Comparator;
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

    /// What a column shows, from the first line to the last: with an ellipsis where there was no room.
    static List<String> shown(Node table, String heading) {
        return table.lookupAll(".table-cell").stream()
                .map(it -> (TableCell<?, ?>) it)
                .filter(it -> it.getTableColumn() != null && it.getTableColumn().getText().equals(heading))
                .filter(it -> it.getTableRow() != null && !it.getTableRow().isEmpty())
                .sorted(Comparator.comparing(TableCell::getIndex))
                .map(it -> it.lookup(".text") instanceof Text drawn ? drawn.getText() : "")
                .toList();
    }

    private static String value(TableColumn<?, ?> column, int line) {
        return String.valueOf(column.getCellData(line));
    }
}
