package org.framewright.ui.controls.table;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;

import org.framewright.ui.controls.text.ParagraphLabel;

/// Words in as many lines as they need: many names differ at their end, and notes are read as a whole.
final class WrappedCell<T> extends ColumnCell<T, String> {

    private final ParagraphLabel text = new ParagraphLabel();

    WrappedCell(TableColumn<T, String> column) {
        text.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> column.getWidth() - getInsets().getLeft() - getInsets().getRight(),
                                column.widthProperty(),
                                insetsProperty()));
        text.keepHeightOfPrefWidth();
    }

    @Override
    protected void show(String words) {
        text.setText(words);
        setGraphic(words.isEmpty() ? null : text);
    }
}
