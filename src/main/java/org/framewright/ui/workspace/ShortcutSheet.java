package org.framewright.ui.workspace;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.ui.common.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.List;

/// All keys of the workspace on one sheet, laid over the article and what is beside it until it is put away: columns next to each
/// other, as many as there is room for.
final class ShortcutSheet extends VBox {

    private static final List<String> TEXT_KEYS =
            List.of(
                    "word",
                    "characters",
                    "line",
                    "sentence",
                    "paragraph",
                    "edge",
                    "page",
                    "further",
                    "passage",
                    "cycle");
    private static final List<String> CODING_KEYS =
            List.of("letter", "alone", "implied", "digit", "not-codable", "clear", "next", "up");

    private final Texts texts;

    /// A heading and what stands under it.
    ///
    /// @param heading the key of its words
    record Part(String heading, List<Action> actions) {}

    /// @param columns what stands below one another, from left to right; the first below the keys of the text
    ShortcutSheet(List<List<Part>> columns, Texts texts) {
        this.texts = texts;
        setId("shortcut-sheet");
        getStyleClass().add("shortcut-sheet");
        var title = new Label(texts.get("workspace.shortcuts"));
        title.getStyleClass().add("sheet-title");
        var all = new FlowPane();
        all.getStyleClass().add("sheet-columns");
        var first = column();
        heading(first, "workspace.shortcuts-text");
        TEXT_KEYS.forEach(it -> row(first, texts.get("workspace.key." + it), texts.get("workspace.does." + it)));
        heading(first, "workspace.shortcuts-coding");
        CODING_KEYS.forEach(it -> row(first, texts.get("workspace.key." + it), texts.get("workspace.does." + it)));
        fill(first, columns.getFirst());
        all.getChildren().add(first);
        columns.stream().skip(1).forEach(it -> all.getChildren().add(fill(column(), it)));
        getChildren().addAll(title, all);
    }

    private GridPane fill(GridPane grid, List<Part> parts) {
        for (var part : parts.stream().filter(it -> !it.actions().isEmpty()).toList()) {
            heading(grid, part.heading());
            Action.byLabel(part.actions())
                    .forEach((label, actions) -> row(grid, Action.keys(actions), texts.get(label)));
        }
        return grid;
    }

    private static GridPane column() {
        var grid = new GridPane();
        grid.getStyleClass().add("sheet-column");
        return grid;
    }

    private void heading(GridPane grid, String key) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("sheet-heading");
        grid.add(heading, 0, grid.getRowCount(), 2, 1);
    }

    private static void row(GridPane grid, String key, String does) {
        var label = new Label(key);
        label.getStyleClass().add("key");
        label.setMinWidth(USE_PREF_SIZE);
        var words = new ParagraphLabel(does);
        words.setMinHeight(USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(words, 1, row);
    }
}
