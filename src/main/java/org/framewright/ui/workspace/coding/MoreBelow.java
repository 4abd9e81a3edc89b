package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.wording.Texts;

/// A scrolled panel with a line at its end that tells of hidden content below: the visible part may end between two answers. The line keeps
/// its room, so that nothing moves or is covered.
final class MoreBelow extends VBox {

    /// The hidden height that shows no line.
    private static final double SLACK = 12;

    private final ScrollPane scroll;
    private final PlainButton more;

    /// @param down scrolls by a page
    MoreBelow(ScrollPane scroll, Texts texts, Runnable down) {
        this.scroll = scroll;
        this.more = new PlainButton(texts.get("workspace.more-below"), "more-below", down).notFocusTraversable();
        more.setTooltip(new Tooltip(texts.get("workspace.more-below-key")));
        more.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(Nodes.vgrow(scroll), more);
        scroll.vvalueProperty().subscribe(_ -> update());
        scroll.viewportBoundsProperty().subscribe(_ -> update());
        scroll.getContent().layoutBoundsProperty().subscribe(_ -> update());
    }

    private void update() {
        double seen = scroll.getViewportBounds().getHeight() + bottomEdge(scroll.getContent());
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        more.setVisible(hidden * (1 - scroll.getVvalue()) > SLACK);
    }

    /// The empty edges below the last words.
    private static double bottomEdge(Node node) {
        if (!(node instanceof Region region)) {
            return 0;
        }
        double own = region.getInsets().getBottom();
        return region instanceof VBox box && !box.getChildren().isEmpty()
                ? own + bottomEdge(box.getChildren().getLast())
                : own;
    }
}
