package org.framewright.ui.export;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.framewright.export.ExportPreset;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The target program of an export: a card for each of the common ones, and one for the programs that compute agreement, with
/// a list of those.
final class PresetCards extends VBox {

    private static final int COLUMNS = 3;
    private static final String TOOLS_ID = "tools";

    private static final List<ExportPreset> CARDS =
            List.of(ExportPreset.R, ExportPreset.SPSS, ExportPreset.STATA, ExportPreset.EXCEL, ExportPreset.CSV);
    private static final List<ExportPreset> TOOLS =
            Stream.of(ExportPreset.values()).filter(it -> it.tool().isPresent()).toList();

    private final Map<ExportPreset, ToggleButton> cards = new EnumMap<>(ExportPreset.class);
    private final ToggleButton tools;
    private final ChoiceField<ExportPreset> tool;

    PresetCards(Texts texts, Consumer<ExportPreset> choose) {
        var group = new ToggleGroup();
        CARDS.forEach(it -> {
            var card = card(it.id(), texts, group, () -> choose.accept(it));
            cards.put(it, card);
        });
        this.tools = card(TOOLS_ID, texts, group, () -> choose.accept(TOOLS.getFirst()));
        this.tool = new ChoiceField<>("export-preset", it -> texts.get("export.preset." + it.id()), choose);
        tool.setMaxWidth(Double.MAX_VALUE);
        tool.setAccessibleText(texts.get("export.preset"));
        Nodes.collapse(tool);
        var tiles = new TilePane();
        tiles.getStyleClass().add("preset-cards");
        tiles.setPrefColumns(COLUMNS);
        tiles.getChildren().setAll(all());
        tiles.addEventFilter(KeyEvent.KEY_PRESSED, this::go);
        getStyleClass().add("presets");
        getChildren().setAll(tiles, tool);
    }

    /// The arrow keys choose the card beside the chosen one, as among radio buttons.
    private void go(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -COLUMNS;
                    case DOWN -> COLUMNS;
                    default -> 0;
                };
        var all = all();
        int next = all.stream().map(ToggleButton::isSelected).toList().indexOf(true) + step;
        if (step != 0) {
            event.consume();
            if (next >= 0 && next < all.size()) {
                all.get(next).fire();
                takeKeyboard();
            }
        }
    }

    private List<ToggleButton> all() {
        return Stream.concat(CARDS.stream().flatMap(it -> Stream.ofNullable(cards.get(it))), Stream.of(tools)).toList();
    }

    private static ToggleButton card(String id, Texts texts, ToggleGroup group, Runnable choose) {
        var name = Nodes.withStyle(new Label(texts.get("export.card." + id)), "card-name");
        var kind = Nodes.withStyle(new Label(texts.get("export.card-kind." + id)), "quiet");
        var card = Nodes.withId("export-card-" + id, new ToggleButton("", new VBox(name, kind)), "preset-card");
        card.setAccessibleText(name.getText());
        if (!id.equals(TOOLS_ID)) {
            card.setTooltip(new Tooltip(texts.get("export.about." + id)));
        }
        card.setToggleGroup(group);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setOnAction(_ -> {
            // a press of the chosen card leaves it chosen
            card.setSelected(true);
            choose.run();
        });
        return card;
    }

    void show(ExportPreset preset) {
        boolean focused = all().stream().anyMatch(ToggleButton::isFocused);
        cards.forEach((of, card) -> card.setSelected(of == preset));
        tools.setSelected(preset.tool().isPresent());
        all().forEach(it -> it.setFocusTraversable(it.isSelected()));
        tool.setVisible(preset.tool().isPresent());
        tool.fill(TOOLS, preset.tool().isPresent() ? preset : TOOLS.getFirst());
        if (focused) {
            takeKeyboard();
        }
    }

    void takeKeyboard() {
        all().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }
}
