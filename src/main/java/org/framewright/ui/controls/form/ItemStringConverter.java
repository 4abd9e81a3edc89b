package org.framewright.ui.controls.form;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The labels of a list of choices.
public final class ItemStringConverter<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public ItemStringConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    /// A list of choices has no typed text.
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
    }
}
