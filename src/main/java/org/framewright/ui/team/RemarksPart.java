package org.framewright.ui.team;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.coding.remarks.RemarkService.CodingRemarkEntry;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.RemarksViewModel.RemarkCount;

import java.util.List;
import java.util.Optional;

/// The remarks: a line for each kind and coder, and below it the passages of the selected one.
public final class RemarksPart extends TeamPart {

    private static final int MOST_LINES = 9;
    private static final double EMPTY = 180;

    private final RemarksViewModel viewModel;
    private final LineTable<RemarkCount> counts;
    private final LineTable<CodingRemarkEntry> passages;
    private final Label facts = Nodes.withId("remarks-facts", new ParagraphLabel(), "guidance");
    private final Action openAction;

    public RemarksPart(RemarksViewModel viewModel, TeamTools tools) {
        super(tools, Nodes.withStyle(new VBox(), "team-part"), "remarks", viewModel::load);
        this.viewModel = viewModel;
        this.openAction =
                Action.of("team.remarks.open", "Shortcut+O", this::open)
                        .enabledWhen(viewModel.chosen.map(it -> !it.isEmpty()), text("team.remarks.none"));
        this.counts = counts();
        this.passages = Nodes.vgrow(passages());
        TableHeight.keep(counts, MOST_LINES, EMPTY);
        tools.addRowMenu(passages, () -> List.of(openAction));
        var below = Nodes.vgrow(Nodes.withStyle(new VBox(passages), "team-below"));
        below.visibleProperty().bind(viewModel.content.map(it -> it.filter(all -> !all.isEmpty()).isPresent()));
        var top = TeamTools.line(facts, tools.button(openAction, "remark-open"));
        view.getChildren().addAll(top, counts, below);
        viewModel.content.subscribe(this::fill);
        viewModel.chosen.subscribe(passages::fill);
    }

    private LineTable<RemarkCount> counts() {
        return new LineTable<RemarkCount>("remarks-counts", text("team.part.remarks"), RemarkCount::identity)
                .text(text("team.remarks.kind"), 240, it -> text("remarks.kind." + it.kind().id()))
                .text(text("team.column.coder"), 160, RemarkCount::coder)
                .number(text("team.remarks.count"), 90, it -> it.entries().size())
                .withArrangement(tools.tables().arrangementOf("remarks-counts"))
                .onChosen(viewModel::choose)
                .onOpened(_ -> passages.takeKeyboard());
    }

    private LineTable<CodingRemarkEntry> passages() {
        return new LineTable<CodingRemarkEntry>("remarks-passages", text("team.remarks.passages"), it -> it)
                .text(
                        text("team.column.article"),
                        170,
                        it -> it.article().title(),
                        it -> it.article().title() + "\n" + it.article().name())
                .text(text("team.column.round"), 84, CodingRemarkEntry::round)
                .text(text("exchange.column.tag"), 110, it -> it.tag().label())
                .text(text("exchange.column.passage"), 230, CodingRemarkEntry::words)
                .wrapped(
                        text("team.remarks.remark"),
                        300,
                        it -> text(it.remark().textKey(), it.remark().details().toArray()))
                .withArrangement(tools.tables().arrangementOf("remarks-passages"))
                .onOpened(viewModel::open);
    }

    /// Goes to the selected passage.
    private void open() {
        passages.selectedItems().stream()
                .findFirst()
                .or(() -> viewModel.chosen.get().stream().findFirst())
                .ifPresent(viewModel::open);
    }

    private void fill(Optional<List<RemarkCount>> content) {
        var lines = content.orElse(List.of());
        counts.setEmptyText(text(content.isEmpty() ? "team.looking" : "team.remarks.none"));
        counts.fill(lines);
        if (counts.selectedItems().isEmpty()) {
            counts.getSelectionModel().selectFirst();
        }
        viewModel.choose(counts.selectedItems().stream().findFirst());
        facts.setText(
                content.isEmpty()
                        ? ""
                        : text("team.remarks.facts", lines.stream().mapToInt(it -> it.entries().size()).sum()));
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
