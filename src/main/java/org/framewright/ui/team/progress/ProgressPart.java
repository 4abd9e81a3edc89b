package org.framewright.ui.team.progress;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.Coder;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far everybody is: a line for each coder, and below it the articles of the one that is chosen.
public final class ProgressPart implements TeamPart {

    private final ProgressViewModel viewModel;
    private final TeamTools tools;
    private final AskBar ask;
    private final CoderTable coders;
    private final CoderPane articles;
    private final Choice<Which> rounds;
    private final TextField days = new TextField();
    private final Label facts = Styles.with(new ParagraphLabel(), "guidance");
    private final VBox view = Styles.with(new VBox(), "team-part");

    public ProgressPart(ProgressViewModel viewModel, TeamTools tools, AskBar ask) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.ask = ask;
        this.coders = new CoderTable(tools.texts(), tools.moments());
        this.articles = new CoderPane(viewModel, tools);
        this.rounds = new Choice<>(this::words, viewModel::choose);
        rounds.setId("progress-round");
        rounds.setAccessibleText(words("team.round"));
        facts.setId("progress-facts");
        coders.table().remembering(tools.tables().of("progress-coders"));
        coders.table().whenChosen(it -> it.ifPresent(line -> viewModel.open(Optional.of(line))));
        coders.table().whenOpened(_ -> articles.takeKeyboard());
        view.setId("progress");
        VBox.setVgrow(articles, Priority.ALWAYS);
        view.getChildren().addAll(choices(), facts, coders.table(), articles);
        viewModel.shownProperty().subscribe(it -> it.ifPresent(this::fill));
        viewModel.lineProperty().subscribe(it -> it.ifPresent(coders.table()::choose));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void show() {
        viewModel.load();
    }

    @Override
    public void takeKeyboard() {
        coders.table().takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("team.progress.add", "Shortcut+N", () -> add(Coder.Kind.CODER)),
                Action.of("team.progress.add-reference", "Shortcut+Shift+N", () -> add(Coder.Kind.REFERENCE)),
                Action.of("team.progress.hand-over", "Shortcut+M", articles::showOthers),
                Action.of("team.progress.export", "Shortcut+S", this::export));
    }

    @Override
    public boolean escape() {
        if (coders.table().isFocused()) {
            return false;
        }
        days.setText(viewModel.shownProperty().get().map(it -> Integer.toString(it.stalledAfter())).orElse(""));
        coders.table().takeKeyboard();
        return true;
    }

    private Node choices() {
        var round = new Label(words("team.round"));
        round.setLabelFor(rounds);
        var before = new ParagraphLabel(words("team.progress.stalled-after"));
        before.setLabelFor(days);
        days.setId("stalled-after");
        days.setAccessibleText(words("team.progress.stalled-after"));
        days.setPrefColumnCount(3);
        days.setOnAction(_ -> stallAfter());
        days.focusedProperty()
                .subscribe((was, _) -> {
                    if (was) {
                        stallAfter();
                    }
                });
        var after = new ParagraphLabel(words("team.progress.days"));
        Stream.of(round, rounds, days).forEach(it -> it.setMinWidth(Region.USE_PREF_SIZE));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var add = button("add", () -> add(Coder.Kind.CODER));
        var reference = button("add-reference", () -> add(Coder.Kind.REFERENCE));
        Stream.of(add, reference).forEach(it -> it.disableProperty().bind(tools.frame().mayWriteProperty().not()));
        var line = new HBox(round, rounds, before, days, after, gap, add, reference, button("export", this::export));
        line.getStyleClass().add("team-line");
        return line;
    }

    private Button button(String what, Runnable verb) {
        return new PlainButton(words("team.progress." + what), "progress-" + what, verb);
    }

    private void stallAfter() {
        if (!viewModel.stallAfter(days.getText().strip())) {
            days.setText(viewModel.shownProperty().get().map(it -> Integer.toString(it.stalledAfter())).orElse(""));
        }
    }

    private void add(Coder.Kind kind) {
        if (tools.frame().mayWriteProperty().get()) {
            boolean codes = kind == Coder.Kind.CODER;
            ask.ask(
                    words(codes ? "team.progress.name" : "team.progress.name-reference"),
                    words(codes ? "team.progress.add" : "team.progress.add-reference"),
                    it -> viewModel.add(it, kind));
        }
    }

    private void export() {
        tools.dialogs()
                .saveFile("team.progress.export-title", words("team.progress.file-name", tools.project().name()))
                .ifPresent(viewModel::export);
    }

    private void fill(Shown shown) {
        rounds.fill(
                Stream.concat(Stream.of(Which.ALL), shown.rounds().stream().map(it -> new Which(Optional.of(it))))
                        .toList(),
                shown.which());
        days.setText(Integer.toString(shown.stalledAfter()));
        coders.fill(shown);
        facts.setText(new ProgressWords(tools.texts()).facts(shown));
    }

    private String words(Which which) {
        return which.only()
                .map(it -> it.isClosed() ? words("team.round-closed", it.name()) : it.name())
                .orElseGet(() -> words("team.every-round"));
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
