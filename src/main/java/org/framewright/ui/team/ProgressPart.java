package org.framewright.ui.team;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.team.progress.CoderProgress;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.CoderFormatter;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FilterChip;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.ProgressViewModel.Content;
import org.framewright.ui.team.ProgressViewModel.ProgressLine;
import org.framewright.ui.team.part.TableHeight;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The progress: a line for each coder, and below it the articles of the selected one.
public final class ProgressPart extends TeamPart {

    private static final int MOST_LINES = 9;
    private static final double EMPTY = 180;
    private static final double NAME = 72;

    private final ProgressViewModel viewModel;
    private final AskBar ask;
    private final ProgressFormatter formatter;
    private final LineTable<ProgressLine> coders;
    private final CoderPane articles;
    private final ChoiceField<Optional<Round>> rounds;
    private final TextField days = Nodes.withId("stalled-after", new TextField());
    private final FilterChip filter;
    private final Label facts = Nodes.withId("progress-facts", ParagraphLabel.whole("", "guidance"));
    private final Action add;
    private final Action addReference;
    private final Action export;

    /// @param openMetadata goes to an article in the table of articles
    public ProgressPart(ProgressViewModel viewModel, TeamTools tools, AskBar ask, Consumer<ArticleId> openMetadata) {
        super(tools, Nodes.withStyle(new VBox(), "team-part"), "progress", viewModel::load);
        this.viewModel = viewModel;
        this.ask = ask;
        this.formatter = new ProgressFormatter(tools.texts());
        this.add = tools.writeAction("team.progress.add", "Shortcut+N", () -> add(Coder.Kind.CODER));
        this.addReference =
                tools.writeAction("team.progress.add-reference", "Shortcut+Shift+N", () -> add(Coder.Kind.REFERENCE));
        this.export = Action.of("team.progress.export", "Shortcut+S", this::export);
        this.coders = coders();
        TableHeight.keep(coders, MOST_LINES, EMPTY);
        this.articles = Nodes.vgrow(new CoderPane(viewModel, tools, openMetadata));
        tools.addRowMenu(coders, () -> List.of(handOver(), export));
        this.rounds = new ChoiceField<>("progress-round", this::name, viewModel::choose);
        rounds.setAccessibleText(text("team.round"));
        this.filter = filter();
        putInHeader(
                filter,
                tools.more(() -> List.of(addReference, handOver(), export)),
                tools.button(add, "progress-add").asMain());
        view.getChildren().addAll(facts, coders, articles);
        viewModel.content.subscribe(it -> it.ifPresent(this::fill));
        viewModel.line.subscribe(it -> it.ifPresent(coders::select));
    }

    private LineTable<ProgressLine> coders() {
        var table =
                new LineTable<ProgressLine>("progress-coders", text("team.part.progress"), ProgressLine::identity)
                        .wrapped(heading("coder"), 84, it -> CoderFormatter.format(it.coder(), tools.texts()))
                        .wrapped(heading("round"), 84, it -> it.round().name())
                        .column(
                                heading("done"),
                                104,
                                it -> completion(it.progress().articles()),
                                _ -> new CompletionCell())
                        .number(heading("not-begun"), 78, it -> it.progress().articles().notBegun())
                        .number(heading("open"), 52, it -> it.progress().articles().open())
                        .number(heading("set-aside"), 72, it -> it.progress().articles().setAside())
                        .number(heading("not-relevant"), 90, it -> it.progress().articles().notRelevant())
                        .number(heading("open-questions"), 88, it -> it.progress().doubts().openQuestions())
                        .number(heading("submitted-open"), 84, it -> it.progress().doubts().submittedOpen())
                        .number(heading("unsure"), 54, it -> it.progress().doubts().unsure())
                        .number(heading("memos"), 56, it -> it.progress().doubts().memos())
                        .dates(
                                heading("last-worked"),
                                96,
                                it -> it.progress().pace().lastWorked(),
                                tools.times()::formatBrief)
                        .shortText(heading("package"), 70, it -> formatter.packages(it.progress().packages()))
                        .text(heading("warnings"), 134, formatter::warnings)
                        .faint(it -> it.coder().isDeactivated())
                        .withArrangement(tools.tables().arrangementOf("progress-coders"))
                        .onChosen(it -> it.ifPresent(line -> viewModel.open(Optional.of(line))))
                        .onOpened(_ -> articles.takeKeyboard());
        table.getColumns().getFirst().setMinWidth(NAME);
        return table;
    }

