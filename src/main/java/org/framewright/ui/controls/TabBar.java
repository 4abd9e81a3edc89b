package org.framewright.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;

import org.framewright.ui.controls.text.Nodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The tabs of a screen's parts. Chosen by a click; parts with keys of their own are left out of the Tab order.
public final class TabBar<T> extends FoldingPane {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Function<T, String> words;

    /// Kept here, since nothing else refers to its listener before the bar is in a scene: garbage collection removed it.
    private final ObservableValue<Boolean> inScene = sceneProperty().map(Objects::nonNull).orElse(false);

    public TabBar(
            List<T> parts,
            Function<T, String> ids,
            Function<T, String> words,
            ObservableValue<T> shown,
            Consumer<T> choose) {
        super(Pos.CENTER_LEFT);
        this.words = words;
        getStyleClass().add("tab-bar");
        for (var part : parts) {
            var button = Nodes.keepWidth(Nodes.withId(ids.apply(part), new ToggleButton(words.apply(part))));
            button.setMnemonicParsing(false);
            button.setFocusTraversable(false);
            button.setOnAction(_ -> {
                // shown as pressed when its part is shown
                button.setSelected(true);
                choose.accept(part);
            });
            shown.when(inScene).subscribe(it -> button.setSelected(part.equals(it)));
            buttons.put(part, button);
            getChildren().add(button);
        }
    }

    /// Shows the present words of the tabs, such as their counts.
    public void updateWords() {
        buttons.forEach((part, button) -> button.setText(words.apply(part)));
    }
}
