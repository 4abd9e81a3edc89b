package org.framewright.ui.team;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.team.progress.CoderProgress.ArticleProgress;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.ProgressViewModel.ProgressLine;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The selected coder: the actions on their work, and their articles one by one.
final class CoderPane extends VBox {

    private final ProgressViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Nodes.withId("progress-of", new Label(), "details-heading");
    private final MenuButton others = Nodes.keepWidth(Nodes.withId("hand-over", new MenuButton()));
    private final Button left = new PlainButton("", "left", this::toggleLeft);
    private final LineTable<ArticleProgress> table;
    private Optional<ProgressLine> line = Optional.empty();

    /// @param openMetadata goes to an article in the table of articles
    CoderPane(ProgressViewModel viewModel, TeamTools tools, Consumer<ArticleId> openMetadata) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.table = Nodes.vgrow(table().withArrangement(tools.tables().arrangementOf("progress-articles")));
        table.onOpened(it -> openMetadata.accept(it.article().id()));
        var metadata =
                Action.of(
                        "team.progress.metadata",
                        () -> table.selectedItems().forEach(it -> openMetadata.accept(it.article().id())));
        tools.addRowMenu(table, () -> List.of(metadata));
        getStyleClass().add("team-below");
        others.setText(tools.text("team.progress.hand-over"));
        var top = TeamTools.line(heading, others, left);
        getChildren().addAll(top, table);
        visibleProperty().bind(viewModel.line.map(Optional::isPresent));
        viewModel.line.subscribe(this::show);
        // a new coder may have joined, who can be given articles now
        viewModel.content.subscribe(_ -> show(viewModel.line.get()));
        viewModel.articles.subscribe(this::fill);
    }

    /// Opens the menu of coders to whom the rest can be given.
    void showReceivers() {
        Nodes.openMenu(others);
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    private LineTable<ArticleProgress> table() {
        var formatter = new ProgressFormatter(tools.texts());
        return tools.addArticleColumns(
                        new LineTable<ArticleProgress>(
                                        "progress-articles", tools.text("team.articles"), it -> it.article().id())
                                .wrapped(tools.text("team.column.state"), 160, tools::state),
                        ArticleProgress::article,
                        180,
                        112)
                .number(tools.text("team.column.open-questions"), 88, ArticleProgress::openQuestions)
                .number(tools.text("team.column.unsure"), 60, ArticleProgress::unsure)
                .number(tools.text("team.column.memos"), 62, ArticleProgress::memos)
                .shortText(
                        tools.text("team.column.time"),
                        80,
                        it ->
                                it.coding()
                                        .filter(coding -> coding.seconds() > 0)
                                        .map(coding -> formatter.time(coding.seconds()))
                                        .orElse(""))
                .dates(
                        tools.text("team.column.last-worked"),
                        122,
                        ArticleProgress::lastWorked,
                        tools.times()::formatBrief)
                .text(
                        tools.text("team.column.reason"),
                        110,
                        it -> it.coding().map(coding -> coding.note().reason()).orElse(""));
    }

    private void show(Optional<ProgressLine> chosen) {
        line = chosen;
        line.ifPresent(it -> {
            boolean gone = it.coder().isDeactivated();
            boolean mayWrite = tools.mayWrite();
            heading.setText(
                    tools.text(
                            "team.progress.of",
                            WordPieces.isolate(it.coder().name()),
                            WordPieces.isolate(it.round().name())));
            left.setText(tools.text(gone ? "team.progress.comes-back" : "team.progress.leaves"));
            left.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setDisable(it.progress().articles().notBegun() == 0 || it.round().isClosed() || !mayWrite);
            var receivers = viewModel.content.get().map(content -> content.othersThan(it.coder())).orElse(List.of());
            others.getItems().setAll(tools.coderItems(receivers, to -> viewModel.handOver(it, to)));
            if (receivers.size() > 1) {
                others.getItems()
                        .add(Nodes.menuItem(tools.text("team.to-all"), () -> viewModel.offerShares(it, receivers)));
            }
        });
    }

    private void toggleLeft() {
        line.ifPresent(it -> {
            if (it.coder().isDeactivated()) {
                viewModel.restore(it.coder());
            } else {
                viewModel.leave(it.coder());
            }
        });
    }

    private void fill(Optional<List<ArticleProgress>> articles) {
        table.setEmptyText(tools.text(articles.isEmpty() ? "team.looking" : "team.progress.no-articles"));
        table.fill(articles.orElse(List.of()));
    }
}
