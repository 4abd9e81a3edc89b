package org.framewright.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The tabs of a screen's parts. Chosen by a click; parts with keys of their own are left out of the Tab order.
public final class TabBar<T> extends HBox {

    /// Kept here, since nothing else refers to its listener before the bar is in a scene: garbage collection removed it.
    private final ObservableValue<Boolean> inScene = sceneProperty().map(Objects::nonNull).orElse(false);

    public TabBar(
            List<T> parts,
            Function<T, String> ids,
            Function<T, String> words,
            ObservableValue<T> shown,
            Consumer<T> choose) {
        getStyleClass().add("tab-bar");
        for (var part : parts) {
            var button = Nodes.keepWidth(Nodes.withId(ids.apply(part), new ToggleButton(words.apply(part))));
            button.setFocusTraversable(false);
            button.setOnAction(_ -> {
                // shown as pressed when its part is shown
                button.setSelected(true);
                choose.accept(part);
            });
            shown.when(inScene).subscribe(it -> button.setSelected(part.equals(it)));
            getChildren().add(button);
        }
    }
}
