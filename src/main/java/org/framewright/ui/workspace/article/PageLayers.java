package org.framewright.ui.workspace.article;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// The layers of the page, none of which places its children by itself.
public final class PageLayers {

    /// The kinds of shapes, from the lowest to the uppermost; the words lie between hits and finds.
    enum Kind {
        GROUND,
        HITS,
        FINDS,
        GHOSTS,
        LINES
    }

    private PageLayers() {}

    static Map<Kind, Group> createShapes() {
        var layers = new EnumMap<Kind, Group>(Kind.class);
        Stream.of(Kind.values()).forEach(it -> layers.put(it, still()));
        return layers;
    }

    /// A layer for shapes. A change in it causes no new layout.
    public static Group still() {
        var group = new Group();
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        group.setMouseTransparent(true);
        return group;
    }

    /// A layer for texts: a change of a font causes a new layout of the page.
    static Pane createTextPane() {
        return new Pane() {
            @Override
            protected void layoutChildren() {}
        };
    }

    /// Has a shape or a label select an annotation, with its full label in a tooltip.
    ///
    /// @param tooltip one for all of them
    public static void makeSelectable(Node node, String label, Tooltip tooltip, Runnable select) {
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(label);
        node.setOnMouseEntered(_ -> tooltip.setText(label));
        Tooltip.install(node, tooltip);
        node.setOnMousePressed(event -> {
            select.run();
            event.consume();
        });
    }

    /// Not `relocate`: that would place the shapes' bounds, and not the layer's origin.
    static void move(Group layer, double x, double y) {
        layer.setLayoutX(x);
        layer.setLayoutY(y);
    }
}
