package org.framewright.ui.controls.action;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An action of the user: one object for its keys, its button, its menu item, its line in the sheet of keys, and the finder.
///
/// @param id the key of its words
/// @param keys equivalent ones; may be empty
/// @param object its object, in words; empty where that goes without saying
/// @param obstacle why it is disabled, in words; empty where it is enabled
/// @param toggle empty unless it is switched on and off
public record Action(
        String id,
        List<KeyCombination> keys,
        ObservableValue<String> object,
        ObservableValue<Optional<String>> obstacle,
        Optional<Toggle> toggle,
        Runnable run) {

    /// The names of keys that are other words in other languages.
    private static final Set<String> TRANSLATED =
            Set.of(
                    "Ctrl",
                    "Shift",
                    "Space",
                    "Delete",
                    "Backspace",
                    "Page Up",
                    "Page Down",
                    "Up",
                    "Down",
                    "Left",
                    "Right",
                    "Home",
                    "End",
                    "Insert",
                    "Numpad0");

    public Action {
        keys = List.copyOf(keys);
    }

    /// The state of a switch.
    ///
    /// @param isChoice whether it is one of several, of which one is on
    public record Toggle(ObservableValue<Boolean> on, boolean isChoice) {}

    public static Action of(String id, Runnable run) {
        return new Action(
                id,
                List.of(),
                new SimpleStringProperty(""),
                new SimpleObjectProperty<>(Optional.<String>empty()),
                Optional.empty(),
                run);
    }

    public static Action of(String id, String key, Runnable run) {
        return of(id, run).withKey(key);
    }

    /// The same, with a further key.
    public Action withKey(String key) {
        return withKeys(Stream.concat(keys.stream(), Stream.of(KeyCombination.valueOf(key))).toList());
    }

    public Action withKeys(List<KeyCombination> others) {
        return new Action(id, others, object, obstacle, toggle, run);
    }

    public Action withObject(ObservableValue<String> what) {
        return new Action(id, keys, what, obstacle, toggle, run);
    }

    /// The same, disabled by an obstacle.
    public Action withObstacle(ObservableValue<Optional<String>> inTheWay) {
        return new Action(id, keys, object, inTheWay, toggle, run);
    }

    /// The same, enabled by a condition.
    ///
    /// @param otherwise the obstacle where it does not hold
    public Action enabledWhen(ObservableValue<Boolean> holds, String otherwise) {
        return withObstacle(holds.map(it -> it ? Optional.<String>empty() : Optional.of(otherwise)));
    }

    /// The same, disabled in a read-only project, whatever else is in the way.
    ///
    /// @param readOnly the obstacle there
    public Action withAccess(ProjectAccess access, String readOnly) {
        return switch (access) {
            case WRITING -> this;
            case READING -> withObstacle(new SimpleObjectProperty<>(Optional.of(readOnly)));
        };
    }

    public Action asSwitch(ObservableValue<Boolean> on) {
        return new Action(id, keys, object, obstacle, Optional.of(new Toggle(on, false)), run);
    }

    /// The same, as one of several choices, of which one is on.
    public Action asChoice(ObservableValue<Boolean> on) {
        return new Action(id, keys, object, obstacle, Optional.of(new Toggle(on, true)), run);
    }

    /// Runs the action, or reports its obstacle.
    public void perform(Consumer<Notification> showNotification) {
        obstacle.getValue().ifPresentOrElse(why -> showNotification.accept(Notification.hint(why)), run);
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(it -> it.match(event));
    }

    public String label(Texts texts) {
        var what = object.getValue();
        return what.isEmpty() ? texts.get(id) : texts.get("common.action-on", texts.get(id), what);
    }

    /// Its keys, as they are written on a keyboard; empty without any.
    public String formatKeys(Texts texts) {
        return keys.stream()
                .map(it -> formatKey(it.getDisplayText(), texts))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The first of its keys, for menus.
    String formatFirstKey(Texts texts) {
        return keys.stream().findFirst().map(it -> formatKey(it.getDisplayText(), texts)).orElse("");
    }

    private static String formatKey(String shown, Texts texts) {
        return Stream.of(shown.split("(?<=.)\\+", -1))
                .map(it -> it.equals("↵") ? "Enter" : it.equals("Back Space") ? "Backspace" : it)
                .map(it -> TRANSLATED.contains(it) ? texts.get("common.key." + it.replace(' ', '-')) : it)
                .collect(Collectors.joining("+"));
    }
}
