package org.framewright.ui.team.rounds;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.study.Round;
import org.framewright.team.RoundService.RoundState;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TableHeight;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.rounds.RoundsViewModel.Content;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundSelection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rounds at the left, and at the right the chosen or new one.
public final class RoundsPart extends TeamPart {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 7;

    private final RoundsViewModel viewModel;
    private final LineTable<RoundState> table;
    private final RoundPanel panel;
    private final ListDetail lines;
    private final Action newRoundAction;
    private boolean filling;

    public RoundsPart(RoundsViewModel viewModel, TeamTools tools) {
        var view = new BorderPane();
        super(tools, view, "rounds", viewModel::load);
        this.viewModel = viewModel;
        this.newRoundAction = tools.writeAction("team.rounds.new", "Shortcut+N", this::startDraft);
        this.table = table().withArrangement(tools.tables().arrangementOf("rounds-table"));
        this.panel = new RoundPanel(viewModel, tools);
        var explained = Nodes.fillWidth(Nodes.withStyle(new ParagraphLabel(text("team.rounds.explained")), "guidance"));
        putInHeader(tools.button(newRoundAction, "round-new").asMain());
        var line = Nodes.withStyle(new HBox(explained), "team-line");
        var training = new TrainingViewModel(tools);
        var pane = Nodes.vgrow(new TrainingPane(training, tools));
        // the table has all the room where there is nothing below it
        VBox.setVgrow(table, Priority.SOMETIMES);
        TableHeight.prefer(table, FEWEST_LINES, MOST_LINES);
        this.lines = new ListDetail(view, table, panel, line, table, pane);
        tools.addRowMenu(table, this::roundActions);
        viewModel.content.subscribe(it -> it.ifPresent(this::fill));
        viewModel.selection.subscribe(at -> {
            training.select(
                    at instanceof RoundSelection.ChosenRound(var state)
                            ? Optional.of(state.round())
                            : Optional.empty());
            showSelection(at);
        });
        viewModel.selection.subscribe((before, _) -> {
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
        return Stream.concat(Stream.of(newRoundAction), roundActions().stream()).toList();
    }

    private List<Action> roundActions() {
        return List.of(
                Action.of("team.rounds.change", "F2", panel::takeKeyboard),
                Action.of("team.rounds.close-or-reopen", "Shortcut+H", panel::closeOrReopen));
    }

    @Override
    public boolean escape() {
        if (tools.jobs().cancel()) {
            return true;
        }
        boolean discarded = viewModel.discardDraft();
        return lines.returnKeyboard() || discarded;
    }

    private LineTable<RoundState> table() {
        return new LineTable<RoundState>("rounds-table", text("team.part.rounds"), it -> it.round().id())
                .text(text("team.column.round"), 120, it -> it.round().name())
                .text(text("team.column.purpose"), 96, it -> purpose(tools, it.round().purpose()))
                .text(
                        text("team.column.round-state"),
                        66,
                        state -> text(state.round().isClosed() ? "team.rounds.is-shut" : "team.rounds.is-open"))
                .number(text("team.column.version"), 76, it -> it.round().codebookVersion())
                .number(text("team.column.articles"), 76, RoundState::articles)
                .number(text("team.column.coders"), 70, RoundState::coders)
                .number(text("team.column.open"), 84, RoundState::open)
                .number(text("team.column.submitted"), 84, RoundState::submitted)
                .wrapped(
                        text("team.column.warnings"),
                        170,
                        state -> state.isOpenToAll() ? text("team.rounds.open-to-all", state.articles()) : "")
                .faint(it -> it.round().isClosed())
                .onChosen(it -> it.filter(_ -> !filling).ifPresent(state -> viewModel.choose(Optional.of(state))))
                .onOpened(_ -> panel.takeKeyboard());
    }

    static String purpose(TeamTools tools, Round.Purpose purpose) {
        return tools.texts().constant("team.purpose.", purpose);
    }

    private void startDraft() {
        viewModel.setDraft();
        panel.takeKeyboard();
    }

    private void fill(Content content) {
        table.setEmptyText(text("team.rounds.none"));
        // the repeated choice of a line does not discard a round that is being described
        filling = viewModel.draft().isPresent();
        table.fill(content.states());
        filling = false;
        // a new round was missing in the table before
        showSelection(viewModel.selection.get());
    }

    private void showSelection(RoundSelection selection) {
        if (selection instanceof RoundSelection.ChosenRound(var state)) {
            table.select(state);
        }
    }
}
