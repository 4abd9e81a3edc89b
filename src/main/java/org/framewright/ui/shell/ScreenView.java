package org.framewright.ui.shell;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// What is to be seen of a screen, and what keys do in it.
public interface ScreenView {

    /// Itself, where it is a pane.
    default Parent pane() {
        return (Parent) this;
    }

    /// What can be done on it as it is now. Of two actions with one key, the first has it.
    List<ActionGroup> actions();

    /// Gives the keyboard to what somebody works with here.
    void takeKeyboard();

    /// One step up within the screen: out of a field, a page, a selection.
    ///
    /// @return whether there was one; else the screen is left for where one came from
    default boolean escape() {
        return false;
    }

    /// Whether keys without Ctrl or Alt are actions here at this moment.
    default boolean acceptsPlainKeys() {
        return true;
    }

    /// Whether a notice with a choice takes the keyboard at once: what somebody has just asked for needs an answer.
    default boolean focusesNotices() {
        return false;
    }

    /// Something lies over its lower edge, such as a notice: what is scrolled here can be scrolled above that.
    ///
    /// @param height of what lies there; 0 where nothing does
    default void setCoveredHeight(double height) {}

    /// Hears every key first of all, and may keep it by consuming it.
    default void filterKey(KeyEvent event) {}

    /// A key that is no action was pressed.
    ///
    /// @return whether it had a use
    default boolean handleKey(KeyEvent event) {
        return false;
    }
}
