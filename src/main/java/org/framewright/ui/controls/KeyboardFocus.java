package org.framewright.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;

/// Where the keyboard is. JavaFX's own `focusWithin` stays true of a pane whose parts were hidden or disabled while they had
/// the keyboard.
public final class KeyboardFocus {

    private KeyboardFocus() {}

    /// Whether a node, or one within it, has the keyboard.
    public static boolean isWithin(Node pane) {
        var scene = pane.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a field or a list to choose from has the keyboard, within a node.
    public static boolean isInField(Node pane) {
        var scene = pane.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        return (owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>) && isWithin(pane);
    }
}
