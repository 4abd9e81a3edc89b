package org.framewright.ui.workspace.coding;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.ui.controls.WordPieces;
import org.framewright.ui.workspace.coding.Choices.Row;

import java.util.Arrays;
import java.util.List;

/// The categories of an ordinal question as a scale: steps of the same width beside each other, from one end to the other, each with
/// its key above its words.
final class ScaleSteps extends GridPane {

    private static final int MOST = 5;

    /// Letters of the longest word that a step of such a scale has room for, by the number of steps.
    private static final int LETTERS_IN_A_ROW = 44;

    ScaleSteps() {
        getStyleClass().add("scale");
    }

    /// Whether a question's answers are drawn as a scale: in order, beside each other without breaking a word.
    static boolean fits(Variable variable, List<Row> rows) {
        if (variable.scale() != Scale.ORDINAL || rows.size() < 2 || rows.size() > MOST) {
            return false;
        }
        int room = LETTERS_IN_A_ROW / rows.size();
        return rows.stream()
                .allMatch(row ->
                        row instanceof Row.Choice(var category, _, var depth)
                                && depth == 0
                                && category.stream()
                                        .flatMap(it -> Arrays.stream(it.label().split("[\\s-]+")))
                                        .allMatch(word -> word.length() <= room));
    }

    /// Adds a step at the far end.
    void add(Button step, int of) {
        int place = getChildren().size();
        step.getStyleClass().add("step");
        if (place == 0) {
            step.getStyleClass().add("first");
        } else if (place == of - 1) {
            step.getStyleClass().add("last");
        }
        step.setContentDisplay(ContentDisplay.TOP);
        WordPieces.wrapWherePossible(step);
        step.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        var column = new ColumnConstraints();
        column.setPercentWidth(100.0 / of);
        column.setHalignment(HPos.CENTER);
        column.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(column);
        add(step, place, 0);
    }
}
