package org.framewright.ui.search;

import com.ibm.icu.text.Bidi;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.search.Hit;
import org.framewright.ui.controls.RowCell;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Dates;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hit in its line, under the hits of the other lines: what stands before it ends where they all begin. Where the text runs
/// from right to left, so does the line.
final class HitCell extends RowCell<Hit> {

    private final Dates dates;
    private final Label before = Styles.with(new Label(), "before");
    private final Label words = Styles.with(new Label(), "words");
    private final Label after = Styles.with(new Label(), "after");
    private final Label title = Styles.with(new Label(), "title");
    private final Label from = Styles.with(new Label(), "from");
    private final Tooltip inFull = new Tooltip();
    private final HBox line = new HBox(before, words, after);
    private final VBox where = Styles.with(new VBox(title, from), "where");
    private final HBox all = Styles.with(new HBox(line, where), "hit");

    HitCell(double share, Dates dates) {
        this.dates = dates;
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setAlignment(Pos.CENTER_RIGHT);
        before.setMinWidth(0);
        words.setMinWidth(USE_PREF_SIZE);
        after.setMinWidth(0);
        after.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(after, Priority.ALWAYS);
        before.minWidthProperty().bind(line.widthProperty().multiply(share));
        before.maxWidthProperty().bind(line.widthProperty().multiply(share));
        before.prefWidthProperty().bind(line.widthProperty().multiply(share));
        title.setTooltip(inFull);
        from.setTooltip(inFull);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        // as wide as the list, whatever is in it
        setPrefWidth(0);
    }

    @Override
    protected void show(Hit hit, boolean empty) {
        setText(null);
        setGraphic(empty ? null : all);
        setAccessibleText(null);
        if (!empty) {
            before.setText(hit.before());
            words.setText(hit.words());
            after.setText(hit.after());
            title.setText(hit.article().title());
            from.setText(
                    Stream.of(dates.day(hit.article().date()), hit.article().outlet())
                            .filter(it -> !it.isBlank())
                            .collect(Collectors.joining(" · ")));
            inFull.setText(title.getText() + "\n" + from.getText());
            boolean fromRight = Bidi.getBaseDirection(hit.before() + hit.words() + hit.after()) == Bidi.RTL;
            // what is left of mixed text may begin with either
            before.setEllipsisString(fromRight ? "…\u200f" : "…\u200e");
            line.setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            setAccessibleText(
                    hit.before() + hit.words() + hit.after() + ". " + title.getText() + ". " + from.getText());
        }
    }
}
