package org.framewright.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.text.Nodes;

/// How much of the work of a screen is done: a short bar and its words, in the header.
public final class HeaderProgress extends HBox {

    private final ProgressBar share = new ProgressBar();
    private final Label words;

    /// @param id of the words
    public HeaderProgress(String id) {
        this.words = Nodes.keepWidth(Nodes.withId(id, new Label()));
        getStyleClass().add("header-progress");
        getChildren().addAll(share, words);
    }

    /// Adds a tooltip with the parts.
    public HeaderProgress withParts(Tooltip parts) {
        Tooltip.install(this, parts);
        accessibleTextProperty().bind(parts.textProperty());
        return this;
    }

    /// @param all no bar is shown for none
    public void show(int done, int all, String sentence) {
        share.setProgress((double) done / Math.max(1, all));
        Nodes.show(share, all > 0);
        words.setText(sentence);
    }
}
