package org.framewright.export.columns;

import java.util.function.Function;

/// A column, and the cell that it has in a row.
///
/// @param <R> what a row is about
record FilledColumn<R>(ExportColumn column, Function<R, String> cell) {

    static <R> FilledColumn<R> text(String name, String label, Function<R, String> cell) {
        return new FilledColumn<>(ExportColumn.text(name, label), cell);
    }

    /// A moment in ISO 8601; empty where there is none.
    static <R> FilledColumn<R> time(String name, String label, Function<R, String> cell) {
        return new FilledColumn<>(ExportColumn.time(name, label), cell);
    }

    /// @param cell a whole number as text; empty where there is none
    static <R> FilledColumn<R> count(String name, String label, Function<R, String> cell) {
        return new FilledColumn<>(ExportColumn.count(name, label), cell);
    }

    static <R> FilledColumn<R> number(String name, String label, Function<R, String> cell) {
        return new FilledColumn<>(ExportColumn.number(name, label), cell);
    }

    /// 1 for yes, 0 for no.
    static <R> FilledColumn<R> flag(String name, String label, Function<R, Boolean> cell) {
        return new FilledColumn<>(ExportColumn.flag(name, label), cell.andThen(it -> it ? "1" : "0"));
    }
}
