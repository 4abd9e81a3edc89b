package org.framewright.ui.team.giving;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.ArticleSummary;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.TeamTools;

import java.util.stream.Stream;

/// The articles that can be given out, one by one. Where any is ticked, only those are drawn from.
final class PoolPane extends VBox {

    private final ArticlePool pool;
    private final TeamTools tools;
    private final LineTable<PoolLine> table;
    private final Label number = ParagraphLabel.whole("", "guidance");

    /// An article, and whether it is ticked.
    private record PoolLine(ArticleSummary article, boolean ticked) {}

    PoolPane(ArticlePool pool, TeamTools tools) {
        this.pool = pool;
        this.tools = tools;
        this.table =
                tools.addArticleColumns(
                                new LineTable<PoolLine>(
                                                "give-pool", tools.text("team.articles"), it -> it.article().id())
                                        .shortText(tools.text("team.column.ticked"), 76, it -> it.ticked() ? "✓" : ""),
                                PoolLine::article,
                                260,
                                130)
                        .withArrangement(tools.tables().arrangementOf("give-pool"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setEmptyText(tools.text("team.give.none-fits"));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tick);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::tick);
        getStyleClass().add("pool");
        number.setId("ticked");
        number.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(number, Priority.ALWAYS);
        var line = new HBox(number, button("tick", this::tick), button("untick-all", pool::clearTicks));
        line.getStyleClass().add("team-line");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(line, table);
        pool.content.subscribe(it -> {
            number.setText(tools.text("team.give.ticked", it.ticked().size(), it.matching().size()));
            table.fill(
                    Stream.concat(
                                    it.matching().stream(),
                                    // what is ticked stays in sight, whatever is typed now
                                    it.available().stream()
                                            .filter(at -> it.ticked().contains(at.id()) && !it.matching().contains(at)))
                            .map(at -> new PoolLine(at, it.ticked().contains(at.id())))
                            .toList());
        });
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    private Button button(String what, Runnable verb) {
        return new PlainButton(tools.text("team.give." + what), "give-" + what, verb);
    }

    private void tick() {
        pool.tick(table.selectedItems().stream().map(PoolLine::article).toList());
    }

    private void tick(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            tick();
            event.consume();
        }
    }

    private void tick(MouseEvent event) {
        if (event.getClickCount() == 2) {
            tick();
        }
    }
}
