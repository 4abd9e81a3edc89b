package org.framewright.ui.controls.table;

import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

import org.framewright.ui.controls.theme.Zoom;

/// A line of a list. A failure leaves the list as it is, with a sentence in the line's place ([CellFallback]).
public abstract class RowCell<T> extends ListCell<T> {

    @SuppressWarnings("this-escape") // kept for later, and asked nothing before
    private final CellFallback fallback = new CellFallback(this);

    /// A width bound to the list's is measured again.
    @SuppressWarnings("this-escape") // asked later, when it has an item
    protected RowCell() {
        Zoom.zoomOf(this).subscribe((_, _) -> updateItem(getItem(), isEmpty()));
    }

    protected abstract void show(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        fallback.update(item, this::show);
    }

    @Override
    protected final double computePrefHeight(double width) {
        return fallback.measure(() -> Math.max(super.computePrefHeight(width), heightOfGraphic(width)));
    }

    /// The graphic's height for a width: JavaFX asks without the width, which wrapping words need.
    private double heightOfGraphic(double width) {
        var insets = getInsets();
        double room = (width < 0 ? getWidth() : width) - insets.getLeft() - insets.getRight();
        return room > 0 && getGraphic() instanceof Region it && it.getContentBias() == Orientation.HORIZONTAL
                ? insets.getTop() + it.prefHeight(room) + insets.getBottom()
                : 0;
    }

    @Override
    protected final double computePrefWidth(double height) {
        return fallback.measure(() -> super.computePrefWidth(height));
    }

    @Override
    protected final double computeMinHeight(double width) {
        return fallback.measure(() -> super.computeMinHeight(width));
    }

    @Override
    protected final double computeMinWidth(double height) {
        return fallback.measure(() -> super.computeMinWidth(height));
    }

    @Override
    protected final void layoutChildren() {
        fallback.layOut(super::layoutChildren);
    }
}
