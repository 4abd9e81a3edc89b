package org.framewright.ui.controls.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/// The place of a list without lines: what is missing as a title, below it the way to get it, and buttons that do it.
public final class EmptyState extends VBox {

    private final HBox drawing = Nodes.withStyle(new HBox(bar("short"), bar("long"), bar("middle")), "empty-drawing");
    private final Label title = Nodes.hideEmpty(Nodes.withStyle(new ParagraphLabel(), "empty-title"));
    private final Label sentence = Nodes.hideEmpty(Nodes.withStyle(new ParagraphLabel(), "empty-sentence"));

    /// @param ways the buttons and lines below the words
    public EmptyState(Node... ways) {
        getStyleClass().add("empty-state");
        drawing.managedProperty().bind(drawing.visibleProperty());
        getChildren().setAll(drawing, title, sentence);
        getChildren().addAll(ways);
        setText("");
    }

    private static Region bar(String style) {
        return Nodes.withStyle(new Region(), "empty-bar", style);
    }

    /// Shows words: the first sentence is the title. Words that end in an ellipsis report a progress, and stand alone.
    public void setText(String words) {
        boolean waits = words.isEmpty() || words.endsWith("…");
        var parts = words.split("(?<=[.!?]) ", 2);
        drawing.setVisible(!waits);
        title.setText(waits ? "" : parts[0].replaceFirst("\\.$", ""));
        sentence.setText(waits ? words : Stream.of(parts).skip(1).findFirst().orElse(""));
    }
}
