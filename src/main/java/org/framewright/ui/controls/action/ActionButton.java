package org.framewright.ui.controls.action;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.Ikon;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A button for an action. Its tooltip shows the keys. While there is an obstacle the button is pale, and the tooltip and a press report
/// it.
public final class ActionButton extends Button {

    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    /// Kept here: a button that is not in a scene yet would lose its listener with the next garbage collection.
    private final ObservableValue<Optional<String>> obstacle;

    private final ObservableValue<String> object;

    public ActionButton(Action action, Texts texts, Consumer<Notification> showNotification) {
        super(texts.get(action.id()));
        setId(action.id().replace('.', '-'));
        setMinWidth(USE_PREF_SIZE);
        object = action.object().when(sceneProperty().isNotNull());
        object.subscribe(_ -> describe(action, texts));
        Appearance.keysShownIn(this).subscribe(_ -> describe(action, texts));
        obstacle = action.obstacle().when(sceneProperty().isNotNull());
        obstacle.subscribe(it -> {
            pseudoClassStateChanged(BLOCKED, it.isPresent());
            setAccessibleHelp(it.orElse(null));
            describe(action, texts);
        });
        defaultButtonProperty().bind(focusedProperty());
        setOnAction(_ -> action.perform(showNotification));
    }

    /// Adds a tooltip with the object, the keys where they are shown, and an obstacle.
    private void describe(Action action, Texts texts) {
        boolean keys = !action.keys().isEmpty() && Appearance.keysShownIn(this).getValue();
        var label = action.label(texts);
        boolean named = !label.equals(getText());
        var words = keys ? texts.get("common.menu-item", label, action.formatKeys(texts)) : named ? label : "";
        setAccessibleText(named ? label : null);
        var lines =
                Stream.concat(Stream.of(words), action.obstacle().getValue().stream())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n"));
        setTooltip(lines.isEmpty() ? null : new Tooltip(lines));
    }

    public ActionButton asMain() {
        getStyleClass().add("accent");
        return this;
    }

    /// Under a name that changes.
    public ActionButton named(ObservableValue<String> name) {
        textProperty().bind(name);
        return this;
    }

    /// As an icon, with its name in the tooltip.
    public ActionButton asIcon(Ikon icon) {
        setGraphic(Icons.of(icon));
        setAccessibleText(getText());
        setTooltip(new Tooltip(getText()));
        setText("");
        getStyleClass().addAll("link", "icon-button");
        return this;
    }

    /// As a link: one that leads elsewhere, or is seldom needed.
    public ActionButton asLink() {
        getStyleClass().add("link");
        return this;
    }
}
