package org.framewright.ui.common;

import javafx.scene.input.KeyCombination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Something that a person can do on a screen, once for its key, its menu item and its line in the sheet of shortcuts.
///
/// @param label the key of its words
public record Action(String label, KeyCombination key, Runnable run) {

    public static Action of(String label, String key, Runnable run) {
        return new Action(label, KeyCombination.valueOf(key), run);
    }

    /// Actions in their order, by their words: what has two keys is listed once, with both.
    public static SequencedMap<String, List<Action>> byLabel(List<Action> actions) {
        return actions.stream().collect(Collectors.groupingBy(Action::label, LinkedHashMap::new, Collectors.toList()));
    }

    /// The keys that do the same, as a person reads them.
    public static String keys(List<Action> actions) {
        return actions.stream().map(it -> it.key().getDisplayText()).distinct().collect(Collectors.joining(", "));
    }
}
