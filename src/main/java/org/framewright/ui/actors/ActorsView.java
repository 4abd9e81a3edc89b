package org.framewright.ui.actors;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.coding.ActorEditor;
import org.framewright.coding.ActorEditor.OfCoder;
import org.framewright.coding.ActorEditor.Supervisor;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;

/// The actors of a project: the table at the left; at the right the selected one, and below it which may be the same.
public final class ActorsView extends BorderPane implements ScreenView {

    private final ActorsViewModel viewModel;
    private final Texts texts;
    private final LineTable<ActorRow> table;
    private final ActorPanel panel;
    private final ProposalList proposals;
    private final TextField filter = new TextField();
    private final Label facts = new Label();
    private final Label proposed = new Label();
    private final List<Action> actions;
    private final List<Action> editing;

    public ActorsView(ActorsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.table = new ActorTable(viewModel, texts).table();
        this.panel = new ActorPanel(viewModel, texts);
        this.proposals = new ProposalList(viewModel, texts);
        table.whenOpened(_ -> panel.focusName());
        var undo =
                Action.of("actors.undo", "Shortcut+Z", viewModel::undo)
                        .when(viewModel.undoableProperty(), texts.get("actors.nothing-to-undo"));
        this.actions =
                List.of(
                        Action.of("actors.filter", "Shortcut+F", filter::requestFocus),
                        Action.of("actors.add", "Shortcut+N", this::add),
                        Action.of("actors.edit", "F2", panel::focusName),
                        Action.of("actors.proposals", "Shortcut+M", proposals::requestFocus),
                        Action.of("actors.join-namesakes", "Shortcut+J", viewModel::joinNamesakes));
        this.editing = List.of(undo);
        setId("actors");
        getStyleClass().add("actors");
        facts.setId("facts");
        setTop(
                new ScreenHeader(texts.get("actors.title"), texts, viewModel::say)
                        .choices(new Label(texts.get("actors.working-as")), editors())
                        .links(undo)
                        .line(facts));
        setCenter(left());
        setRight(right());
        filter.setOnAction(_ -> table.requestFocus());
        viewModel.shownProperty().subscribe(_ -> showFacts());
    }

    @Override
    public Parent pane() {
        return this;
    }

    private Choice<ActorEditor> editors() {
        var editors = new Choice<ActorEditor>(this::words, viewModel.editorProperty()::set);
        editors.setId("editor");
        editors.setAccessibleText(texts.get("actors.working-as"));
        viewModel.editorProperty().subscribe(it -> editors.fill(viewModel.editors(), it));
        return editors;
    }

    private String words(ActorEditor it) {
        return switch (it) {
            case Supervisor() -> texts.get("actors.supervisor");
            case OfCoder(var coder) -> coder.name();
        };
    }

    private Node left() {
        filter.setId("actor-filter");
        filter.setPromptText(texts.get("actors.filter-prompt"));
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var add = button("actors.add", this::add);
        add.disableProperty().bind(filter.textProperty().map(String::isBlank));
        var line = Styles.with(new HBox(filter, add), "filter-line");
        VBox.setVgrow(table, Priority.ALWAYS);
        return Styles.with(new VBox(line, table), "actor-column");
    }

    private Node right() {
        proposed.getStyleClass().add("details-heading");
        proposed.setId("proposed");
        var hint = Styles.with(new ParagraphLabel(texts.get("actors.proposals-hint")), "guidance");
        hint.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(proposals, Priority.ALWAYS);
        var join = button("actors.join-namesakes", viewModel::joinNamesakes);
        var line = Styles.with(new HBox(join), "join-line");
        line.visibleProperty()
                .bind(viewModel.shownProperty().map(it -> it.filter(now -> now.namesakes() > 0).isPresent()));
        line.managedProperty().bind(line.visibleProperty());
        var below = Styles.with(new VBox(proposed, hint, line, proposals), "proposal-column");
        VBox.setVgrow(below, Priority.ALWAYS);
        return Styles.with(new VBox(panel, below), "actor-side");
    }

    private Button button(String key, Runnable action) {
        return new PlainButton(texts.get(key), key.replace("actors.", ""), action);
    }

    private void add() {
        if (filter.getText().isBlank()) {
            filter.requestFocus();
            return;
        }
        viewModel.add();
        table.requestFocus();
    }

    private void showFacts() {
        viewModel
                .shownProperty()
                .get()
                .ifPresent(it -> {
                    facts.setText(texts.get("actors.facts", it.rows().size(), it.inRegister(), it.state()));
                    proposed.setText(texts.get("actors.proposed", it.proposals().size()));
                });
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("actors.keys", actions), new ActionGroup(ActionGroup.EDIT, editing));
    }

    @Override
    public void takeKeyboard() {
        table.requestFocus();
    }

    @Override
    public boolean escape() {
        boolean within = !table.isFocused();
        takeKeyboard();
        return within;
    }
}
