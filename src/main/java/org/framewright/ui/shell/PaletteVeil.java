package org.framewright.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

import org.framewright.ui.controls.form.Picker;

/// The palette over a veil, near the top of the window. A click beside it closes it.
final class PaletteVeil extends StackPane {

    PaletteVeil(Picker palette) {
        super(palette);
        getStyleClass().add("palette-veil");
        setAlignment(palette, Pos.TOP_CENTER);
        visibleProperty().bind(palette.visibleProperty());
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                palette.close();
            }
        });
    }
}
