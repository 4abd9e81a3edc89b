package org.framewright.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls downwards what is as wide as it has room, and leaves the keyboard to what is in it.
public final class ColumnScroll extends ScrollPane {

    public ColumnScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
