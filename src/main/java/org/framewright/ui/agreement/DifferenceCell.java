package org.framewright.ui.agreement;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.ui.agreement.LineViewModel.DifferenceText;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.text.WordPieces;

/// A disagreement: its passage, or the article without one, and below it the answers.
final class DifferenceCell extends ColumnCell<DifferenceText, String> {

    private final Label where = Nodes.withStyle(new Label(), "difference-place");
    private final Label answers = Nodes.withStyle(new Label(), "difference-answers");
    private final VBox both = Nodes.withStyle(new VBox(where, answers), "difference");

    @Override
    protected void show(String words) {
        var row = getTableRow() == null ? null : getTableRow().getItem();
        if (row == null) {
            setGraphic(null);
            return;
        }
        where.setText(row.place().isEmpty() ? row.article() : row.place());
        answers.setText(row.statements());
        var whole = new Tooltip(words);
        WordPieces.wrapWherePossible(whole);
        setTooltip(whole);
        setGraphic(both);
    }
}
