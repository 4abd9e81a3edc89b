package org.framewright.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls its content vertically, which is as wide as the pane, and leaves the keyboard to the content.
public final class ColumnScroll extends ScrollPane {

    public ColumnScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