    private String heading(String what) {
        return text("team.column." + what);
    }

    @Override
    public void takeKeyboard() {
        coders.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(add, addReference, handOver(), export);
    }

    private Action handOver() {
        return Action.of("team.progress.hand-over", "Shortcut+M", articles::showReceivers);
    }

    @Override
    public boolean escape() {
        if (coders.isFocused()) {
            return false;
        }
        showDays();
        coders.takeKeyboard();
        return true;
    }

    private FilterChip filter() {
        var round = new Label(text("team.round"));
        round.setLabelFor(rounds);
        var before = new ParagraphLabel(text("team.progress.stalled-after"));
        before.setLabelFor(days);
        days.setAccessibleText(text("team.progress.stalled-after"));
        days.setPrefColumnCount(3);
        FormPane.onCommit(days, this::setStalledAfter);
        var after = new ParagraphLabel(text("team.progress.days"));
        Stream.of(rounds, days).forEach(it -> it.setMinWidth(Region.USE_PREF_SIZE));
        return new FilterChip(
                "progress-filter", text("team.round"), List.of(round, rounds, before, FormPane.line(days, after)));
    }

    private void setStalledAfter() {
        if (!viewModel.setStalledAfter(days.getText().strip())) {
            showDays();
        }
    }

    private void showDays() {
        days.setText(viewModel.content.get().map(it -> Integer.toString(it.stalledAfter())).orElse(""));
    }

    private void add(Coder.Kind kind) {
        boolean codes = kind == Coder.Kind.CODER;
        ask.ask(
                text(codes ? "team.progress.name" : "team.progress.name-reference"),
                text(codes ? "team.progress.add" : "team.progress.add-reference"),
                it -> viewModel.add(it, kind));
    }

    private void export() {
        tools.dialogs()
                .saveFile("team.progress.export-title", text("team.progress.file-name", tools.project().name()))
                .ifPresent(viewModel::export);
    }

    private void fill(Content content) {
        rounds.fill(ChoiceField.withNone(content.rounds()), content.only());
        filter.setValue(name(content.only()));
        showDays();
        coders.setEmptyText(formatter.formatEmpty(content));
        coders.fill(content.lines());
        coders.getColumns().get(1).setVisible(content.only().isEmpty() && content.rounds().size() > 1);
        facts.setText(formatter.facts(content));
    }

    private String name(Optional<Round> round) {
        return round.map(it -> it.isClosed() ? WordPieces.isolate(text("team.round-closed", it.name())) : it.name())
                .orElseGet(() -> text("team.every-round"));
    }

    private Completion completion(CoderProgress.Articles articles) {
        int all = articles.done() + articles.toDo();
        return new Completion(
                articles.done(),
                all,
                all == 0 ? text("team.progress.nothing") : text("team.progress.done-of", articles.done(), all));
    }

    /// The coded share; sorted by the share, and copied in words.
    private record Completion(int done, int all, String words) implements Comparable<Completion> {

        double share() {
            return all == 0 ? 1 : (double) done / all;
        }

        @Override
        public int compareTo(Completion other) {
            return Double.compare(share(), other.share());
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final class CompletionCell extends ColumnCell<ProgressLine, Completion> {

        private final ProgressBar bar = new ProgressBar();
        private final Label label = Nodes.keepWidth(new Label());
        private final HBox both = Nodes.withStyle(new HBox(bar, label), "done");

        private CompletionCell() {}

        @Override
        protected void show(Completion done) {
            bar.setProgress(done.share());
            Nodes.show(bar, done.all() > 0);
            label.setText(done.words());
            bar.setAccessibleText(label.getText());
            setGraphic(both);
        }
    }
}
