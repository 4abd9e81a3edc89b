package org.framewright.ui.controls;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that a person can do: once for its keys, its menu item, its line in the sheet of keys, and to be found by name.
///
/// @param id the key of its words
/// @param keys all do the same
/// @param obstacle why it can't be done now, in words; nothing where it can
public record Action(String id, List<KeyCombination> keys, ObservableValue<Optional<String>> obstacle, Runnable run) {

    public Action {
        keys = List.copyOf(keys);
    }

    public static Action of(String id, String key, Runnable run) {
        return new Action(
                id, List.of(KeyCombination.valueOf(key)), new SimpleObjectProperty<>(Optional.<String>empty()), run);
    }

    /// The same, with another key that does it, too.
    public Action or(String key) {
        var both = Stream.concat(keys.stream(), Stream.of(KeyCombination.valueOf(key))).toList();
        return new Action(id, both, obstacle, run);
    }

    /// The same, as long as nothing is in its way.
    public Action unless(ObservableValue<Optional<String>> inTheWay) {
        return new Action(id, keys, inTheWay, run);
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(it -> it.match(event));
    }

    /// Its keys, as a person reads them.
    public String keysInWords() {
        return keys.stream().map(KeyCombination::getDisplayText).distinct().collect(Collectors.joining(", "));
    }
}
