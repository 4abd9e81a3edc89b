package org.framewright.ui.controls.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Objects;

/// The keys of an action as a menu shows them, at the right of its item. They are no accelerator: that would act in fields where a key is
/// typed.
final class ShownKeys extends KeyCombination {

    private final String words;

    ShownKeys(String words) {
        this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys it && it.words.equals(words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(words);
    }
}
