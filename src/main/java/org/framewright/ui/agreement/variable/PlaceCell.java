package org.framewright.ui.agreement.variable;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;

import java.util.function.Function;

/// A place, and below it the coders' answers in as many lines as they need.
public final class PlaceCell<R> extends ColumnCell<R, String> {

    private final Function<R, String> placeOf;
    private final Function<R, String> answersOf;
    private final Label place = Nodes.withStyle(new Label(), "difference-place");
    private final ParagraphLabel answers = Nodes.withStyle(new ParagraphLabel(), "difference-answers");
    private final VBox both = Nodes.withStyle(new VBox(place, answers), "difference");

    public PlaceCell(Function<R, String> place, Function<R, String> answers) {
        this.placeOf = place;
        this.answersOf = answers;
        var width = tableColumnProperty().flatMap(TableColumn::widthProperty).orElse(0);
        this.answers
                .prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                // the column's width has to be asked for here: else its next change is not announced
                                () -> width.getValue().doubleValue() - getInsets().getLeft() - getInsets().getRight(),
                                width,
                                insetsProperty()));
        this.answers.keepHeightOfPrefWidth();
        // a cell asks for its height at a negative width: at the least width of words each line would have one letter
        this.answers.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void show(String words) {
        var row = getTableRow() == null ? null : getTableRow().getItem();
        if (row == null) {
            setGraphic(null);
            return;
        }
        place.setText(placeOf.apply(row));
        answers.setText(answersOf.apply(row));
        var whole = new Tooltip(words);
        WordPieces.wrapWherePossible(whole);
        setTooltip(whole);
        setGraphic(both);
    }
}
