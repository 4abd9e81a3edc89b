package org.framewright.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;

/// As wide as its content while there is room; else its content takes further rows.
public class FoldingPane extends FlowPane {

    @SuppressWarnings("this-escape") // no subclass overrides what is called here
    public FoldingPane(Pos alignment) {
        getStyleClass().add("folding");
        setAlignment(alignment);
    }

    /// As its widest child at the least, where that can be narrower than it prefers to be.
    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + getManagedChildren().stream().mapToDouble(it -> snapSizeX(it.minWidth(-1))).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        double gaps = Math.max(0, getManagedChildren().size() - 1) * snapSpaceX(getHgap());
        return snappedLeftInset()
                + snappedRightInset()
                + 1
                + gaps
                + getManagedChildren().stream()
                        .mapToDouble(it -> snapSizeX(Math.max(it.minWidth(-1), it.prefWidth(-1))))
                        .sum();
    }
}
