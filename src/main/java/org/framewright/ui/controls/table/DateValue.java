package org.framewright.ui.controls.table;

import java.util.Optional;
import java.util.function.Function;

/// A day or moment with its words, sorted by time; one that is not known comes first.
record DateValue<K extends Comparable<K>>(Optional<K> date, String text) implements Comparable<DateValue<K>> {

    static <K extends Comparable<K>> DateValue<K> of(Optional<K> when, Function<K, String> words) {
        return new DateValue<>(when, when.map(words).orElse(""));
    }

    @Override
    public int compareTo(DateValue<K> other) {
        return date.isEmpty() || other.date.isEmpty()
                ? Boolean.compare(date.isPresent(), other.date.isPresent())
                : date.get().compareTo(other.date.get());
    }

    @Override
    public String toString() {
        return text;
    }
}
