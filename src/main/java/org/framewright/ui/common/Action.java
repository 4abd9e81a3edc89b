package org.framewright.ui.common;

import javafx.scene.input.KeyCombination;

/// Something that a person can do on a screen, once for its key, its menu item and its line in the sheet of shortcuts.
///
/// @param label the key of its words
public record Action(String label, KeyCombination key, Runnable run) {

    public static Action of(String label, String key, Runnable run) {
        return new Action(label, KeyCombination.valueOf(key), run);
    }
}
