package org.framewright.ui.controls;

import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What JavaFX has no short word for: a node with its id and styles, one that takes room only while it is shown, and where the keyboard is.
public final class Nodes {

    private Nodes() {}

    /// The same node, or what else has styles, with style classes.
    public static <N extends Styleable> N withStyle(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// The same node, with the id that tests and style sheets know it by.
    public static <N extends Node> N withId(String id, N node, String... classes) {
        node.setId(id);
        return withStyle(node, classes);
    }

    /// The same node, which takes what room its line has left.
    public static <N extends Node> N hgrow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    /// The same node, which takes what room its column has left.
    public static <N extends Node> N vgrow(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /// The same region, never narrower than it likes to be.
    public static <R extends Region> R keepWidth(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    /// Shows a node, or leaves it out together with the room that it takes.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Whether a node, or one within it, has the keyboard. JavaFX's own `focusWithin` stays true of a pane whose parts were hidden or
    /// disabled while they had the keyboard.
    public static boolean isFocusWithin(Node pane) {
        var scene = pane.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a field or a list to choose from has the keyboard, within a node.
    public static boolean isFieldFocused(Node pane) {
        var scene = pane.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        return (owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>) && isFocusWithin(pane);
    }
}
