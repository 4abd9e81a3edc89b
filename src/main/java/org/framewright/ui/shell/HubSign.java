package org.framewright.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import org.framewright.model.ConstantName;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The state of the hub below the destinations: an icon and a word. It leads to the hub.
public final class HubSign extends Button {

    private final Texts texts;
    private Optional<HubState> state = Optional.empty();
    private boolean icons;

    public HubSign(Texts texts, Runnable open) {
        this.texts = texts;
        setId("hub-sign");
        getStyleClass().addAll("destination", "hub-sign");
        setFocusTraversable(false);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> open.run());
        show(state);
    }

    /// Shows a state.
    ///
    /// @param newState empty without a hub
    public void show(Optional<HubState> newState) {
        state = newState;
        Nodes.show(this, state.isPresent());
        state.ifPresent(it -> {
            setGraphic(
                    Icons.of(
                            switch (it.kind()) {
                                case IN_STEP -> Feather.CLOUD;
                                case WAITING -> Feather.DOWNLOAD_CLOUD;
                                case OFFLINE -> Feather.CLOUD_OFF;
                                case PROBLEM -> Feather.ALERT_CIRCLE;
                            }));
            var word = texts.get("common.hub." + ConstantName.of(it.kind()), it.count());
            var tooltip = new Tooltip(it.sentence());
            WordPieces.wrapWherePossible(tooltip);
            setTooltip(tooltip);
            setAccessibleText(word);
            setAccessibleHelp(it.sentence());
        });
        fold(icons);
    }

    /// Shows the icon alone.
    public void fold(boolean alone) {
        icons = alone;
        setContentDisplay(icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        setText(icons ? "" : getAccessibleText());
    }
}
