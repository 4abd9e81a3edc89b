package org.framewright.ui.controls;

import javafx.scene.Node;

/// The style classes of nodes.
public final class StyleClasses {

    private StyleClasses() {}

    /// The same node, with style classes.
    public static <N extends Node> N with(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
