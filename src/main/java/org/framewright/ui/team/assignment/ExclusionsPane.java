package org.framewright.ui.team.assignment;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.assignment.ExclusionsViewModel.ExclusionLine;
import org.framewright.ui.team.part.TeamTools;

/// All articles, excluded ones with the reason; excluding others, and including them again.
final class ExclusionsPane extends VBox {

    private final ExclusionsViewModel viewModel;
    private final TeamTools tools;
    private final AskBar ask;
    final Action excludeAction;
    final Action includeAction;
    private final TextField filter = Nodes.withId("excluded-filter", new TextField());
    private final LineTable<ExclusionLine> table;

    ExclusionsPane(ExclusionsViewModel viewModel, TeamTools tools, AskBar ask) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.ask = ask;
        this.excludeAction = tools.writeAction("team.excluded.exclude", "Shortcut+D", this::exclude);
        this.includeAction = tools.writeAction("team.excluded.include", "Shortcut+M", this::include);
        this.table =
                tools.addArticleColumns(
                                new LineTable<ExclusionLine>(
                                        "excluded", tools.text("team.excluded.title"), it -> it.article().id()),
                                ExclusionLine::article,
                                300,
                                130)
                        .wrapped(tools.text("team.column.excluded"), 220, it -> it.reason().orElse(""))
                        .wrapped(tools.text("team.column.said"), 220, ExclusionLine::said)
                        .faint(it -> it.reason().isPresent())
                        .withArrangement(tools.tables().arrangementOf("excluded"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setEmptyText(tools.text("team.excluded.none"));
        getStyleClass().add("team-part");
        var heading = Nodes.withStyle(new Label(tools.text("team.excluded.title")), "details-heading");
        var explained = ParagraphLabel.whole(tools.text("team.excluded.explained"), "guidance");
        var top = Nodes.withStyle(new VBox(heading, explained), "team-heading");
        getChildren().addAll(top, choices(), Nodes.vgrow(table));
        viewModel.lines.subscribe(table::fill);
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    void focusFilter() {
        Nodes.focusText(filter);
    }

    /// Asks for the reason, and excludes the selected articles.
    private void exclude() {
        var chosen = table.selectedItems().stream().filter(it -> it.reason().isEmpty()).toList();
        if (chosen.isEmpty()) {
            tools.team().hint("team.excluded.choose");
            return;
        }
        ask.askRequired(
                tools.text("team.excluded.why", chosen.size()),
                tools.text("team.excluded.exclude"),
                tools.text("team.excluded.no-reason"),
                reason -> viewModel.exclude(chosen, reason));
    }

    private void include() {
        if (table.selectedItems().stream().anyMatch(it -> it.reason().isPresent())) {
            viewModel.include(table.selectedItems());
        } else {
            tools.team().hint("team.excluded.choose-excluded");
        }
    }

    private HBox choices() {
        filter.setPromptText(tools.text("team.give.words"));
        filter.textProperty().bindBidirectional(viewModel.words);
        var only = Nodes.keepWidth(Nodes.withId("excluded-only", new CheckBox(tools.text("team.excluded.only"))));
        only.selectedProperty().bindBidirectional(viewModel.onlyExcluded);
        return Nodes.withStyle(
                new HBox(
                        Nodes.hgrow(filter),
                        only,
                        tools.button(excludeAction, "excluded-exclude"),
                        tools.button(includeAction, "excluded-include")),
                "team-line");
    }
}
