package org.framewright.ui.shell;

import javafx.scene.input.KeyCombination;

import org.framewright.ui.controls.Action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Actions that stand together in the menu and in the sheet of keys. Groups with one heading are one there.
///
/// @param heading the key of its words
/// @param hints what else keys do there
public record ActionGroup(String heading, List<Action> actions, List<Hint> hints) {

    /// The headings of what every screen may have something to add to.
    public static final String PROJECT = "common.menu-project";

    public static final String EDIT = "common.menu-edit";
    public static final String GO = "common.menu-go";
    public static final String VIEW = "common.menu-view";
    public static final String HELP = "common.menu-help";

    public ActionGroup {
        actions = List.copyOf(actions);
        hints = List.copyOf(hints);
    }

    public ActionGroup(String heading, List<Action> actions) {
        this(heading, actions, List.of());
    }

    private static final List<String> FIRST = List.of(PROJECT, EDIT);
    private static final List<String> LAST = List.of(GO, VIEW, HELP);

    /// In the order of menus everywhere: the project, what was done to it, the screen's own, and the program's.
    static final Comparator<ActionGroup> AS_MENUS =
            Comparator.comparingInt(it ->
                    FIRST.contains(it.heading)
                            ? FIRST.indexOf(it.heading) - FIRST.size()
                            : LAST.indexOf(it.heading) + 1);

    /// Groups with one heading as one, where the first of them is.
    static List<ActionGroup> merge(List<ActionGroup> groups) {
        var merged = new LinkedHashMap<String, ActionGroup>();
        groups.forEach(it -> merged.merge(it.heading, it, ActionGroup::append));
        return List.copyOf(merged.values());
    }

    /// The same, without keys that are somebody else's.
    ActionGroup withoutKeys(Set<KeyCombination> taken) {
        return new ActionGroup(
                heading,
                actions.stream()
                        .map(it -> it.withKeys(it.keys().stream().filter(key -> !taken.contains(key)).toList()))
                        .toList(),
                hints);
    }

    /// Both as one.
    private ActionGroup append(ActionGroup other) {
        return new ActionGroup(
                heading,
                Stream.concat(actions.stream(), other.actions.stream()).toList(),
                Stream.concat(hints.stream(), other.hints.stream()).toList());
    }

    /// What keys do that are no action of their own: the letters of tags, the arrows in a text.
    ///
    /// @param keys the key of the words that name them
    /// @param description the key of the words for what they do
    public record Hint(String keys, String description) {}
}
