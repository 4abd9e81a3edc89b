package org.framewright.ui.controls.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;

/// A form: fields with their labels above or beside them, and hints.
public final class FormPane extends VBox {

    private final GridPane rows = Nodes.withStyle(new GridPane(), "form-rows");

    public FormPane() {
        getStyleClass().add("form-pane");
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(names, values);
    }

    /// Adds a field with its label above it.
    public void add(String words, Region field) {
        add(words, field, field);
    }

    /// Adds a label above a node around its field.
    public void add(String words, Region field, Node around) {
        getChildren().addAll(labelAbove(words, field, "field-label"), around);
    }

    /// Adds a field with its label beside it. All such rows stand together.
    public void addRow(String words, Region field) {
        if (!getChildren().contains(rows)) {
            getChildren().add(rows);
        }
        rows.addRow(rows.getRowCount(), labelBefore(words, field, "field-label"), field);
    }

    public void addHint(String words) {
        getChildren().add(ParagraphLabel.whole(words, "guidance"));
    }

    public void clear() {
        rows.getChildren().clear();
        getChildren().clear();
    }

    /// Gives the keyboard to the first field that is typed in.
    public void takeKeyboard() {
        Nodes.withDescendants(this).filter(TextField.class::isInstance).findFirst().ifPresent(Node::requestFocus);
    }

    /// A line of fields, or of fields and words.
    public static HBox line(Node... nodes) {
        return Nodes.withStyle(new HBox(nodes), "field-line");
    }

    /// The label above a field, which is also the field's accessible name.
    public static Label labelAbove(String words, Region field, String... styles) {
        var label = Nodes.withStyle(new Label(words), styles);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return label;
    }

    /// The label before a field on the same line, which is never cut.
    public static Label labelBefore(String words, Region field, String... styles) {
        return Nodes.keepWidth(labelAbove(words, field, styles));
    }

    /// Saves the text with Enter, and when the field is left.
    public static void onCommit(TextField field, Runnable take) {
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .subscribe((was, _) -> {
                    if (was) {
                        take.run();
                    }
                });
    }
}
