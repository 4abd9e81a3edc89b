package org.framewright.ui.controls;

import javafx.scene.Node;

/// What is shown, and takes room only then.
public final class Visibility {

    private Visibility() {}

    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
