package org.framewright.ui.workspace;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.wording.Texts;

import java.util.List;

/// All keys of the workspace on one sheet, laid over the article until it is put away.
final class ShortcutSheet extends VBox {

    private static final List<String> TEXT_KEYS =
            List.of("word", "characters", "line", "sentence", "paragraph", "further", "passage", "cycle");
    private static final List<String> CODING_KEYS =
            List.of("letter", "alone", "implied", "digit", "not-codable", "clear", "next", "up");

    ShortcutSheet(List<Action> actions, Texts texts) {
        setId("shortcut-sheet");
        getStyleClass().add("shortcut-sheet");
        var title = new Label(texts.get("workspace.shortcuts"));
        title.getStyleClass().add("sheet-title");
        var left = new GridPane();
        heading(left, texts.get("workspace.shortcuts-text"));
        TEXT_KEYS.forEach(it -> row(left, texts.get("workspace.key." + it), texts.get("workspace.does." + it)));
        heading(left, texts.get("workspace.shortcuts-coding"));
        CODING_KEYS.forEach(it -> row(left, texts.get("workspace.key." + it), texts.get("workspace.does." + it)));
        heading(left, texts.get("workspace.shortcuts-screen"));
        actions.forEach(it -> row(left, it.key().getDisplayText(), texts.get(it.label())));
        getChildren().addAll(title, left);
    }

    private static void heading(GridPane grid, String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("sheet-heading");
        grid.add(heading, 0, grid.getRowCount(), 2, 1);
    }

    private static void row(GridPane grid, String key, String does) {
        var label = new Label(key);
        label.getStyleClass().add("key");
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(new Label(does), 1, row);
    }
}
