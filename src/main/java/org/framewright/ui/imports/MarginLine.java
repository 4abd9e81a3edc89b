package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordFlow;

/// A line of a text, with its meaning at the margin.
class MarginLine extends HBox {

    /// The shown beginning of a text, in UTF-16 units: enough to check it.
    static final int MOST_CHARACTERS = 20_000;

    private final WordFlow flow = Nodes.withStyle(new WordFlow(), "part-words");

    /// @param meaning at the margin; may be empty
    MarginLine(String meaning) {
        getStyleClass().add("part-line");
        getChildren().setAll(Nodes.withStyle(new Label(meaning), "part-name"), Nodes.hgrow(flow));
    }

    /// Appends a range of a text, as far as it is shown.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    final void add(String text, int start, int end, String style) {
        int shown = Math.min(end, MOST_CHARACTERS);
        if (start < shown) {
            flow.add(
                    text.substring(start, shown) + (shown == MOST_CHARACTERS ? " …" : ""),
                    it -> it.getStyleClass().add(style));
        }
    }
}
