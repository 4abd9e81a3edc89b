package org.framewright.ui.controls.table;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The order and selection of a table, kept across visits.
///
/// @param column of the sorting; -1 for none
/// @param chosen the identity of the line that was chosen last
public record TableArrangement(int column, boolean ascending, Optional<Object> chosen) {

    /// The initial order.
    public static final TableArrangement USUAL = new TableArrangement(-1, true, Optional.empty());

    /// The same order, with another line chosen.
    public TableArrangement withChosen(Object line) {
        return new TableArrangement(column, ascending, Optional.of(line));
    }

    /// Sorts a table in the kept order, and keeps its order from now on.
    static void keepOrder(TableView<?> table, ObjectProperty<TableArrangement> kept) {
        sort(table, kept.get());
        table.setOnSort(_ -> {
            var first = table.getSortOrder().stream().findFirst();
            kept.set(
                    new TableArrangement(
                            first.map(table.getColumns()::indexOf).orElse(-1),
                            first.map(TableColumn::getSortType)
                                    .filter(TableColumn.SortType.ASCENDING::equals)
                                    .isPresent(),
                            kept.get().chosen()));
        });
    }

    /// Shows the first lines after each sorting.
    ///
    /// @param byUser whether the user sorts now, and not a reload
    static <T> void showTopWhenSorted(TableView<T> table, BooleanSupplier byUser) {
        table.addEventHandler(
                SortEvent.<TableView<T>>sortEvent(),
                _ -> {
                    if (byUser.getAsBoolean()) {
                        Platform.runLater(() -> table.scrollTo(0));
                    }
                });
    }

    private static <T> void sort(TableView<T> table, TableArrangement before) {
        if (before.column() >= 0) {
            var column = table.getColumns().get(before.column());
            column.setSortType(before.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
