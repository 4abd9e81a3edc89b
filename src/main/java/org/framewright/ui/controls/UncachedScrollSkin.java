package org.framewright.ui.controls;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// The skin of all scroll panes, text areas' among them, by the stylesheet. JavaFX's own keeps a picture of the viewport: it is not
/// drawn anew for other content, and a pane that leaves the window never gives it back.
public final class UncachedScrollSkin extends ScrollPaneSkin {

    public UncachedScrollSkin(ScrollPane pane) {
        super(pane);
        for (var child : getChildren()) {
            child.setCache(false);
        }
    }
}
