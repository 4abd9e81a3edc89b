package org.framewright.ui.shell;

import org.framewright.ui.controls.Action;

import java.util.List;

/// Actions that stand together in the sheet of keys.
///
/// @param heading the key of its words
/// @param hints what else keys do there
public record ActionGroup(String heading, List<Action> actions, List<Hint> hints) {

    public ActionGroup {
        actions = List.copyOf(actions);
        hints = List.copyOf(hints);
    }

    public ActionGroup(String heading, List<Action> actions) {
        this(heading, actions, List.of());
    }

    /// What keys do that are no action of their own: the letters of tags, the arrows in a text.
    ///
    /// @param keys the key of the words that name them
    /// @param does the key of the words for what they do
    public record Hint(String keys, String does) {}
}
