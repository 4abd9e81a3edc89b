package org.framewright.files;

import java.util.Optional;
import java.util.stream.Stream;

/// Which number of a date such as 3/4/2024 is the day.
public enum DateOrder {
    DAY_FIRST("day-first"),
    MONTH_FIRST("month-first");

    private final String key;

    DateOrder(String key) {
        this.key = key;
    }

    /// Its name in a mapping's file.
    public String key() {
        return key;
    }

    /// As it is typed: shells complete it so.
    @Override
    public String toString() {
        return key;
    }

    public static Optional<DateOrder> find(String key) {
        return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
