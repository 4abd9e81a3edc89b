package org.framewright.ui.team.assignment;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.team.assignment.AssignmentViewModel.AssignmentEntry;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.stream.Stream;

/// The assignments, a line each, at the left; at the right the details of the selected line.
public final class AssignmentPart extends TeamPart {

    private final AssignmentViewModel viewModel;
    private final ListView<AssignmentEntry> list = Nodes.withId("given-out", new ListView<>(), "given-out");
    private final DrawPane draw;
    private final BatchPane batch;
    private final ExclusionsPane exclusions;
    private boolean filling;

    public AssignmentPart(AssignmentViewModel viewModel, TeamTools tools, AskBar ask) {
        var view = new BorderPane();
        super(tools, view, "assignment", viewModel::load);
        this.viewModel = viewModel;
        this.draw = new DrawPane(viewModel.draw, tools);
        this.batch = new BatchPane(viewModel.batch, tools);
        this.exclusions = new ExclusionsPane(viewModel.exclusions, tools, ask);
        list.setAccessibleText(text("team.part.assignment"));
        list.setCellFactory(_ -> new Cell());
        Nodes.onChosen(list.getSelectionModel(), () -> filling, viewModel::choose);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        view.setLeft(list);
        tools.addRowMenu(list, this::actions);
        // in a narrow window the pane beside it needs the room
        list.prefWidthProperty()
                .bind(
                        view.widthProperty()
                                .map(it ->
                                        Math.clamp(
                                                it.doubleValue() / 5,
                                                226 * Zoom.factorIn(view),
                                                250 * Zoom.factorIn(view))));
        view.setCenter(new StackPane(draw, batch, exclusions));
        viewModel.overview.subscribe(_ -> fill());
        viewModel.entry.subscribe(it -> show(it));
    }

    @Override
    public void takeKeyboard() {
        list.requestFocus();
    }

    @Override
    public List<Action> actions() {
        return switch (viewModel.entry.get()) {
            case AssignmentEntry.NextBatchEntry() ->
                    List.of(
                            draw.assignAction(),
                            Action.of("team.give.one-by-one", "F4", draw::showArticles),
                            Action.of("team.give.filter", "Shortcut+F", draw::focusFilter));
            case AssignmentEntry.BatchEntry _ ->
                    List.of(Action.of("team.batch.hand-over", "Shortcut+M", batch::showReceivers));
            case AssignmentEntry.ExclusionsEntry _ ->
                    List.of(
                            exclusions.excludeAction,
                            exclusions.includeAction,
                            Action.of("team.give.filter", "Shortcut+F", exclusions::focusFilter));
        };
    }

    @Override
    public boolean escape() {
        return takeBackKeyboard(!list.isFocused());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            switch (viewModel.entry.get()) {
                case AssignmentEntry.NextBatchEntry() -> draw.takeKeyboard();
                case AssignmentEntry.BatchEntry _ -> batch.takeKeyboard();
                case AssignmentEntry.ExclusionsEntry _ -> exclusions.takeKeyboard();
            }
            event.consume();
        }
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(viewModel.entries());
        filling = false;
        show(viewModel.entry.get());
    }

    private void show(AssignmentEntry entry) {
        // else the keyboard would go on to the next button, such as the one that takes the batch back
        var pane =
                entry instanceof AssignmentEntry.NextBatchEntry
                        ? draw
                        : entry instanceof AssignmentEntry.BatchEntry ? batch : exclusions;
        if (Stream.of(draw, batch, exclusions).anyMatch(it -> !it.equals(pane) && Nodes.isFocusWithin(it))) {
            list.requestFocus();
        }
        draw.setVisible(entry instanceof AssignmentEntry.NextBatchEntry);
        batch.setVisible(entry instanceof AssignmentEntry.BatchEntry);
        exclusions.setVisible(entry instanceof AssignmentEntry.ExclusionsEntry);
        filling = true;
        list.getItems().stream()
                .filter(it -> it.isSame(entry))
                .findFirst()
                .ifPresent(it -> list.getSelectionModel().select(it));
        filling = false;
    }

    private final class Cell extends RowCell<AssignmentEntry> {

        private Cell() {
            // as wide as the list, and not as its words
            setPrefWidth(0);
        }

        @Override
        protected void show(AssignmentEntry entry) {
            setGraphic(
                    switch (entry) {
                        case AssignmentEntry.NextBatchEntry() ->
                                twoLines(text("team.give.next"), text("team.give.next-hint"));
                        case AssignmentEntry.BatchEntry(var batch, var round) ->
                                twoLines(
                                        batch.name(),
                                        text(
                                                "team.give.batch-line",
                                                round,
                                                batch.recipe().articles(),
                                                tools.times().formatBrief(batch.drawn())));
                        case AssignmentEntry.ExclusionsEntry(int articles) ->
                                twoLines(text("team.excluded.title"), text("team.excluded.number", articles));
                    });
        }

        private VBox twoLines(String name, String detail) {
            return new VBox(Nodes.withStyle(new Label(name), "given-name"), ParagraphLabel.whole(detail, "guidance"));
        }
    }
}
