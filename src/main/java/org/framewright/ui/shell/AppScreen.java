package org.framewright.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import org.framewright.ui.common.Notice;

import java.util.List;
import java.util.Optional;

/// A screen as the window around it sees it. The window shows its notice, finds its actions by key and by name, and asks it
/// before it is left.
public interface AppScreen {

    Parent view();

    /// What can be done on it as it is now. Of two actions with one key, the first has it.
    List<ActionGroup> actions();

    ScreenModel model();

    /// What there is to say.
    default ObservableValue<Optional<Notice>> notice() {
        return model().noticeProperty();
    }

    /// Gives the keyboard to what somebody works with here.
    void takeKeyboard();

    /// One step up within the screen: out of a field, a page, a selection.
    ///
    /// @return whether there was one; else the screen is left for where one came from
    boolean escape();

    /// Goes to where one came from.
    void back();

    /// Leaves as the model says.
    default void leave(Runnable then) {
        model().leave(then);
    }

    /// Whether keys without Ctrl or Alt are actions here at this moment.
    default boolean hearsPlainKeys() {
        return true;
    }

    /// Whether a notice with a choice takes the keyboard at once: what somebody has just asked for needs an answer.
    default boolean givesKeyboardToNotices() {
        return false;
    }

    /// Hears every key first of all, and may keep it by consuming it.
    default void hear(KeyEvent event) {}

    /// A key that is no action was pressed.
    ///
    /// @return whether it had a use
    default boolean press(KeyEvent event) {
        return false;
    }
}
