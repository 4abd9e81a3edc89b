package org.framewright.ui.adjudication;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.Case.State;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.RowCell;
import org.framewright.ui.controls.Styles;

import java.util.Optional;
import java.util.function.Supplier;

/// A case in the list: its article above the article's first, then what it is about, and how far it is.
final class CaseCell extends RowCell<CaseRow> {

    private final Supplier<Optional<CaseWords>> words;
    private final Label article = Styles.with(new Label(), "case-article");
    private final Label sign = Styles.with(new Label(), "case-sign");
    private final Label about = Styles.with(new Label(), "case-about");
    private final Label where = Styles.with(new Label(), "case-where");
    private final Label how = Styles.with(new Label(), "case-how");
    private final VBox all;

    CaseCell(Supplier<Optional<CaseWords>> words) {
        this.words = words;
        article.managedProperty().bind(article.visibleProperty());
        sign.setMinWidth(Region.USE_PREF_SIZE);
        ParagraphLabel.keepWidthOfNames(about);
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        how.setMinWidth(0);
        var line = Styles.with(new HBox(sign, about, where), "case-line");
        this.all = new VBox(article, line, how);
        all.getStyleClass().add("case");
        // as wide as the list, whatever is in it
        setPrefWidth(0);
    }

    @Override
    protected void show(CaseRow row, boolean empty) {
        setText(null);
        var say = words.get();
        setGraphic(empty || say.isEmpty() ? null : all);
        setAccessibleText(null);
        getStyleClass().removeAll("decided", "changed");
        if (!empty) {
            say.ifPresent(it -> fill(row, it));
        }
    }

    private void fill(CaseRow row, CaseWords say) {
        var it = row.about();
        article.setText(row.title());
        article.setVisible(row.first());
        sign.setText(sign(it.state()));
        about.setText(say.about(it.matter()));
        where.setText(say.where(it.matter()));
        how.setText(
                it.state() == State.DECIDED
                        ? it.decision().map(say::decisionWithReason).orElse("")
                        : it.state() == State.CHANGED
                                ? say.changed(it) + " · " + say.differences(it.matter())
                                : say.differences(it.matter()));
        if (it.state() != State.OPEN) {
            getStyleClass().add(it.state() == State.DECIDED ? "decided" : "changed");
        }
        setAccessibleText(
                String.join(", ", row.title(), about.getText(), where.getText(), say.state(it), how.getText()));
    }

    /// Told apart without colour.
    private static String sign(State state) {
        return switch (state) {
            case OPEN -> "○";
            case DECIDED -> "✓";
            case CHANGED -> "↻";
        };
    }
}
