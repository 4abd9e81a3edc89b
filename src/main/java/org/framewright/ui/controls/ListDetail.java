package org.framewright.ui.controls;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;

/// The table of a pane, and at its right the details of the chosen lines. The keyboard begins in the table, and Esc leads back
/// there.
public final class ListDetail {

    private final LineTable<?> table;

    /// @param pane whose middle and right side they become
    /// @param column the table, and the nodes above and below it, from the top
    public ListDetail(BorderPane pane, LineTable<?> table, Region details, Node... column) {
        this.table = table;
        pane.setCenter(Nodes.withStyle(new VBox(column), "list-column"));
        pane.setRight(Nodes.withStyle(details, "list-details"));
    }

    /// The line above a table, with the field that filters it. Enter and the down key lead from there to the table.
    ///
    /// @param typed the text of the field
    /// @param beside the nodes behind the field
    public static HBox filterLine(
            LineTable<?> table, TextField filter, String prompt, StringProperty typed, Node... beside) {
        filter.setPromptText(prompt);
        filter.textProperty().bindBidirectional(typed);
        filter.setOnAction(_ -> table.takeKeyboard());
        Nodes.onKey(filter, KeyCode.DOWN, table::takeKeyboard);
        var line = Nodes.withStyle(new HBox(Nodes.hgrow(filter)), "filter-line");
        line.getChildren().addAll(beside);
        return line;
    }

    /// Gives the keyboard back to the table.
    ///
    /// @return whether it was elsewhere
    public boolean returnKeyboard() {
        boolean elsewhere = !table.isFocused();
        table.takeKeyboard();
        return elsewhere;
    }
}
