package org.framewright.ui.actors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorEffect;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.actor.ActorId;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.ui.actors.ActorUndo.UndoableEntry;
import org.framewright.ui.actors.ActorsSnapshot.ActorRow;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actors of a project: one is selected, changed and joined with another. Changes made here since the project was opened can be undone.
public final class ActorsViewModel extends ScreenModel {

    private static final int MOST_NAMES = 4;

    private final Project project;
    private final Optional<CoderRoundId> coderRoundId;

    /// The possible editors: the coder who came, and the supervisor. Empty until they are read.
    final ObservableList<ActorEditor> editors = FXCollections.observableArrayList();

    private final TaskRunner tasks;
    final ActorUndo undo;
    final StringProperty filter;
    final ObjectProperty<TableArrangement> arrangement;
    private Optional<ActorId> saved;
    private final Optional<ActorEditor> savedEditor;
    final ObjectProperty<ActorEditor> editor = new SimpleObjectProperty<>(new Supervisor());

    final ObservableList<ActorRow> rows = FXCollections.observableArrayList();

    /// The actors; empty until they are read.
    final ReadOnlyObjectWrapper<Optional<ActorsSnapshot>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Optional<ActorRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The state of the screen that survives a visit to another one.
    ///
    /// @param editor the editor at work
    record ActorsState(
            String filter,
            Optional<ActorId> selected,
            TableArrangement arrangement,
            Optional<ActorEditor> editor,
            List<UndoableEntry> undoHistory) {

        /// The state at the first visit.
        static final ActorsState NEW =
                new ActorsState("", Optional.empty(), TableArrangement.USUAL, Optional.empty(), List.of());

        ActorsState withUndoHistory(List<UndoableEntry> value) {
            return new ActorsState(filter, selected, arrangement, editor, value);
        }
    }

    /// An empty list; see [#load].
    ///
    /// @param coderRoundId the coder who came here; without one the supervisor
    ActorsViewModel(
            Project project, Optional<CoderRoundId> coderRoundId, TaskRunner tasks, Texts texts, ActorsState state) {
        super(texts);
        this.project = project;
        this.coderRoundId = coderRoundId;
        this.tasks = tasks;
        this.filter = new SimpleStringProperty(state.filter());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.saved = state.selected();
        this.savedEditor = state.editor();
        this.undo = new ActorUndo(state.undoHistory());
        filter.subscribe(_ -> {
            refill();
            // the selected actor is always among the rows
            select(selected.get().filter(rows::contains));
        });
    }

    /// @param chosen the actor to choose, whatever the filter; empty for the formerly chosen one
    void load(Optional<ActorId> chosen) {
        if (chosen.isPresent()) {
            filter.set("");
            saved = chosen;
        }
        record Loaded(Optional<Coder> coder, ActorsSnapshot list) {}
        tasks.run(
                () ->
                        new Loaded(
                                coderRoundId.flatMap(it -> it.find(project)).map(CoderRound::coder).or(this::owner),
                                read()),
                loaded -> {
                    setEditors(loaded.coder());
                    show(loaded.list());
                },
                this::failed);
    }

    /// The coder whose own file this is.
    private Optional<Coder> owner() {
        return project.team().packages().coderFile().flatMap(it -> project.study().coder(it.coder()));
    }

    /// Sets the editors: an adjudicator begins as supervisor, any other coder as themselves; a coder's own file has no supervisor.
    private void setEditors(Optional<Coder> coder) {
        var supervisor = project.isCoderPackage() ? Stream.<ActorEditor>of() : Stream.of(new Supervisor());
        var possible = Stream.<ActorEditor>concat(coder.stream().map(CodingCoder::new), supervisor).toList();
        editor.set(
                savedEditor
                        .filter(possible::contains)
                        .or(() -> coder.filter(it -> it.kind() != Coder.Kind.REFERENCE).map(CodingCoder::new))
                        .orElseGet(Supervisor::new));
        editors.setAll(possible);
    }

    private ActorsSnapshot read() {
        return ActorsSnapshot.load(project);
    }

    ActorsState state() {
        return new ActorsState(
                filter.get(),
                saved.or(() -> selected.get().map(it -> it.actor().id())),
                arrangement.get(),
                editors.isEmpty() ? savedEditor : Optional.of(editor.get()),
                undo.list());
    }

    boolean isSupervisor() {
        return editor.get() instanceof Supervisor;
    }

    ProjectAccess access() {
        return ProjectAccess.of(project);
    }

    boolean mayWrite() {
        return access() == ProjectAccess.WRITING;
    }

    /// Whether the current editor may change the selected actor.
    boolean mayChange() {
        return mayWrite() && selected.get().filter(row -> editor.get().canChange(row.actor())).isPresent();
    }

    void select(Optional<ActorRow> row) {
        selected.set(row);
    }

    /// Adds an actor with the name in the filter, and selects it.
    void add() {
        var name = filter.get();
        write(
                isSupervisor() ? "actors.added" : "actors.added-unconfirmed",
                by -> {
                    var added = project.actors().add(by, ActorDetails.of(name));
                    return new WriteResult(OptionalLong.of(added.revision()), Optional.of(added.actor().id()));
                },
                name.strip());
    }

