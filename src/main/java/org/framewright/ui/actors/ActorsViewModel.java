package org.framewright.ui.actors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.ActorDetails;
import org.framewright.coding.ActorEditor;
import org.framewright.coding.ActorEditor.OfCoder;
import org.framewright.coding.ActorEditor.Supervisor;
import org.framewright.coding.ActorProposal;
import org.framewright.model.ActorId;
import org.framewright.model.Coder;
import org.framewright.ui.controls.Access;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The actors of a project: one is selected, changed and joined with another. What was done here can be taken back here.
public final class ActorsViewModel extends ScreenModel {

    private final ActorsDoor door;
    private final Tasks tasks;
    private final Texts texts;
    private final Deque<Done> done = new ArrayDeque<>();
    private final StringProperty filter;
    private final ObjectProperty<LineTable.Arrangement> arranged;
    private Optional<ActorId> left;
    private final ObjectProperty<ActorEditor> editor = new SimpleObjectProperty<>();
    private final ObservableList<ActorRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ShownActors>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ActorRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    /// An entry that was written here.
    private record Done(ActorEditor by, long revision) {}

    /// Begins without anything; see [#load].
    ///
    /// @param before how it was left
    ActorsViewModel(ActorsDoor door, Tasks tasks, Texts texts, ActorsState before) {
        this.door = door;
        this.tasks = tasks;
        this.texts = texts;
        this.filter = new SimpleStringProperty(before.filter());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.left = before.selected();
        // whoever adjudicates supervises; everybody else begins as who they are
        editor.set(
                before.editor()
                        .filter(editors()::contains)
                        .or(() -> door.seated().filter(it -> it.kind() != Coder.Kind.REFERENCE).map(OfCoder::new))
                        .orElseGet(Supervisor::new));
        filter.subscribe(_ -> refill());
    }

    /// Reads what there is.
    public void load() {
        tasks.run(door::look, this::show, this::failed);
    }

    /// How it is left.
    ActorsState state() {
        return new ActorsState(
                filter.get(),
                left.or(() -> selected.get().map(it -> it.actor().id())),
                arranged.get(),
                Optional.of(editor.get()));
    }

    /// How the table is arranged.
    ObjectProperty<LineTable.Arrangement> arrangedProperty() {
        return arranged;
    }

    String project() {
        return door.project();
    }

    /// Who may work here: the coder who came, and the supervisor.
    List<ActorEditor> editors() {
        return Stream.<ActorEditor>concat(door.seated().stream().map(OfCoder::new), Stream.of(new Supervisor()))
                .toList();
    }

    ObjectProperty<ActorEditor> editorProperty() {
        return editor;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// The actors that the filter lets through.
    ObservableList<ActorRow> rows() {
        return rows;
    }

    /// What there is; empty until it was read.
    ReadOnlyObjectProperty<Optional<ShownActors>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ActorRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    boolean isSupervisor() {
        return editor.get() instanceof Supervisor;
    }

    boolean mayWrite() {
        return door.access() == Access.WRITING;
    }

    /// Whether the selected actor is to be changed by whoever works here.
    boolean mayChange() {
        return mayWrite() && selected.get().filter(row -> editor.get().mayChange(row.actor())).isPresent();
    }

    void select(Optional<ActorRow> row) {
        selected.set(row);
    }

    /// Adds an actor of the name that is typed into the filter, and selects it.
    void add() {
        var by = editor.get();
        var name = filter.get();
        write(
                by,
                () -> {
                    var added = door.actors().add(by, ActorDetails.of(name));
                    return new Written(OptionalLong.of(added.revision()), Optional.of(added.actor().id()));
                },
                by instanceof Supervisor ? "actors.added" : "actors.added-provisionally",
                name.strip());
    }

    /// Changes what is known of an actor.
    void change(ActorId id, ActorDetails details) {
        var by = editor.get();
        write(by, () -> written(door.actors().change(by, id, details)), "actors.changed", details.name());
    }

    /// Takes an addition into the register.
    void adopt(ActorRow row) {
        var by = editor.get();
        write(by, () -> written(door.actors().adopt(by, row.actor().id())), "actors.adopted", row.actor().name());
    }

    void remove(ActorRow row) {
        var by = editor.get();
        write(by, () -> written(door.actors().remove(by, row.actor().id())), "actors.removed", row.actor().name());
    }

    void same(ActorProposal it) {
        var by = editor.get();
        write(
                by,
                () -> written(door.actors().same(by, it.actor().id(), it.other().id())),
                "actors.joined",
                it.actor().name(),
                it.other().name());
    }

    void different(ActorProposal it) {
        var by = editor.get();
        write(
                by,
                () -> written(door.actors().different(by, it.actor().id(), it.other().id())),
                "actors.told-apart",
                it.actor().name(),
                it.other().name());
    }

    /// Decides of all that have the same name that they are the same.
    void joinNamesakes() {
        if (shown.get().filter(it -> it.namesakes() > 0).isEmpty()) {
            say(Notice.hint(texts.get("actors.no-namesakes")));
            return;
        }
        var by = editor.get();
        write(by, () -> written(door.actors().joinNamesakes(by).revision()), "actors.namesakes-joined");
    }

    /// Takes back that an actor is read as another.
    void part(ActorRow row) {
        var by = editor.get();
        write(by, () -> written(door.actors().part(by, row.actor().id())), "actors.parted", row.actor().name());
    }

    /// Takes back what was done here last.
    void undo() {
        if (done.isEmpty()) {
            say(Notice.hint(texts.get("actors.nothing-to-undo")));
            return;
        }
        var last = done.pop();
        undoable.set(!done.isEmpty());
        tasks.run(
                () -> {
                    long _ = door.actors().undo(last.by(), last.revision());
                    return door.look();
                },
                now -> {
                    show(now);
                    say(Notice.hint(texts.get("actors.undone")));
                },
                this::failed);
    }

    /// What became of a verb.
    ///
    /// @param revision of the entry; empty where everything was so already
    /// @param about the actor to go to
    private record Written(OptionalLong revision, Optional<ActorId> about) {}

    private static Written written(long revision) {
        return written(OptionalLong.of(revision));
    }

    private static Written written(OptionalLong revision) {
        return new Written(revision, Optional.empty());
    }

    private void write(ActorEditor by, Supplier<Written> verb, String said, Object... names) {
        record Result(Written written, ShownActors now) {}
        if (!mayWrite()) {
            say(Notice.hint(texts.get("actors.read-only")));
            return;
        }
        tasks.run(
                () -> new Result(verb.get(), door.look()),
                result -> {
                    result.written()
                            .revision()
                            .ifPresent(revision -> {
                                done.push(new Done(by, revision));
                                undoable.set(true);
                                say(Notice.hint(texts.get(said, names)));
                            });
                    result.written().about().ifPresent(_ -> filter.set(""));
                    show(result.now());
                    result.written().about().flatMap(result.now()::row).ifPresent(row -> select(Optional.of(row)));
                },
                this::failed);
    }

    private void show(ShownActors now) {
        var before = left.or(() -> selected.get().map(row -> row.actor().id()));
        left = Optional.empty();
        shown.set(Optional.of(now));
        refill();
        select(before.flatMap(now::row).or(() -> rows.stream().findFirst()));
    }

    private void refill() {
        var all = shown.get().map(ShownActors::rows).orElse(List.of());
        rows.setAll(all.stream().filter(row -> row.fits(filter.get())).toList());
    }

    private void failed(Tasks.Failure failure) {
        say(Notice.of(failure, texts));
    }
}
