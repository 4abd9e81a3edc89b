package org.framewright.ui.team.assignment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.article.ArticleSummary;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.stream.Stream;

/// The next batch: the form at the left, a preview or the articles to choose from at the right.
final class DrawPane extends BorderPane {

    private final DrawForm form;
    private final PoolPane articles;
    private final BatchPreviewPane preview;
    private final BooleanProperty oneByOne = new SimpleBooleanProperty();

    DrawPane(DrawViewModel viewModel, TeamTools tools) {
        this.form = new DrawForm(viewModel, tools);
        this.articles = new PoolPane(viewModel.pool, tools);
        this.preview = new BatchPreviewPane(viewModel, tools);
        getStyleClass().add("draw");
        var sides =
                new TabBar<>(
                        List.of(false, true),
                        it -> it ? "give-articles" : "give-preview",
                        it -> tools.text(it ? "team.give.one-by-one" : "team.give.preview"),
                        oneByOne,
                        oneByOne::set);
        oneByOne.subscribe(_ -> show());
        var scrolled = Nodes.withStyle(new ColumnScroll(form.pane), "draw-form");
        setLeft(scrolled);
        var line = Nodes.withStyle(new HBox(sides), "team-line");
        var stack = Nodes.vgrow(new StackPane(preview, articles));
        var right = Nodes.withStyle(new VBox(line, stack), "team-part");
        setCenter(right);
    }

    void takeKeyboard() {
        form.takeKeyboard();
    }

    Action assignAction() {
        return preview.assignAction;
    }

    /// Shows the articles to choose from, or the preview again.
    void showArticles() {
        oneByOne.set(!oneByOne.get());
        if (oneByOne.get()) {
            articles.takeKeyboard();
        } else {
            form.takeKeyboard();
        }
    }

    void focusFilter() {
        form.focusFilter();
    }

    private void show() {
        preview.setVisible(!oneByOne.get());
        articles.setVisible(oneByOne.get());
    }

    /// The available articles, one by one. Where any is ticked, only those are drawn from.
    private static final class PoolPane extends VBox {

        private final ArticlePool pool;
        private final TeamTools tools;
        private final LineTable<PoolLine> table;
        private final Label number = Nodes.fillWidth(Nodes.withId("ticked", ParagraphLabel.whole("", "guidance")));

        /// @param otherRounds the names of those in which it is given out already; may be empty
        private record PoolLine(ArticleSummary article, boolean ticked, String otherRounds) {}

        PoolPane(ArticlePool pool, TeamTools tools) {
            this.pool = pool;
            this.tools = tools;
            this.table =
                    tools.addArticleColumns(
                                    new LineTable<PoolLine>(
                                                    "give-pool", tools.text("team.articles"), it -> it.article().id())
                                            .shortText(
                                                    tools.text("team.column.ticked"), 76, it -> it.ticked() ? "✓" : "")
                                            .text(tools.text("team.column.other-rounds"), 110, PoolLine::otherRounds),
                                    PoolLine::article,
                                    260,
                                    130)
                            .withArrangement(tools.tables().arrangementOf("give-pool"));
            table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            table.setEmptyText(tools.text("team.give.none-fits"));
            Nodes.onKey(table, KeyCode.SPACE, this::tick);
            table.addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        if (event.getClickCount() == 2) {
                            tick();
                        }
                    });
            getStyleClass().add("pool");
            var line = new HBox(number, button("tick", this::tick), button("untick-all", pool::clearTicks));
            line.getStyleClass().add("team-line");
            getChildren().addAll(line, Nodes.vgrow(table));
            pool.content.subscribe(it -> {
                table.getColumns().get(1).setVisible(!it.otherRounds().isEmpty());
                number.setText(tools.text("team.give.ticked", it.ticked().size(), it.matching().size()));
                table.fill(
                        Stream.concat(
                                        it.matching().stream(),
                                        // ticked articles stay in sight, whatever the filter
                                        it.available().stream()
                                                .filter(at ->
                                                        it.ticked().contains(at.id()) && !it.matching().contains(at)))
                                .map(at ->
                                        new PoolLine(
                                                at,
                                                it.ticked().contains(at.id()),
                                                it.otherRounds().getOrDefault(at.id(), "")))
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
    }
}
