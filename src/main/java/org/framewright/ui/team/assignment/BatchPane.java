package org.framewright.ui.team.assignment;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.VBox;

import org.framewright.model.study.DrawRecipe;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.assignment.BatchViewModel.BatchLine;
import org.framewright.ui.team.assignment.BatchViewModel.Content;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;

/// A batch: its draw, and the coder of each article.
final class BatchPane extends VBox {

    private final BatchViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Nodes.withId("batch-heading", new Label(), "details-heading");
    private final Label recipe = Nodes.withId("batch-recipe", ParagraphLabel.whole("", "guidance"));
    private final MenuButton others = Nodes.keepWidth(Nodes.withId("batch-hand-over", new MenuButton()));
    private final Button withdraw;
    private final Button takeBack;
    private final LineTable<BatchLine> table;

    BatchPane(BatchViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.table =
                tools.addArticleColumns(
                                new LineTable<BatchLine>(
                                                "batch-lines", tools.text("team.articles"), it -> it.assignment().id())
                                        .text(tools.text("team.column.coder"), 120, it -> it.coder().name()),
                                it -> it.progress().article(),
                                320,
                                140)
                        .text(tools.text("team.column.state"), 190, it -> tools.state(it.progress()))
                        .withArrangement(tools.tables().arrangementOf("batch-lines"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("team-part");
        this.withdraw = button("withdraw", () -> viewModel.withdraw(table.selectedItems()));
        this.takeBack = button("take-back", viewModel::undo);
        var top = Nodes.withStyle(new VBox(heading, recipe), "team-heading");
        var hint = Nodes.withStyle(new Label(tools.text("team.batch.choose")), "guidance");
        var line = TeamTools.line(hint, others, withdraw, takeBack);
        getChildren().addAll(top, line, Nodes.vgrow(table));
        viewModel.content.subscribe(this::showBatch);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<BatchLine>) _ -> updateActions());
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    /// Opens the menu of coders who can be given the selected articles.
    void showReceivers() {
        if (isVisible()) {
            Nodes.openMenu(others);
        }
    }

    private Button button(String what, Runnable verb) {
        return new PlainButton(tools.text("team.batch." + what), "batch-" + what, verb);
    }

    private void showBatch(Optional<Content> shown) {
        table.setEmptyText(tools.text(shown.isEmpty() ? "team.looking" : "team.batch.empty"));
        heading.setText(
                shown.map(it -> tools.text("team.batch.of", it.batch().name(), it.round().name()))
                        .map(WordPieces::isolate)
                        .orElse(""));
        recipe.setText(shown.map(this::recipe).orElse(""));
        table.fill(shown.map(Content::lines).orElse(List.of()));
        updateActions();
    }

    private String recipe(Content content) {
        var it = content.batch().recipe();
        var drawn = tools.times().format(content.batch().drawn());
        if (it.articles() == 0) {
            // a package has no record of the draw
            return tools.text("team.batch.given-out", drawn);
        }
        var strata = DrawForm.strata(it.strata(), tools);
        int evenly = it.strata().isEmpty() ? 0 : 1;
        var articles =
                it.articles() == it.pool()
                        ? tools.text("team.batch.all", it.articles())
                        : tools.text("team.batch.drawn", it.articles(), it.pool(), strata, evenly);
        var shared =
                it.overlap() == 0
                        ? tools.text("team.batch.none-shared")
                        : it.overlap() == it.articles()
                                ? tools.text("team.batch.all-shared", it.codersPerArticle())
                                : tools.text("team.batch.shared", it.overlap(), it.codersPerArticle(), strata, evenly);
        var coders = String.join(", ", content.coders());
        return tools.text(
                "team.batch.recipe",
                drawn,
                coders,
                articles,
                shared,
                Long.toString(it.seed()),
                it.pairs() == DrawRecipe.PairRule.ALL ? 0 : 1);
    }

    private void updateActions() {
        var chosen = table.selectedItems();
        boolean mayWrite = tools.mayWrite();
        others.setText(tools.text("team.batch.hand-over-number", chosen.size()));
        others.setDisable(!mayWrite || chosen.isEmpty());
        withdraw.setDisable(!mayWrite || chosen.isEmpty());
        takeBack.setDisable(!mayWrite || viewModel.content.get().filter(it -> !it.isBegun()).isEmpty());
        others.getItems()
                .setAll(
                        tools.coderItems(
                                viewModel.content.get().map(Content::others).orElse(List.of()),
                                to -> viewModel.handOver(chosen, to)));
    }
}
