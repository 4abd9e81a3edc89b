package org.framewright.ui.shell;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// The content of a screen, and its keys.
public interface ScreenView {

    /// The root pane; by default the view itself.
    default Parent pane() {
        return (Parent) this;
    }

    /// The present actions. Of two actions with one key, the first has it.
    default List<ActionGroup> actions() {
        return List.of();
    }

    /// Gives the keyboard to the main control of the screen.
    void takeKeyboard();

    /// One step up within the screen: out of a field, a page, a selection.
    ///
    /// @return whether there was one; else the screen is left for the former one
    default boolean escape() {
        return false;
    }

    /// Whether keys without Ctrl or Alt are actions here at this moment.
    default boolean acceptsPlainKeys() {
        return true;
    }

    /// Whether a notification with a choice takes the keyboard at once, as the answer to the user's request.
    default boolean focusesNotifications() {
        return false;
    }

    /// Gets every key first, and may keep it by consuming it.
    default void filterKey(KeyEvent event) {}

    /// Handles a key without an action.
    ///
    /// @return whether it was used
    default boolean handleKey(KeyEvent event) {
        return false;
    }
}
