package org.framewright.ui.workspace.coding;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.framewright.ui.controls.PlainButton;
import org.framewright.wording.Texts;

/// A scrolled panel that says at its end where it goes on below: a list of answers may end between two of them.
final class MoreBelow extends StackPane {

    /// As much may be hidden without a word.
    private static final double SLACK = 12;

    private final ScrollPane scroll;
    private final PlainButton more;

    /// @param down scrolls by a page
    MoreBelow(ScrollPane scroll, Texts texts, Runnable down) {
        this.scroll = scroll;
        this.more = new PlainButton(texts.get("workspace.more-below"), "more-below", down).notFocusTraversable();
        more.setTooltip(new Tooltip(texts.get("workspace.more-below-key")));
        // answers stand at the left, and what was answered at the right
        setAlignment(more, Pos.BOTTOM_CENTER);
        getChildren().setAll(scroll, more);
        scroll.vvalueProperty().subscribe(_ -> update());
        scroll.viewportBoundsProperty().subscribe(_ -> update());
        scroll.getContent().layoutBoundsProperty().subscribe(_ -> update());
    }

    private void update() {
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        more.setVisible(hidden * (1 - scroll.getVvalue()) > SLACK);
    }
}
