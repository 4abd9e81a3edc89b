package org.framewright.ui.controls.table;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// A sentence in place of a cell's failed content. An exception from a cell ends the layout of everything around it, and JavaFX does not
/// lay those parents out again: one line would empty the window. The exception goes to the thread's handler, which reports and logs it.
final class CellFallback {

    private final Labeled cell;
    private boolean shown;
    private @Nullable Node stuck;

    CellFallback(Labeled cell) {
        this.cell = cell;
    }

    /// Shows an item, or leaves the cell empty.
    <T> void update(@Nullable T item, Consumer<T> show) {
        if (shown || item == null) {
            cell.setText(null);
            shown = false;
        }
        if (item == null) {
            cell.setGraphic(null);
            cell.setTooltip(null);
            cell.setAccessibleText(null);
            return;
        }
        try {
            show.accept(item);
        } catch (RuntimeException | Error failure) {
            replace(failure);
        }
        if (stuck != null && stuck.equals(cell.getGraphic())) {
            // the same nodes once more: for JavaFX their layout is still running
            replace();
        }
    }

    double measure(DoubleSupplier size) {
        try {
            return size.getAsDouble();
        } catch (RuntimeException | Error failure) {
            replace(failure);
            return size.getAsDouble();
        }
    }

    /// Lays the cell out with all its content, which JavaFX would otherwise do once the cell is done.
    void layOut(Runnable children) {
        try {
            children.run();
            for (var child : cell.getChildrenUnmodifiable()) {
                if (child instanceof Parent parent) {
                    parent.layout();
                }
            }
        } catch (RuntimeException | Error failure) {
            stuck = cell.getGraphic();
            replace(failure);
            children.run();
        }
    }

    private void replace(Throwable failure) {
        replace();
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    private void replace() {
        shown = true;
        cell.setGraphic(null);
        cell.setAccessibleText(null);
        cell.setText(new Texts(Locale.getDefault()).get("common.line-not-shown"));
    }
}
