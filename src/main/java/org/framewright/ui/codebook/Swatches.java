package org.framewright.ui.codebook;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.codebook.Tag.Colour;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The palette: colours that stay apart in light and dark, and for colour-blind eyes.
final class Swatches extends HBox {

    private final Map<Colour, ToggleButton> buttons = new EnumMap<>(Colour.class);

    Swatches(Texts texts, Consumer<Colour> chosen) {
        getStyleClass().add("swatches");
        for (var colour : Colour.values()) {
            var name = colour.name().toLowerCase(Locale.ROOT);
            var dot = Styles.with(new Region(), "dot", "code-" + name);
            var button = new ToggleButton("", dot);
            button.setId("colour-" + name);
            button.setTooltip(new Tooltip(texts.get("codebook.colour." + name)));
            button.setAccessibleText(texts.get("codebook.colour." + name));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(colour);
            });
            buttons.put(colour, button);
        }
        getChildren().addAll(buttons.values());
    }

    void show(Colour colour, boolean fixed) {
        buttons.forEach((its, button) -> {
            button.setSelected(its == colour);
            button.setDisable(fixed);
        });
    }
}
