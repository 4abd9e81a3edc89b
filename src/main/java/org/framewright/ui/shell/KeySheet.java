package org.framewright.ui.shell;

import static javafx.scene.layout.Region.USE_PREF_SIZE;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The keys of a screen and their effects, over the whole of it.
final class KeySheet extends ScrollPane {

    /// The width of a column with its gap.
    private static final int COLUMN = 410;

    private final Texts texts;
    private final HBox columns = Nodes.withStyle(new HBox(), "sheet-columns");

    /// @param close takes the sheet away
    KeySheet(List<ActionGroup> groups, Texts texts, Runnable close) {
        this.texts = texts;
        getStyleClass().add("shortcut-pane");
        setFitToWidth(true);
        setId("key-sheet");
        var title = Nodes.fillWidth(Nodes.withStyle(new Label(texts.get("common.keys-title")), "sheet-title"));
        var button = new PlainButton(texts.get("common.keys-close"), "close-key-sheet", close);
        var header = Nodes.withStyle(new HBox(title, button), "sheet-header");
        var grids = groups.stream().map(this::grid).filter(it -> it.getRowCount() > 1).toList();
        viewportBoundsProperty()
                .map(it -> (int) (it.getWidth() / (COLUMN * Zoom.factorIn(this))))
                .subscribe(it -> fill(grids, it));
        var sheet = Nodes.withStyle(new VBox(header, columns), "shortcut-sheet");
        setContent(sheet);
    }

    /// As many columns as there is room for, each group in the shortest one so far.
    private void fill(List<GridPane> grids, int most) {
        var lists = Stream.generate(VBox::new).limit(Math.clamp(most, 1, grids.size())).toList();
        lists.forEach(it -> it.getStyleClass().add("sheet-list"));
        for (var grid : grids) {
            lists.stream().min(Comparator.comparingInt(KeySheet::rows)).orElseThrow().getChildren().add(grid);
        }
        columns.getChildren().setAll(lists);
    }

    private static int rows(VBox list) {
        return list.getChildren().stream().mapToInt(it -> ((GridPane) it).getRowCount() + 1).sum();
    }

    private GridPane grid(ActionGroup group) {
        var grid = Nodes.withStyle(new GridPane(), "sheet-column");
        var heading = Nodes.withStyle(new Label(texts.get(group.heading())), "sheet-heading");
        grid.add(heading, 0, 0, 2, 1);
        group.hints().forEach(it -> row(grid, texts.get(it.keys()), texts.get(it.description())));
        group.actions().stream()
                .filter(it -> !it.keys().isEmpty())
                .forEach(it -> row(grid, it.formatKeys(texts), texts.get(it.id())));
        return grid;
    }

    private static void row(GridPane grid, String keys, String does) {
        var label = Nodes.keepWidth(Nodes.withStyle(new Label(keys), "key"));
        var words = new ParagraphLabel(does);
        words.setMinHeight(USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(words, 1, row);
    }
}
