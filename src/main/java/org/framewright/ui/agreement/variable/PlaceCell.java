package org.framewright.ui.agreement.variable;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.table.ColumnCell;
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
        this.answers
                .prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::roomForWords,
                                tableColumnProperty().flatMap(TableColumn::widthProperty),
                                insetsProperty()));
        this.answers.keepHeightOfPrefWidth();
    }

    private double roomForWords() {
        var column = getTableColumn();
        return column == null ? 0 : column.getWidth() - getInsets().getLeft() - getInsets().getRight();
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
