package org.framewright.ui.team.giving;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.AskBar;
import org.framewright.ui.team.TeamTable;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.giving.LeftOutViewModel.Line;

/// All articles, those that are left out of the study with the reason; leaving others out, and taking them in again.
final class LeftOutPane extends VBox {

    private final LeftOutViewModel viewModel;
    private final TeamTools tools;
    private final AskBar ask;
    private final TextField filter = new TextField();
    private final TeamTable<Line> table;

    LeftOutPane(LeftOutViewModel viewModel, TeamTools tools, AskBar ask) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.ask = ask;
        this.table =
                new TeamTable<Line>("left-out", words("team.left-out.title"), it -> it.article().id())
                        .words(words("team.column.article"), 300, it -> it.article().title())
                        .words(words("team.column.outlet"), 130, it -> it.article().outlet())
                        .words(words("team.column.date"), 106, it -> it.article().date())
                        .words(words("team.column.left-out"), 220, it -> it.reason().orElse(""))
                        .words(words("team.column.said"), 220, Line::said)
                        .faint(it -> it.reason().isPresent());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.sayNothing(words("team.left-out.none"));
        getStyleClass().add("team-part");
        var heading = new Label(words("team.left-out.title"));
        heading.getStyleClass().add("details-heading");
        var explained = new Label(words("team.left-out.explained"));
        explained.setWrapText(true);
        explained.getStyleClass().add("guidance");
        var top = new VBox(heading, explained);
        top.getStyleClass().add("team-heading");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(top, choices(), table);
        viewModel.linesProperty().subscribe(table::fill);
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Asks for the reason, and leaves out what is chosen.
    void exclude() {
        var chosen = table.chosen().stream().filter(it -> it.reason().isEmpty()).toList();
        if (!chosen.isEmpty() && tools.frame().mayWriteProperty().get()) {
            ask.ask(
                    words("team.left-out.why", chosen.size()),
                    words("team.left-out.exclude"),
                    reason -> viewModel.exclude(chosen, reason));
        }
    }

    /// Takes in again what is chosen.
    void include() {
        if (tools.frame().mayWriteProperty().get() && table.chosen().stream().anyMatch(it -> it.reason().isPresent())) {
            viewModel.include(table.chosen());
        }
    }

    private HBox choices() {
        filter.setId("left-out-filter");
        filter.setPromptText(words("team.give.words"));
        filter.textProperty().bindBidirectional(viewModel.wordsProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var only = new CheckBox(words("team.left-out.only"));
        only.setId("left-out-only");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(viewModel.onlyLeftOutProperty());
        var line = new HBox(filter, only, button("exclude", this::exclude), button("include", this::include));
        line.getStyleClass().add("team-line");
        return line;
    }

    private Button button(String what, Runnable verb) {
        var button = new Button(words("team.left-out." + what));
        button.setId("left-out-" + what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> verb.run());
        button.disableProperty().bind(tools.frame().mayWriteProperty().not());
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
