package org.framewright.ui.team.progress;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.Coder;
import org.framewright.team.ArticleStanding;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.controls.WordPieces;
import org.framewright.ui.team.TeamTools;

import java.util.List;
import java.util.Optional;

/// The coder that is chosen: what can be done about their work, and their articles one by one.
final class CoderPane extends VBox {

    private final ProgressViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Styles.with(new Label(), "details-heading");
    private final MenuButton others = new MenuButton();
    private final Button left = new PlainButton("", "left", this::leaveOrReturn);
    private final LineTable<ArticleStanding> table;
    private Optional<Line> line = Optional.empty();

    CoderPane(ProgressViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.table = table().remembering(tools.tables().of("progress-articles"));
        getStyleClass().add("team-below");
        heading.setId("progress-of");
        others.setId("hand-over");
        others.setText(words("team.progress.hand-over"));
        others.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var top = Styles.with(new HBox(heading, gap, others, left), "team-line");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(top, table);
        visibleProperty().bind(viewModel.lineProperty().map(Optional::isPresent));
        viewModel.lineProperty().subscribe(this::show);
        viewModel.articlesProperty().subscribe(this::fill);
        tools.frame().mayWriteProperty().subscribe(_ -> show(line));
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
        var words = new ProgressWords(tools.texts());
        return tools.withArticles(
                        new LineTable<ArticleStanding>(
                                        "progress-articles", words("team.articles"), it -> it.article().id())
                                .words(words("team.column.state"), 160, words::state),
                        ArticleStanding::article,
                        180,
                        112)
                .number(words("team.column.open-questions"), 88, ArticleStanding::openQuestions)
                .number(words("team.column.unsure"), 60, ArticleStanding::unsure)
                .number(words("team.column.memos"), 62, ArticleStanding::memos)
                .brief(
                        words("team.column.time"),
                        80,
                        it ->
                                it.coding()
                                        .filter(coding -> coding.seconds() > 0)
                                        .map(coding -> words.time(coding.seconds()))
                                        .orElse(""))
                .dates(words("team.column.last-worked"), 122, ArticleStanding::lastWorked, tools.moments()::brief)
                .words(
                        words("team.column.reason"),
                        110,
                        it -> it.coding().map(coding -> coding.note().reason()).orElse(""));
    }

    private void show(Optional<Line> chosen) {
        line = chosen;
        line.ifPresent(it -> {
            boolean gone = it.coder().hasLeft();
            boolean mayWrite = tools.frame().mayWriteProperty().get();
            heading.setText(
                    words(
                            "team.progress.of",
                            WordPieces.apart(it.coder().name()),
                            WordPieces.apart(it.round().name())));
            left.setText(words(gone ? "team.progress.comes-back" : "team.progress.leaves"));
            left.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setVisible(mayWrite && it.coder().kind() == Coder.Kind.CODER);
            others.setDisable(it.standing().articles().notBegun() == 0 || it.round().isClosed() || !mayWrite);
            others.getItems()
                    .setAll(
                            viewModel.shownProperty().get().stream()
                                    .flatMap(shown -> shown.others(it.coder()).stream())
                                    .map(to -> item(it, to))
                                    .toList());
        });
    }

    private MenuItem item(Line from, Coder to) {
        var item = new MenuItem(words("team.to", to.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> viewModel.handOver(from, to));
        return item;
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
        table.sayNothing(words(articles.isEmpty() ? "team.looking" : "team.progress.no-articles"));
        table.fill(articles.orElse(List.of()));
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
