package org.framewright.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls its content vertically, which is as wide as the pane, and leaves the keyboard to the content.
public final class ColumnScroll extends ScrollPane {

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    public ColumnScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /// Keeps the room of the scroll bar, so that nothing moves sideways when it appears. It is visible only where the content does not fit.
    public ColumnScroll withRoomForBar() {
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        getStyleClass().add("with-room-for-bar");
        getContent().layoutBoundsProperty().subscribe(_ -> showBar());
        viewportBoundsProperty().subscribe(_ -> showBar());
        return this;
    }

    private void showBar() {
        boolean fits = getContent().getLayoutBounds().getHeight() <= getViewportBounds().getHeight();
        pseudoClassStateChanged(IDLE, fits);
    }
}
