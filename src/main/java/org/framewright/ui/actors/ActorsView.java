package org.framewright.ui.actors;

import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.model.actor.Actor;
import org.framewright.ui.actors.ActorsSnapshot.ActorRow;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The actors of a project: the table at the left, the selected actor at the right.
public final class ActorsView extends BorderPane implements ScreenView {

    private final ActorsViewModel viewModel;
    private final Texts texts;
    private final LineTable<ActorRow> table;
    private final ListDetail lines;
    private final ActorPanel panel;
    private final TextField filter = Nodes.withId("actor-filter", new TextField());
    private final Label facts = Nodes.withId("facts", new Label());
    private final List<Action> actions;
    private final Action undo;

    /// @param review goes to the review of all groups
    public ActorsView(ActorsViewModel viewModel, Texts texts, Picker picker, Runnable review) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.table = table();
        this.panel = new ActorPanel(viewModel, texts, row -> pickOther(picker, row));
        table.onOpened(_ -> panel.focusName());
        var items = new ActionItems(texts, it -> it.perform(viewModel::showNotification));
        var edit = writeAction("actors.edit", "F2", panel::focusName);
        items.addMenu(table, () -> rowItems(items, edit));
        this.undo =
                Action.of("actors.undo", "Shortcut+Z", viewModel::undo)
                        .enabledWhen(viewModel.undo.last().isNotEmpty(), texts.get("actors.nothing-to-undo"))
                        .withAccess(viewModel.access(), texts.get("actors.read-only"))
                        .withObject(viewModel.undo.last());
        var reviewing = Action.of("actors.review", "Shortcut+R", review);
        var add = writeAction("actors.add", "Shortcut+N", this::add);
        this.lines = new ListDetail(this, table, new ColumnScroll(panel), filterLine(add), Nodes.vgrow(table));
        this.actions =
                List.of(
                        Action.of("actors.filter", "Shortcut+F", filter::requestFocus),
                        add,
                        edit,
                        writeAction("actors.join", "Shortcut+Shift+M", panel::join),
                        reviewing);
        setId("actors");
        getStyleClass().add("actors");
        setTop(
                new ScreenHeader(texts.get("actors.title"), texts, viewModel::showNotification)
                        .choices(new Label(texts.get("actors.working-as")), editors())
                        .links(reviewing)
                        .history(undo)
                        .line(facts));
        viewModel.content.subscribe(it -> it.ifPresent(this::show));
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

    /// The actions on the selected actor, as in its panel.
    private List<MenuItem> rowItems(ActionItems items, Action edit) {
        return viewModel.selected.get().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(items.item(edit)), panel.menuItems()).toList();
    }

    private void pickOther(Picker picker, ActorRow row) {
        picker.open(
                texts.get("actors.join-prompt", row.actor().name()),
                viewModel.othersThan(row).stream()
                        .map(it -> new PickerItem(it.nameWithOrigin(texts), () -> viewModel.offerJoin(row, it)))
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
        facts.setText(texts.get("actors.facts", it.rows().size(), it.countConfirmed(), it.groups(), it.countMerged()));
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
}
