package org.framewright.ui.controls.table;

import javafx.scene.control.TableCell;

/// A cell in the column of a table. A failure leaves the table as it is, with a sentence in the cell's place ([CellFallback]).
public abstract class ColumnCell<S, T> extends TableCell<S, T> {

    @SuppressWarnings("this-escape") // kept for later, and asked nothing before
    private final CellFallback fallback = new CellFallback(this);

    protected abstract void show(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        fallback.update(item, this::show);
    }

    @Override
    protected final double computePrefHeight(double width) {
        return fallback.measure(() -> super.computePrefHeight(width));
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
