package org.framewright.ui.team.progress;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.Coder;
import org.framewright.team.progress.ArticleStanding;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.progress.ProgressViewModel.ProgressLine;

import java.util.List;
import java.util.Optional;

/// The coder that is chosen: what can be done about their work, and their articles one by one.
final class CoderPane extends VBox {

    private final ProgressViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = StyleClasses.with(new Label(), "details-heading");
    private final MenuButton others = new MenuButton();
    private final Button left = new PlainButton("", "left", this::leaveOrReturn);
    private final LineTable<ArticleStanding> table;
    private Optional<ProgressLine> line = Optional.empty();

    CoderPane(ProgressViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.table = table().remembering(tools.tables().of("progress-articles"));
        getStyleClass().add("team-below");
        heading.setId("progress-of");
        others.setId("hand-over");
        others.setText(tools.words("team.progress.hand-over"));
        others.setMinWidth(Region.USE_PREF_SIZE);
        var top = TeamTools.line(heading, others, left);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(top, table);
        visibleProperty().bind(viewModel.line.map(Optional::isPresent));
        viewModel.line.subscribe(this::show);
        viewModel.articles.subscribe(this::fill);
    }

    /// Opens to whom the rest can be given.
    void showOthers() {
        if (!others.isDisabled()) {
            others.requestFocus();
            others.show();
        }
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    private LineTable<ArticleStanding> table() {
        var words = new ProgressFormatter(tools.texts());
        return tools.withArticles(
                        new LineTable<ArticleStanding>(
                                        "progress-articles", tools.words("team.articles"), it -> it.article().id())
                                .words(tools.words("team.column.state"), 160, words::state),
                        ArticleStanding::article,
                        180,
                        112)
                .number(tools.words("team.column.open-questions"), 88, ArticleStanding::openQuestions)
                .number(tools.words("team.column.unsure"), 60, ArticleStanding::unsure)
                .number(tools.words("team.column.memos"), 62, ArticleStanding::memos)
                .brief(
                        tools.words("team.column.time"),
                        80,
                        it ->
                                it.coding()
                                        .filter(coding -> coding.seconds() > 0)
                                        .map(coding -> words.time(coding.seconds()))
                                        .orElse(""))
                .dates(tools.words("team.column.last-worked"), 122, ArticleStanding::lastWorked, tools.moments()::brief)
                .words(
                        tools.words("team.column.reason"),
                        110,
                        it -> it.coding().map(coding -> coding.note().reason()).orElse(""));
    }

    private void show(Optional<ProgressLine> chosen) {
        line = chosen;
        line.ifPresent(it -> {
            boolean gone = it.coder().hasLeft();
            boolean mayWrite = tools.mayWrite();
            heading.setText(
                    tools.words(
                            "team.progress.of",
                            WordPieces.apart(it.coder().name()),
                            WordPieces.apart(it.round().name())));
            left.setText(tools.words(gone ? "team.progress.comes-back" : "team.progress.leaves"));
            left.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setDisable(it.standing().articles().notBegun() == 0 || it.round().isClosed() || !mayWrite);
            others.getItems()
                    .setAll(
                            tools.receivers(
                                    viewModel.shown.get().map(shown -> shown.others(it.coder())).orElse(List.of()),
                                    to -> viewModel.handOver(it, to)));
        });
    }

    private void leaveOrReturn() {
        line.ifPresent(it -> {
            if (it.coder().hasLeft()) {
                viewModel.comeBack(it.coder());
            } else {
                viewModel.leave(it.coder());
            }
        });
    }

    private void fill(Optional<List<ArticleStanding>> articles) {
        table.sayNothing(tools.words(articles.isEmpty() ? "team.looking" : "team.progress.no-articles"));
        table.fill(articles.orElse(List.of()));
    }
}
