package org.framewright.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The palette over a veil, near the top of the window: finds actions, places, articles, actors and pages of the guide by their names. A
/// click beside it closes it.
final class Palette extends StackPane {

    /// Further words to find an action by.
    private static final Map<String, String> OTHER_WORDS =
            Map.of(
                    "common.action.larger", "common.found-by.zoom",
                    "common.action.smaller", "common.found-by.zoom",
                    "common.action.usual-size", "common.found-by.zoom",
                    "workspace.action.join", "common.found-by.fragment",
                    "common.action.theme", "common.found-by.theme",
                    "common.action.keys", "common.found-by.help",
                    "agreement.plan", "common.found-by.plan",
                    "workspace.action.correct", "common.found-by.correct");

    private final Picker picker;
    private final Texts texts;
    private final Consumer<Action> perform;

    /// @param perform runs the action that was found
    Palette(Texts texts, Runnable returnFocus, Consumer<Action> perform) {
        this.picker = new Picker("palette", texts.get("common.nothing-fits"), returnFocus);
        this.texts = texts;
        this.perform = perform;
        picker.getChildren().add(keys());
        getChildren().add(picker);
        getStyleClass().add("palette-veil");
        setAlignment(picker, Pos.TOP_CENTER);
        visibleProperty().bind(picker.visibleProperty());
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                picker.close();
            }
        });
    }

    private HBox keys() {
        return Nodes.withStyle(
                new HBox(key("↑ ↓"), effect("choose"), key("Enter"), effect("open"), key("Esc"), effect("close")),
                "palette-keys");
    }

    private static Label key(String key) {
        return Nodes.withStyle(new Label(key), "key");
    }

    private Label effect(String of) {
        return new Label(texts.get("common.palette." + of));
    }

    Picker picker() {
        return picker;
    }

    /// Opens with the actions and the places; the others come as they are read.
    ///
    /// @param subjects reads the articles, actors and pages, and hands them over
    void open(List<ActionGroup> groups, Consumer<Consumer<List<PickerItem>>> subjects) {
        var actions = new PickerItem.PickerGroup(texts.get("common.palette.actions"), Feather.ZAP);
        var places = new PickerItem.PickerGroup(texts.get("common.palette.places"), Feather.MAP_PIN);
        var items =
                groups.stream()
                        .flatMap(group ->
                                group.actions().stream()
                                        .map(it -> item(it, group.heading().equals(ActionGroup.GO) ? places : actions)))
                        // what can't be done now comes last
                        .sorted(Comparator.comparing(it -> !it.obstacle().isEmpty()))
                        .toList();
        picker.open(texts.get("common.find-action"), items);
        subjects.accept(picker::add);
    }

    private PickerItem item(Action action, PickerItem.PickerGroup group) {
        var others = OTHER_WORDS.get(action.id());
        return new PickerItem(
                action.label(texts),
                "",
                action.formatKeys(texts),
                others == null ? "" : texts.get(others),
                action.obstacle().getValue().orElse(""),
                Optional.of(group),
                () -> perform.accept(action));
    }
}
