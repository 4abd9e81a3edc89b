package org.framewright.ui.actors;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorProposal;
import org.framewright.model.actor.Actor;
import org.framewright.ui.actors.ActorsSnapshot.ActorRow;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The actors of a project: the table at the left; at the right the selected actor, and below it the pairs that may be the
/// same.
public final class ActorsView extends BorderPane implements ScreenView {

    private final ActorsViewModel viewModel;
    private final Texts texts;
    private final LineTable<ActorRow> table;
    private final ListDetail lines;
    private final ActorPanel panel;
    private final ProposalList proposals;
    private final TextField filter = Nodes.withId("actor-filter", new TextField());
    private final Label facts = Nodes.withId("facts", new Label());
    private final Label proposed = Nodes.withId("proposed", new Label());
    private final List<Action> actions;
    private final Action undo;

    /// @param review goes to the review of all groups
    public ActorsView(ActorsViewModel viewModel, Texts texts, Picker picker, Runnable review) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.table = table();
        this.panel = new ActorPanel(viewModel, texts, row -> pickOther(picker, row));
        this.proposals = new ProposalList(viewModel, texts);
        table.onOpened(_ -> panel.focusName());
        var items = new ActionItems(texts, it -> it.perform(viewModel::showNotification));
        items.addMenu(table, () -> rowItems(items));
        this.undo =
                Action.of("actors.undo", "Shortcut+Z", viewModel::undo)
                        .enabledWhen(viewModel.undoable.isNotEmpty(), texts.get("actors.nothing-to-undo"))
                        .withAccess(viewModel.access(), texts.get("actors.read-only"))
                        .withObject(viewModel.undoable);
        var reviewing = Action.of("actors.review", "Shortcut+R", review);
        var add = writeAction("actors.add", "Shortcut+N", this::add);
        var join = writeAction("actors.join-namesakes", "Shortcut+J", viewModel::joinNamesakes);
        this.lines = new ListDetail(this, table, detailsScroll(join), filterLine(add), Nodes.vgrow(table));
        this.actions =
                List.of(
                        Action.of("actors.filter", "Shortcut+F", filter::requestFocus),
                        add,
                        writeAction("actors.edit", "F2", panel::focusName),
                        writeAction("actors.join", "Shortcut+Shift+M", panel::join),
                        Action.of("actors.proposals", "Shortcut+M", proposals::requestFocus),
                        reviewing,
                        join);
        setId("actors");
        getStyleClass().add("actors");
        setTop(
                new ScreenHeader(texts.get("actors.title"), texts, viewModel::showNotification)
                        .choices(new Label(texts.get("actors.working-as")), editors())
                        .links(reviewing, undo)
                        .line(facts));
        viewModel.content.subscribe(it -> it.ifPresent(this::show));
    }

    /// Scrolls the details in a low window, not the screen, where the table's bar would be below the window.
    private ColumnScroll detailsScroll(Action join) {
        var details = details(join);
        var scroll = new ColumnScroll(details);
        // not fitToHeight: it takes paragraphs for single lines, and shows no bar where they are cut
        details.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
        return scroll;
    }

    private ChoiceField<ActorEditor> editors() {
        var editors = new ChoiceField<ActorEditor>("editor", this::label, viewModel.editor::set);
        editors.setAccessibleText(texts.get("actors.working-as"));
        viewModel.editors.subscribe(() -> editors.fill(viewModel.editors, viewModel.editor.get()));
        return editors;
    }

    private String label(ActorEditor it) {
        return switch (it) {
            case Supervisor() -> texts.get("actors.supervisor");
            case CodingCoder(var coder) -> coder.name();
        };
    }

    private LineTable<ActorRow> table() {
        var all =
                new LineTable<ActorRow>("actor-table", texts.get("actors.title"), row -> row.actor().id())
                        .wrapped(column("name"), 190, row -> row.actor().name())
                        .wrapped(column("status"), 130, this::status)
                        .number(column("named"), 70, ActorRow::mentions)
                        .text(column("kind"), 92, row -> kind(texts, row.actor().kind()))
                        .text(column("affiliation"), 160, row -> row.actor().affiliation())
                        .text(column("aliases"), 160, row -> String.join(", ", row.actor().aliases()))
                        .onChosen(row -> row.ifPresent(it -> viewModel.select(Optional.of(it))))
                        .withArrangement(viewModel.arrangement);
        viewModel.rows.subscribe(() -> {
            all.fill(viewModel.rows);
            viewModel.selected.get().ifPresent(all::select);
        });
        viewModel.content.subscribe(_ -> all.setEmptyText(emptyState()));
        viewModel.filter.subscribe(_ -> all.setEmptyText(emptyState()));
        viewModel.selected.subscribe(row -> row.ifPresent(all::select));
        return all;
    }

    private String column(String name) {
        return texts.get("actors.column." + name);
    }

    /// The word for a kind; empty for an unknown one.
    static String kind(Texts texts, Actor.Kind kind) {
        return kind == Actor.Kind.UNKNOWN ? "" : texts.constant("actors.kind.", kind);
    }

    private String status(ActorRow row) {
        return row.mergedInto().isEmpty() ? row.origin(texts) : texts.get("actors.read-as", row.mergedInto());
    }

    private String emptyState() {
        if (viewModel.content.get().isEmpty()) {
            return texts.get("actors.looking");
        }
        var typed = viewModel.filter.get().strip();
        return typed.isEmpty() ? texts.get("actors.none") : texts.get("actors.none-fits", typed);
    }

    /// An action that changes the actors: disabled in a read-only project.
    private Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run).withAccess(viewModel.access(), texts.get("actors.read-only"));
    }

    private HBox filterLine(Action adding) {
        var add = Nodes.withId("add", new ActionButton(adding, texts, viewModel::showNotification));
        add.disableProperty().bind(filter.textProperty().map(String::isBlank));
        return ListDetail.filterLine(table, filter, texts.get("actors.filter-prompt"), viewModel.filter, add);
    }

    private VBox details(Action joining) {
        proposed.getStyleClass().add("details-heading");
        var hint = ParagraphLabel.whole(texts.get("actors.proposals-hint"), "guidance");
        var join = Nodes.withId("join-namesakes", new ActionButton(joining, texts, viewModel::showNotification));
        var line = Nodes.collapse(Nodes.withStyle(new HBox(join), "join-line"));
        line.visibleProperty()
                .bind(viewModel.content.map(it -> it.filter(list -> list.countSameNames() > 0).isPresent()));
        var below =
                Nodes.vgrow(Nodes.withStyle(new VBox(proposed, hint, line, Nodes.vgrow(proposals)), "proposal-column"));
        return new VBox(panel, below);
    }

    /// The actions on the selected actor, as in its panel.
    private List<MenuItem> rowItems(ActionItems items) {
        var edit = actions().stream().flatMap(it -> it.actions().stream()).filter(it -> it.id().equals("actors.edit"));
        return viewModel.selected.get().isEmpty()
                ? List.of()
                : Stream.concat(edit.map(items::item), panel.menuItems()).toList();
    }

    private void pickOther(Picker picker, ActorRow row) {
        picker.open(
                texts.get("actors.join-prompt", row.actor().name()),
                viewModel.othersThan(row).stream()
                        .map(it -> new PickerItem(it.nameWithOrigin(texts), "", "", () -> viewModel.offerJoin(row, it)))
                        .toList());
    }

    private void add() {
        if (filter.getText().isBlank()) {
            filter.requestFocus();
            return;
        }
        viewModel.add();
        table.requestFocus();
    }

    private void show(ActorsSnapshot it) {
        facts.setText(texts.get("actors.facts", it.rows().size(), it.countConfirmed(), it.state(), it.countMerged()));
        proposed.setText(texts.get("actors.proposed", it.proposals().size()));
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("actors.keys", actions), new ActionGroup(ActionGroup.EDIT, List.of(undo)));
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public boolean escape() {
        return lines.returnKeyboard();
    }

    /// Pairs that may be the same actor, each with its reason; the supervisor decides, with the mouse or by S and N.
    private static final class ProposalList extends ListView<ActorProposal> {

        /// The width beside the words: scroll bar and padding.
        private static final double BESIDE = 56;

        private final ActorsViewModel viewModel;
        private final Texts texts;

        ProposalList(ActorsViewModel viewModel, Texts texts) {
            this.viewModel = viewModel;
            this.texts = texts;
            setId("proposals");
            setAccessibleText(texts.get("actors.proposal-list"));
            getStyleClass().add("proposals");
            var empty = Nodes.withStyle(new ParagraphLabel(texts.get("actors.no-proposals")), "empty-state");
            setPlaceholder(empty);
            setCellFactory(_ -> new Cell());
            setOnKeyPressed(this::key);
            viewModel.content.subscribe(shown -> {
                int at = Math.max(0, getSelectionModel().getSelectedIndex());
                shown.ifPresent(it -> getItems().setAll(it.proposals()));
                getSelectionModel().select(Math.min(at, getItems().size() - 1));
            });
            viewModel.editor.subscribe(_ -> refresh());
        }

        private void key(KeyEvent event) {
            var it = getSelectionModel().getSelectedItem();
            if (it == null || event.isShortcutDown() || event.isAltDown()) {
                return;
            }
            switch (event.getCode()) {
                case S -> viewModel.confirm(it);
                case N -> viewModel.reject(it);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private final class Cell extends RowCell<ActorProposal> {

            @Override
            protected void show(ActorProposal it) {
                var names =
                        new ParagraphLabel(
                                texts.get(
                                        "actors.proposal",
                                        WordPieces.isolate(nameWithOrigin(it.actor())),
                                        WordPieces.isolate(nameWithOrigin(it.other()))));
                names.getStyleClass().add("proposal-names");
                var why =
                        new ParagraphLabel(
                                texts.constant(
                                        "actors.reason.",
                                        it.reason(),
                                        WordPieces.isolate(it.name()),
                                        WordPieces.isolate(it.otherName())));
                why.getStyleClass().add("guidance");
                for (var label : List.of(names, why)) {
                    label.prefWidthProperty().bind(Zoom.widthBeside(ProposalList.this, BESIDE));
                    label.keepHeightOfPrefWidth();
                }
                var lines = new VBox(names, why);
                if (viewModel.isSupervisor() && viewModel.mayWrite()) {
                    var choices =
                            new HBox(
                                    button("actors.same", () -> viewModel.confirm(it)),
                                    button("actors.different", () -> viewModel.reject(it)));
                    choices.getStyleClass().add("action-line");
                    lines.getChildren().add(choices);
                }
                lines.setMinWidth(0);
                lines.prefWidthProperty().bind(Zoom.widthBeside(ProposalList.this, BESIDE));
                setGraphic(lines);
            }

            private String nameWithOrigin(Actor actor) {
                return viewModel.content.get().map(it -> it.nameWithOrigin(actor, texts)).orElse(actor.name());
            }

            private Button button(String key, Runnable verb) {
                var button = Nodes.withStyle(new Button(texts.get(key)), "small");
                button.setFocusTraversable(false);
                button.setOnAction(_ -> verb.run());
                return button;
            }
        }
    }
}
