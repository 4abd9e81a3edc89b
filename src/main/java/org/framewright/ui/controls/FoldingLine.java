package org.framewright.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// A line with content at the left and at the right. Where it finds no room, each of the two folds.
public final class FoldingLine extends HBox {

    public FoldingLine(List<? extends Node> left, List<? extends Node> right) {
        var first = new Fold(left, Pos.CENTER_LEFT);
        setHgrow(first, Priority.ALWAYS);
        getChildren().addAll(first, new Fold(right, Pos.CENTER_RIGHT));
    }

    /// As wide as its content, while there is room.
    private static final class Fold extends FlowPane {

        private Fold(List<? extends Node> nodes, Pos alignment) {
            getChildren().addAll(nodes);
            getStyleClass().add("folding");
            setAlignment(alignment);
        }

        @Override
        protected double computePrefWidth(double height) {
            double gaps = Math.max(0, getManagedChildren().size() - 1) * snapSpaceX(getHgap());
            return snappedLeftInset()
                    + snappedRightInset()
                    + 1
                    + gaps
                    + getManagedChildren().stream().mapToDouble(it -> snapSizeX(it.prefWidth(-1))).sum();
        }
    }
}
