package org.framewright.ui.team.rounds;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.Round;
import org.framewright.team.RoundService.State;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.rounds.RoundsViewModel.Content;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundSelection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rounds at the left, and at the right the one that is chosen, or is to be begun.
public final class RoundsPart extends TeamPart {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 7;

    private final RoundsViewModel viewModel;
    private final LineTable<State> table;
    private final RoundPanel panel;
    private final Action describe;
    private boolean filling;

    public RoundsPart(RoundsViewModel viewModel, TeamTools tools) {
        var view = new BorderPane();
        super(tools, view, "rounds", viewModel::load);
        this.viewModel = viewModel;
        this.describe = tools.writing("team.rounds.new", "Shortcut+N", this::describe);
        this.table = table().remembering(tools.tables().of("rounds-table"));
        this.panel = new RoundPanel(viewModel, tools);
        var explained = StyleClasses.with(new ParagraphLabel(words("team.rounds.explained")), "guidance");
        HBox.setHgrow(explained, Priority.ALWAYS);
        explained.setMaxWidth(Double.MAX_VALUE);
        var line = StyleClasses.with(new HBox(explained, tools.button(describe, "round-new")), "team-line");
        var training = new TrainingViewModel(tools);
        var pane = new TrainingPane(training, tools);
        // the table has all the room where there is nothing below it
        VBox.setVgrow(table, Priority.SOMETIMES);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var left = StyleClasses.with(new VBox(line, table, pane), "team-part");
        view.setCenter(left);
        view.setRight(panel);
        viewModel.shown.subscribe(it -> it.ifPresent(this::fill));
        viewModel.at.subscribe(at -> {
            training.look(
                    at instanceof RoundSelection.ChosenRound(var state)
                            ? Optional.of(state.round())
                            : Optional.empty());
            follow(at);
        });
        viewModel.at.subscribe((before, _) -> {
            if (before instanceof RoundSelection.NewRound) {
                table.takeKeyboard();
            }
        });
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                describe,
                Action.of("team.rounds.change", "F2", panel::takeKeyboard),
                Action.of("team.rounds.close-or-reopen", "Shortcut+L", panel::closeOrReopen));
    }

    @Override
    public boolean escape() {
        if (tools.jobs().cancel()) {
            return true;
        }
        if (viewModel.giveUp() || !table.isFocused()) {
            table.takeKeyboard();
            return true;
        }
        return false;
    }

    private LineTable<State> table() {
        return new LineTable<State>("rounds-table", words("team.part.rounds"), it -> it.round().id())
                .words(words("team.column.round"), 120, it -> it.round().name())
                .words(words("team.column.purpose"), 90, it -> purpose(tools, it.round().purpose()))
                .words(words("team.column.round-state"), 66, this::state)
                .number(words("team.column.version"), 76, it -> it.round().codebookVersion())
                .number(words("team.column.articles"), 76, State::articles)
                .number(words("team.column.coders"), 70, State::coders)
                .number(words("team.column.open"), 60, State::open)
                .number(words("team.column.submitted"), 84, State::submitted)
                .words(words("team.column.remarks"), 290, this::remarks)
                .faint(it -> it.round().isClosed())
                .whenChosen(it -> it.filter(_ -> !filling).ifPresent(state -> viewModel.choose(Optional.of(state))))
                .whenOpened(_ -> panel.takeKeyboard());
    }

    static String purpose(TeamTools tools, Round.Purpose purpose) {
        return tools.texts().get("team.purpose." + purpose.name().toLowerCase(Locale.ROOT));
    }

    private String state(State state) {
        return words(state.round().isClosed() ? "team.rounds.is-shut" : "team.rounds.is-open");
    }

    private String remarks(State state) {
        return state.isOpenToAll() ? words("team.rounds.open-to-all", state.articles()) : "";
    }

    private void describe() {
        viewModel.describe();
        panel.takeKeyboard();
    }

    private void fill(Content shown) {
        table.sayNothing(words("team.rounds.none"));
        // the line that is chosen again takes nobody away from a round that is being described
        filling = viewModel.described().isPresent();
        table.fill(shown.states());
        filling = false;
        int lines = Math.clamp(shown.states().size(), FEWEST_LINES, MOST_LINES);
        table.setStyle("-fx-pref-height: %s; -fx-min-height: %s".formatted(height(lines), height(FEWEST_LINES)));
        // one that was just begun was not there before
        follow(viewModel.at.get());
    }

    private static String height(int lines) {
        return Zoom.em(TeamTools.HEADINGS + TeamTools.LINE * lines + 2);
    }

    private void follow(RoundSelection at) {
        if (at instanceof RoundSelection.ChosenRound(var state)) {
            table.choose(state);
        }
    }
}
