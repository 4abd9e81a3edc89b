package org.framewright.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/// Does an action. Its keys stand in its tooltip. While something is in the way it is pale, and says what.
public final class ActionButton extends Button {

    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    /// Held here: a button that is not in a scene yet would lose what it listens to with the next collection of garbage.
    private final ObservableValue<Optional<String>> obstacle;

    /// @param showNotice says why the action can't be done
    public ActionButton(Action action, Texts texts, Consumer<Notice> showNotice) {
        super(texts.get(action.id()));
        setId(action.id().replace('.', '-'));
        setMinWidth(USE_PREF_SIZE);
        if (!action.keys().isEmpty()) {
            Appearance.keysShownIn(this).subscribe(it -> setTooltip(it ? new Tooltip(action.formatKeys()) : null));
        }
        obstacle = action.obstacle().when(sceneProperty().isNotNull());
        obstacle.subscribe(it -> {
            pseudoClassStateChanged(BLOCKED, it.isPresent());
            setAccessibleHelp(it.orElse(null));
        });
        defaultButtonProperty().bind(focusedProperty());
        setOnAction(_ -> action.perform(showNotice));
    }

    /// As the main one of a screen.
    public ActionButton asMain() {
        getStyleClass().add("accent");
        return this;
    }

    /// As one that leads elsewhere, or is seldom needed.
    public ActionButton asLink() {
        getStyleClass().add("link");
        return this;
    }
}
