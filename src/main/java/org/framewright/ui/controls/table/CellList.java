package org.framewright.ui.controls.table;

import javafx.collections.ObservableList;
import javafx.scene.control.ListView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A list whose lines are copied as a table's are: as cells, each with a heading.
public final class CellList<T> extends ListView<T> {

    private final List<String> headings = new ArrayList<>();
    private final List<Function<T, String>> cells = new ArrayList<>();

    public CellList(ObservableList<T> items) {
        super(items);
    }

    /// Adds a cell to each copied line.
    public CellList<T> addColumn(String heading, Function<T, String> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    public List<String> headings() {
        return List.copyOf(headings);
    }

    public List<List<String>> lines() {
        return getItems().stream().map(line -> cells.stream().map(it -> it.apply(line)).toList()).toList();
    }
}
