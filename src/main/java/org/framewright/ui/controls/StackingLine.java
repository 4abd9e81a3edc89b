package org.framewright.ui.controls;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.theme.Zoom;

/// Parts beside one another; below one another where they find no room.
public final class StackingLine extends HBox {

    private final double least;

    /// @param least the width that each part needs at least, in pixels of the usual size
    public StackingLine(double least, Node... parts) {
        super(parts);
        this.least = least;
    }

    private double leastWidth(Node part) {
        return Math.max(part.minWidth(-1), least * Zoom.factorIn(this));
    }

    private boolean isNarrow(double width) {
        var parts = getManagedChildren();
        double edges = snappedLeftInset() + snappedRightInset() + (parts.size() - 1) * getSpacing();
        return width > 0 && edges + parts.stream().mapToDouble(this::leastWidth).sum() > width;
    }

    private double innerWidth(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + getManagedChildren().stream().mapToDouble(it -> it.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isNarrow(width)) {
            return super.computePrefHeight(width);
        }
        var parts = getManagedChildren();
        return snappedTopInset()
                + parts.stream().mapToDouble(it -> it.prefHeight(innerWidth(width))).sum()
                + (parts.size() - 1) * getSpacing()
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
        double inner = innerWidth(getWidth());
        double top = snappedTopInset();
        for (var part : getManagedChildren()) {
            double height = part.prefHeight(inner);
            layoutInArea(part, snappedLeftInset(), top, inner, height, 0, HPos.LEFT, VPos.TOP);
            top += height + getSpacing();
        }
    }
}
