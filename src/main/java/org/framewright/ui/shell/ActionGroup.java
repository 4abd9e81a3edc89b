package org.framewright.ui.shell;

import javafx.scene.input.KeyCombination;

import org.framewright.ui.controls.action.Action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A group of actions in the menu and in the sheet of keys. Groups with one heading are merged there.
///
/// @param heading the key of its words
/// @param hints other keys of the group
/// @param parts the indexes of the actions above which a menu has a line
public record ActionGroup(String heading, List<Action> actions, List<Hint> hints, Set<Integer> parts) {

    /// The headings of groups that every screen may extend.
    public static final String PROJECT = "common.menu-project";

    public static final String EDIT = "common.menu-edit";
    public static final String GO = "common.menu-go";
    public static final String VIEW = "common.menu-view";
    public static final String HELP = "common.menu-help";

    public ActionGroup {
        actions = List.copyOf(actions);
        hints = List.copyOf(hints);
        parts = Set.copyOf(parts);
    }

    public ActionGroup(String heading, List<Action> actions) {
        this(heading, actions, List.of());
    }

    public ActionGroup(String heading, List<Action> actions, List<Hint> hints) {
        this(heading, actions, hints, Set.of());
    }

    /// A group of several parts, with lines between them in a menu.
    public static ActionGroup ofParts(String heading, List<List<Action>> parts) {
        return parts.stream()
                .map(it -> new ActionGroup(heading, it))
                .reduce(ActionGroup::append)
                .orElseGet(() -> new ActionGroup(heading, List.of()));
    }

    private static final List<String> FIRST = List.of(PROJECT, EDIT);
    private static final List<String> LAST = List.of(GO, VIEW, HELP);

    /// The order of all menus: the project, its undo, the screen's own actions, and the program's.
    static final Comparator<ActionGroup> AS_MENUS =
            Comparator.comparingInt(it ->
                    FIRST.contains(it.heading)
                            ? FIRST.indexOf(it.heading) - FIRST.size()
                            : LAST.indexOf(it.heading) + 1);

    /// Merges groups with one heading, in the place of the first of them.
    static List<ActionGroup> merge(List<ActionGroup> groups) {
        var merged = new LinkedHashMap<String, ActionGroup>();
        groups.forEach(it -> merged.merge(it.heading, it, ActionGroup::append));
        return List.copyOf(merged.values());
    }

    /// The same, without keys that are taken.
    ActionGroup withoutKeys(Set<KeyCombination> taken) {
        return new ActionGroup(
                heading,
                actions.stream()
                        .map(it -> it.withKeys(it.keys().stream().filter(key -> !taken.contains(key)).toList()))
                        .toList(),
                hints,
                parts);
    }

    private ActionGroup append(ActionGroup other) {
        var shifted = Stream.concat(Stream.of(0), other.parts.stream()).map(it -> it + actions.size());
        return new ActionGroup(
                heading,
                Stream.concat(actions.stream(), other.actions.stream()).toList(),
                Stream.concat(hints.stream(), other.hints.stream()).toList(),
                Stream.concat(parts.stream(), shifted).collect(Collectors.toSet()));
    }

    /// A key without an action of its own: the letters of tags, the arrows in a text.
    ///
    /// @param keys the key of the words that name them
    /// @param description the key of the words for their effect
    public record Hint(String keys, String description) {}
}
