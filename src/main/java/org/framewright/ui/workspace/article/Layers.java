package org.framewright.ui.workspace.article;

import javafx.scene.Group;
import javafx.scene.layout.Pane;

/// The layers of the page, none of which places its children by itself.
final class Layers {

    private Layers() {}

    /// For shapes. A change in it asks nobody for a new layout.
    static Group still() {
        var group = new Group();
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        group.setMouseTransparent(true);
        return group;
    }

    /// For texts: a change of a font reaches the page, which then sets all texts anew.
    static Pane forTexts() {
        return new Pane() {
            @Override
            protected void layoutChildren() {}
        };
    }

    /// Not `relocate`: that would place the shapes' bounds, and not the layer's origin.
    static void move(Group layer, double x, double y) {
        layer.setLayoutX(x);
        layer.setLayoutY(y);
    }
}
