package org.framewright.ui.agreement.spreadsheet;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.framewright.files.CsvTable;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMappingFormatter;
import org.framewright.ui.controls.Zoom;
import org.framewright.wording.Texts;

import java.util.Objects;

/// The first rows of a spreadsheet, and above each column what it was taken for.
final class PreviewTable extends TableView<CsvTable.CsvRow> {

    private static final int ROWS = 4;
    private static final int MOST_COLUMNS = 60;
    private static final double LETTER = 7.5;
    private static final double MARGIN = 26;
    private static final double MOST_WIDTH = 190;

    private final Texts texts;
    private final ColumnMappingFormatter formatter;

    PreviewTable(Texts texts, ColumnMappingFormatter formatter) {
        this.texts = texts;
        this.formatter = formatter;
        setId("sheet-preview");
        getStyleClass().addAll("line-table", "sheet-preview");
        setAccessibleText(texts.get("spreadsheet.preview"));
        setPlaceholder(new Label());
    }

    void show(SpreadsheetInterpretation it) {
        var mapping = it.mapping();
        getColumns().clear();
        for (int column = 0; column < Math.min(MOST_COLUMNS, mapping.columns().size()); column++) {
            getColumns().add(column(mapping, column));
        }
        int first = Math.min(mapping.headers() + mapping.skipped(), it.grid().rows().size());
        var data = it.grid().rows().subList(first, it.grid().rows().size());
        getItems().setAll(data.subList(0, Math.min(ROWS, data.size())));
    }

    private TableColumn<CsvTable.CsvRow, String> column(ColumnMapping mapping, int index) {
        var column = new TableColumn<CsvTable.CsvRow, String>();
        var name = new Label(mapping.columns().get(index));
        var role = new Label(role(mapping, index));
        role.getStyleClass().add(role.getText().equals(texts.get("spreadsheet.role.unused")) ? "unused" : "role");
        var heading = new VBox(name, role);
        column.setGraphic(heading);
        column.setPrefWidth(width(name, role));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        index < row.getValue().cells().size() ? row.getValue().cells().get(index) : ""));
        return column;
    }

    private double width(Label name, Label role) {
        int letters = Math.max(name.getText().length(), role.getText().length());
        return Zoom.factorIn(this) * Math.min(MOST_WIDTH, MARGIN + LETTER * letters);
    }

    private String role(ColumnMapping mapping, int column) {
        boolean unit =
                switch (mapping.layout()) {
                    case Layout.CoderColumns(var place) -> Objects.equals(place, column);
                    case Layout.CoderRows(int place, _) -> place == column;
                };
        if (unit) {
            return texts.get("spreadsheet.role.unit");
        }
        if (mapping.layout() instanceof Layout.CoderRows(_, int coder) && coder == column) {
            return texts.get("spreadsheet.role.coder");
        }
        for (var variable : mapping.variables()) {
            for (var place : variable.columns()) {
                if (place.column() == column) {
                    var name = formatter.name(variable.name());
                    return place.coder().isEmpty() ? name : texts.get("spreadsheet.role.of", name, place.coder());
                }
            }
        }
        return texts.get("spreadsheet.role.unused");
    }
}
