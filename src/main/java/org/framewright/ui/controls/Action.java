package org.framewright.ui.controls;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that a person can do: once for its keys, its button, its menu item, its line in the sheet of keys, and to be found by
/// name.
///
/// @param id the key of its words
/// @param keys all do the same; may be empty
/// @param object what it is done to, in words; empty where that goes without saying
/// @param obstacle why it can't be done now, in words; nothing where it can
/// @param toggle nothing where it is neither on nor off
public record Action(
        String id,
        List<KeyCombination> keys,
        ObservableValue<String> object,
        ObservableValue<Optional<String>> obstacle,
        Optional<Toggle> toggle,
        Runnable run) {

    public Action {
        keys = List.copyOf(keys);
    }

    /// What is switched on and off.
    ///
    /// @param isChoice whether it is one of several, of which one is on
    public record Toggle(ObservableValue<Boolean> on, boolean isChoice) {}

    /// Without a key.
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

    /// The same, with another key that does it, too.
    public Action withKey(String key) {
        return withKeys(Stream.concat(keys.stream(), Stream.of(KeyCombination.valueOf(key))).toList());
    }

    /// The same, with other keys.
    public Action withKeys(List<KeyCombination> others) {
        return new Action(id, others, object, obstacle, toggle, run);
    }

    /// The same, done to something.
    public Action withObject(ObservableValue<String> what) {
        return new Action(id, keys, what, obstacle, toggle, run);
    }

    /// The same, as long as nothing is in its way.
    public Action withObstacle(ObservableValue<Optional<String>> inTheWay) {
        return new Action(id, keys, object, inTheWay, toggle, run);
    }

    /// The same, as long as something holds.
    ///
    /// @param otherwise why it can't be done where it does not
    public Action enabledWhen(ObservableValue<Boolean> holds, String otherwise) {
        return withObstacle(holds.map(it -> it ? Optional.<String>empty() : Optional.of(otherwise)));
    }

    /// The same, which switches something on and off.
    public Action asSwitch(ObservableValue<Boolean> on) {
        return new Action(id, keys, object, obstacle, Optional.of(new Toggle(on, false)), run);
    }

    /// The same, which switches one of several on, and the others off.
    public Action asChoice(ObservableValue<Boolean> on) {
        return new Action(id, keys, object, obstacle, Optional.of(new Toggle(on, true)), run);
    }

    /// Does it, or says why it can't be done now.
    public void perform(Consumer<Notice> showNotice) {
        obstacle.getValue().ifPresentOrElse(why -> showNotice.accept(Notice.hint(why)), run);
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(it -> it.match(event));
    }

    /// What it is called now.
    public String label(Texts texts) {
        var what = object.getValue();
        return what.isEmpty() ? texts.get(id) : texts.get("common.action-on", texts.get(id), what);
    }

    /// Its keys, as a person reads them; empty where it has none.
    public String formatKeys() {
        return keys.stream().map(KeyCombination::getDisplayText).distinct().collect(Collectors.joining(", "));
    }
}
