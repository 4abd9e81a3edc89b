package org.framewright.ui.team;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.coding.warnings.WarningService.CodingWarningEntry;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.WarningsViewModel.WarningCount;
import org.framewright.ui.team.part.TableHeight;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;

/// The warnings: a line for each kind and coder, and below it the passages of the selected one.
public final class WarningsPart extends TeamPart {

    private static final int MOST_LINES = 9;
    private static final double EMPTY = 180;

    private final WarningsViewModel viewModel;
    private final LineTable<WarningCount> counts;
    private final LineTable<CodingWarningEntry> passages;
    private final Label facts = Nodes.withId("warnings-facts", new ParagraphLabel(), "guidance");
    private final Action openAction;

    public WarningsPart(WarningsViewModel viewModel, TeamTools tools) {
        super(tools, Nodes.withStyle(new VBox(), "team-part"), "warnings", viewModel::load);
        this.viewModel = viewModel;
        this.openAction =
                Action.of("team.warnings.open", "Shortcut+O", this::open)
                        .enabledWhen(viewModel.chosen.map(it -> !it.isEmpty()), text("team.warnings.none-selected"));
        this.counts = counts();
        this.passages = Nodes.vgrow(passages());
        TableHeight.keep(counts, MOST_LINES, EMPTY);
        tools.addRowMenu(passages, () -> List.of(openAction));
        var below = Nodes.vgrow(Nodes.withStyle(new VBox(passages), "team-below"));
        below.visibleProperty().bind(viewModel.content.map(it -> it.filter(all -> !all.isEmpty()).isPresent()));
        putInHeader(tools.button(openAction, "warning-open"));
        view.getChildren().addAll(TeamTools.line(facts), counts, below);
        viewModel.content.subscribe(this::fill);
        viewModel.chosen.subscribe(passages::fill);
    }

    private LineTable<WarningCount> counts() {
        return new LineTable<WarningCount>("warnings-counts", text("team.part.warnings"), WarningCount::identity)
                .text(text("team.warnings.kind"), 240, it -> text("warnings.kind." + it.kind().id()))
                .text(text("team.column.coder"), 160, WarningCount::coder)
                .number(text("team.warnings.count"), 90, it -> it.entries().size())
                .withArrangement(tools.tables().arrangementOf("warnings-counts"))
                .onChosen(viewModel::choose)
                .onOpened(_ -> passages.takeKeyboard());
    }

    private LineTable<CodingWarningEntry> passages() {
        return new LineTable<CodingWarningEntry>("warnings-passages", text("team.warnings.passages"), it -> it)
                .text(
                        text("team.column.article"),
                        170,
                        it -> it.article().title(),
                        it -> it.article().title() + "\n" + it.article().name())
                .text(text("team.column.round"), 84, CodingWarningEntry::round)
                .text(text("exchange.column.tag"), 110, it -> it.tag().label())
                .text(text("exchange.column.passage"), 230, CodingWarningEntry::words)
                .wrapped(
                        text("team.warnings.warning"),
                        300,
                        it -> text(it.warning().textKey(), it.warning().details().toArray()))
                .withArrangement(tools.tables().arrangementOf("warnings-passages"))
                .onOpened(viewModel::open);
    }

    /// Goes to the selected passage.
    private void open() {
        passages.selectedItems().stream()
                .findFirst()
                .or(() -> viewModel.chosen.get().stream().findFirst())
                .ifPresent(viewModel::open);
    }

    private void fill(Optional<List<WarningCount>> content) {
        var lines = content.orElse(List.of());
        counts.setEmptyText(text(content.isEmpty() ? "team.looking" : "team.warnings.none"));
        counts.fill(lines);
        if (counts.selectedItems().isEmpty()) {
            counts.getSelectionModel().selectFirst();
        }
        viewModel.choose(counts.selectedItems().stream().findFirst());
        facts.setText(
                content.isEmpty()
                        ? ""
                        : text("team.warnings.facts", lines.stream().mapToInt(it -> it.entries().size()).sum()));
    }

    @Override
    public void takeKeyboard() {
        counts.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(openAction);
    }

    @Override
    public boolean escape() {
        return takeBackKeyboard(Nodes.isFocusWithin(passages));
    }
}
