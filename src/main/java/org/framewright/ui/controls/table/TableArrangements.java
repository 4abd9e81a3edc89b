package org.framewright.ui.controls.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The arrangements of a screen's tables, by their ids.
public final class TableArrangements {

    private final Map<String, ObjectProperty<TableArrangement>> tables = new HashMap<>();

    public TableArrangements(Map<String, TableArrangement> before) {
        before.forEach((table, it) -> tables.put(table, new SimpleObjectProperty<>(it)));
    }

    public ObjectProperty<TableArrangement> arrangementOf(String table) {
        return tables.computeIfAbsent(table, _ -> new SimpleObjectProperty<>(TableArrangement.USUAL));
    }

    public Map<String, TableArrangement> copyAll() {
        return tables.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().get()));
    }
}
