package org.framewright.ui.codebook.editor;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.Zoom;

/// Fields beside one another; below one another where each would be too narrow for its words.
final class FieldLine extends HBox {

    /// The least width of a field.
    private static final double LEAST = 165;

    FieldLine(Node... fields) {
        super(fields);
        getStyleClass().add("fields-line");
    }

    private boolean isNarrow(double width) {
        int fields = getManagedChildren().size();
        double inner = width - snappedLeftInset() - snappedRightInset() - (fields - 1) * getSpacing();
        return width > 0 && fields > 1 && inner / fields < LEAST * Zoom.factorIn(this);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isNarrow(width)) {
            return super.computePrefHeight(width);
        }
        double inner = width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset()
                + getManagedChildren().stream().mapToDouble(it -> it.prefHeight(inner)).sum()
                + (getManagedChildren().size() - 1) * getSpacing()
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return isNarrow(width) ? computePrefHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!isNarrow(getWidth())) {
            super.layoutChildren();
            return;
        }
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        double top = snappedTopInset();
        for (var field : getManagedChildren()) {
            double height = field.prefHeight(inner);
            layoutInArea(field, snappedLeftInset(), top, inner, height, 0, HPos.LEFT, VPos.TOP);
            top += height + getSpacing();
        }
    }
}
