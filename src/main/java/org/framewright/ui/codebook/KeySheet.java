package org.framewright.ui.codebook;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.wording.Texts;

import java.util.List;

/// All keys of the codebook's screen on one sheet, laid over the fields until it is put away.
final class KeySheet extends VBox {

    private static final List<String> OUTLINE_KEYS = List.of("move", "fold", "fields");

    KeySheet(List<Action> actions, Texts texts) {
        setId("key-sheet");
        getStyleClass().add("shortcut-sheet");
        var title = new Label(texts.get("codebook.keys-title"));
        title.getStyleClass().add("sheet-title");
        var grid = new GridPane();
        OUTLINE_KEYS.forEach(it -> row(grid, texts.get("codebook.key." + it), texts.get("codebook.does." + it)));
        actions.forEach(it -> row(grid, it.key().getDisplayText(), texts.get(it.label())));
        getChildren().addAll(title, grid);
    }

    private static void row(GridPane grid, String key, String does) {
        var label = new Label(key);
        label.getStyleClass().add("key");
        label.setMinWidth(USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(new Label(does), 1, row);
    }
}
