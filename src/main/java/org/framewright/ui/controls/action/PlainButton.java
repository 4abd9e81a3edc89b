package org.framewright.ui.controls.action;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.framewright.ui.controls.theme.Icons;
import org.kordamp.ikonli.Ikon;

/// A button without an action. Enter presses it while it has the keyboard, as Space does.
public final class PlainButton extends Button {

    public PlainButton(String words, String id, Runnable run) {
        this(words, run);
        setId(id);
    }

    public PlainButton(String words, Runnable run) {
        super(words);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> run.run());
        defaultButtonProperty().bind(focusedProperty());
    }

    public PlainButton asMain() {
        getStyleClass().add("accent");
        return this;
    }

    /// As a link: one that leads elsewhere, or is seldom needed.
    public PlainButton asLink() {
        getStyleClass().add("link");
        return this;
    }

    /// As an icon, with its name in the tooltip.
    public PlainButton asIcon(Ikon icon) {
        setGraphic(Icons.of(icon));
        setAccessibleText(getText());
        setTooltip(new Tooltip(getText()));
        setText("");
        getStyleClass().addAll("link", "icon-button");
        return this;
    }

    /// Makes a press leave the keyboard in its place.
    public PlainButton notFocusTraversable() {
        setFocusTraversable(false);
        return this;
    }
}