    /// @param onRefused shows the stored values again
    void change(ActorId id, ActorDetails details, Runnable onRefused) {
        write(
                "actors.changed",
                by -> resultOf(project.actors().change(by, id, details)),
                onRefused,
                List.of(details.name()));
    }

    /// Adopts an addition in the register.
    void adopt(ActorRow row) {
        write("actors.adopted", by -> resultOf(project.actors().adopt(by, row.actor().id())), row.actor().name());
    }

    void remove(ActorRow row) {
        writeRevision("actors.removed", by -> project.actors().remove(by, row.actor().id()), row.actor().name());
    }

    /// The actors that an actor can be joined with: all others that are read as themselves.
    List<ActorRow> othersThan(ActorRow row) {
        var all = content.get().map(ActorsSnapshot::rows).orElse(List.of());
        return all.stream().filter(it -> it.mergedInto().isEmpty() && !it.equals(row)).toList();
    }

    /// Shows the effect of reading an actor as another, and offers to do so.
    void offerJoin(ActorRow row, ActorRow other) {
        var actor = row.actor();
        offer(
                () -> project.actors().effectOfMatch(actor.id(), other.actor().id()),
                texts.get("actors.join-them", actor.name(), other.actor().name()),
                () ->
                        writeRevision(
                                "actors.joined",
                                by -> project.actors().match(by, actor.id(), other.actor().id()),
                                actor.name(),
                                other.actor().name()));
    }

    /// Shows the effect of undoing the join of an actor with another, and offers to do so.
    void offerPart(ActorRow row) {
        var actor = row.actor();
        offer(
                () -> project.actors().effectOfSeparation(actor.id()),
                texts.get("actors.part-them", actor.name()),
                () -> writeRevision("actors.parted", by -> project.actors().separate(by, actor.id()), actor.name()));
    }

    private void offer(Supplier<ActorEffect> effect, String words, Runnable verb) {
        tasks.run(
                effect,
                found -> showNotification(Notification.warning(sentence(found)).withChoice(words, verb)),
                this::failed);
    }

    private String sentence(ActorEffect effect) {
        var lines =
                effect.names().stream()
                        .limit(MOST_NAMES)
                        .map(it -> texts.get("actors.effect.name", it.name(), it.before(), it.after()));
        var coders =
                effect.codings().stream()
                        .map(it -> texts.get("actors.effect.codings", it.coder(), it.codings()))
                        .collect(Collectors.joining(", "));
        var read = coders.isEmpty() ? texts.get("actors.effect.none") : texts.get("actors.effect.read", coders);
        return Stream.concat(lines, Stream.of(read)).collect(Collectors.joining("\n"));
    }

    void undo() {
        undo.pop().ifPresentOrElse(this::undo, () -> hint("actors.nothing-to-undo"));
    }

    private void undo(UndoableEntry last) {
        tasks.run(
                () -> {
                    long _ = project.actors().undo(last.by(), last.revision());
                    return read();
                },
                list -> {
                    show(list);
                    hint("actors.undone");
                },
                this::failed);
    }

    /// The result of an action.
    ///
    /// @param revision of the entry; empty where nothing changed
    /// @param actor the actor to go to
    private record WriteResult(OptionalLong revision, Optional<ActorId> actor) {}

    private static WriteResult resultOf(OptionalLong revision) {
        return new WriteResult(revision, Optional.empty());
    }

    private void writeRevision(String message, ToLongFunction<ActorEditor> verb, Object... names) {
        write(message, by -> resultOf(OptionalLong.of(verb.applyAsLong(by))), names);
    }

    private void write(String message, Function<ActorEditor, WriteResult> verb, Object... names) {
        write(message, verb, () -> {}, List.of(names));
    }

    private void write(
            String message, Function<ActorEditor, WriteResult> verb, Runnable onRefused, List<Object> names) {
        record Result(WriteResult written, ActorsSnapshot now) {}
        if (editors.isEmpty()) {
            hint("actors.looking");
            return;
        }
        if (!mayWrite()) {
            hint("actors.read-only");
            return;
        }
        var by = editor.get();
        tasks.run(
                () -> new Result(verb.apply(by), read()),
                result -> {
                    result.written()
                            .revision()
                            .ifPresent(revision -> {
                                var words = texts.get(message.replace("actors.", "actors.undo."), names.toArray());
                                undo.push(new UndoableEntry(by, revision, words));
                                hint(message, names.toArray());
                            });
                    result.written().actor().ifPresent(_ -> filter.set(""));
                    show(result.now());
                    result.written().actor().flatMap(result.now()::row).ifPresent(row -> select(Optional.of(row)));
                },
                failure -> {
                    onRefused.run();
                    failed(failure);
                });
    }

    private void show(ActorsSnapshot list) {
        var before = saved.or(() -> selected.get().map(row -> row.actor().id()));
        saved = Optional.empty();
        content.set(Optional.of(list));
        refill();
        select(before.flatMap(list::row).filter(rows::contains).or(() -> rows.stream().findFirst()));
    }

    private void refill() {
        var all = content.get().map(ActorsSnapshot::rows).orElse(List.of());
        rows.setAll(all.stream().filter(row -> row.matches(filter.get())).toList());
    }
}
