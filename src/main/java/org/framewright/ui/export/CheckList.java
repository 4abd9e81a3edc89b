package org.framewright.ui.export;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.theme.Zoom;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Lines with check boxes: arrow keys go through them, the space bar ticks. One stop for the Tab key, however many there
/// are.
final class CheckList extends ListView<CheckList.CheckLine> {

    private static final double HEIGHT_OF_LINE = 26;
    private static final double FRAME = 4;
    private static final double INDENT = 20;

    private final BiConsumer<String, Boolean> onTicked;

    /// A line.
    ///
    /// @param id of its subject
    /// @param depth its indentation
    /// @param ticked empty where only a part of it is
    record CheckLine(String id, String label, int depth, Optional<Boolean> ticked) {}

    /// @param onTicked takes the line, and whether it is wanted
    CheckList(String id, String says, BiConsumer<String, Boolean> onTicked) {
        this.onTicked = onTicked;
        setId(id);
        setAccessibleText(says);
        getStyleClass().add("check-list");
        setCellFactory(_ -> new Cell());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE && getSelectionModel().getSelectedItem() != null) {
                        tick(getSelectionModel().getSelectedItem());
                        event.consume();
                    }
                });
        focusedProperty()
                .subscribe(it -> {
                    if (it && getSelectionModel().isEmpty()) {
                        getSelectionModel().select(0);
                    }
                });
    }

    /// Shows lines, with the same one chosen as before.
    ///
    /// @param most lines that are seen at once
    void fill(List<CheckLine> lines, int most) {
        int chosen = getSelectionModel().getSelectedIndex();
        getItems().setAll(lines);
        if (chosen >= 0) {
            getSelectionModel().select(Math.min(chosen, lines.size() - 1));
        }
        double height = Math.min(lines.size(), most) * HEIGHT_OF_LINE + FRAME;
        setStyle("-fx-fixed-cell-size: %s; ".formatted(Zoom.toEm(HEIGHT_OF_LINE)) + Zoom.heightStyle(height));
    }

    private void tick(CheckLine line) {
        onTicked.accept(line.id(), !line.ticked().orElse(false));
    }

    private final class Cell extends RowCell<CheckLine> {

        private final CheckBox box = new CheckBox();

        Cell() {
            // as wide as the list, whatever its words
            setPrefWidth(0);
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    tick(getItem());
                }
            });
        }

        @Override
        protected void show(CheckLine line) {
            box.setText(line.label());
            box.setIndeterminate(line.ticked().isEmpty());
            box.setSelected(line.ticked().orElse(false));
            box.setStyle("-fx-padding: 0 0 0 " + Zoom.toEm(line.depth() * INDENT));
            setTooltip(new Tooltip(line.label()));
            setGraphic(box);
        }
    }
}
