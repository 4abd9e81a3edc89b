package org.framewright.ui.controls;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What is chosen from, in words.
public final class ItemStringConverter<T> extends StringConverter<T> {

    private final Function<T, String> words;

    /// @param words what a value is called
    public ItemStringConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    /// Nothing is typed where something is chosen.
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
    }
}
