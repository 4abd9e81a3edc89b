package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.RecodeResult;
import org.framewright.coding.RecodeResult.RecodeTarget;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;
import org.framewright.search.CodedPassage;
import org.framewright.search.PassageFilter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The coder's annotations, as a list to filter and to recode.
final class CodedViewModel {

    private final Project project;
    final CoderRoundId coderRoundId;
    private final ScreenJobs jobs;
    private final TaskRunner saving;
    private final Texts texts;
    private final Consumer<Notification> showNotification;
    private Optional<CodedPassages> saved;

    /// The annotations; empty before they are read.
    final ObjectProperty<Optional<CodedPassages>> coded = new SimpleObjectProperty<>(Optional.empty());

    /// Whether the coder or the round is not in the project any more.
    final BooleanProperty coderMissing = new SimpleBooleanProperty();

    final ObjectProperty<PassageFilter> passageFilter;

    /// The words that must be in the passage, its memo, or the article's headline, outlet, name or date.
    final StringProperty filter;

    final ObservableList<CodedRow> rows = FXCollections.observableArrayList();
    final StringProperty sentence = new SimpleStringProperty("");

    /// Whether the last recoding can be undone.
    final BooleanProperty undoable = new SimpleBooleanProperty();

    final ObjectProperty<TableArrangement> arrangement;
    private List<CodedRow> all = List.of();
    private Optional<RecodeResult> last = Optional.empty();
    private boolean busy;

    /// The coder's annotations in the round, and the codebook and actors that word them.
    ///
    /// @param state of the project when they were read
    /// @param codebook the present version of the round
    record CodedPassages(
            String state, CoderRound coderRound, List<CodedPassage> passages, Codebook codebook, Actors actors) {}

    /// The thread that writes answers, and the notifications of the result.
    record AnswerSaving(TaskRunner tasks, Consumer<Notification> showNotification) {}

    CodedViewModel(
            Project project,
            CoderRoundId coderRoundId,
            ScreenJobs jobs,
            AnswerSaving saving,
            Texts texts,
            SearchViewModel.SearchState.InCodings state) {
        this.project = project;
        this.coderRoundId = coderRoundId;
        this.jobs = jobs;
        this.saving = saving.tasks();
        this.texts = texts;
        this.showNotification = saving.showNotification();
        this.passageFilter = new SimpleObjectProperty<>(state.passageFilter());
        this.filter = new SimpleStringProperty(state.filter());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.saved = state.coded();
        filter.subscribe(_ -> arrange());
    }

    SearchViewModel.SearchState.InCodings state() {
        return new SearchViewModel.SearchState.InCodings(
                passageFilter.get(), filter.get(), arrangement.get(), saved.or(coded::get));
    }

    boolean isReadOnly() {
        return project.isReadOnly();
    }

    /// Reads the annotations again. A former recoding can no longer be undone from here: the coder may have gone on meanwhile.
    void load() {
        setLast(Optional.empty());
        read();
    }

    private void read() {
        var before = saved.or(coded::get);
        var said = new BackgroundJob.JobTexts(texts.get("search.searching"), texts.get("search.stopped"));
        jobs.run(
                BackgroundJob.reading("coded", said, progress -> read(before, progress)),
                found -> found.ifPresentOrElse(this::show, () -> coderMissing.set(true)),
                failure -> showNotification.accept(Notification.of(failure, texts)));
    }

    private void show(ReadRows found) {
        saved = Optional.empty();
        all = found.rows();
        coded.set(Optional.of(found.passages()));
        arrange();
    }

    /// Reads the annotations and words them here: for thousands of passages that takes long, and would delay each key of the filter.
    private Optional<ReadRows> read(Optional<CodedPassages> before, ProgressListener progress) {
        var words = new AnswerText(texts);
        return readPassages(before, progress)
                .map(now ->
                        new ReadRows(
                                now, now.passages().stream().map(it -> CodedRow.of(it, words, now.actors())).toList()));
    }

    /// @param before the last reading; returned where nothing has changed
    private Optional<CodedPassages> readPassages(Optional<CodedPassages> before, ProgressListener progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state))
                .or(() -> coderRoundId.find(project).map(it -> readPassages(state, it, progress)));
    }

    private CodedPassages readPassages(String state, CoderRound coderRound, ProgressListener progress) {
        return new CodedPassages(
                state,
                coderRound,
                project.search()
                        .findCoded(coderRoundId.coder(), coderRoundId.round(), SearchViewModel.shareListener(progress)),
                project.study().codebook(project.study().version(coderRound.round())),
                project.actors().actors());
    }

    private record ReadRows(CodedPassages passages, List<CodedRow> rows) {}

    void setFilter(PassageFilter filter) {
        passageFilter.set(filter);
        arrange();
    }

    void toggle(CodingFlag flag) {
        setFilter(passageFilter.get().withFlagToggled(flag));
    }

    /// The used tags, in the order of the codebook.
    List<Tag> tags() {
        return coded.get().stream()
                .flatMap(it -> it.codebook().tags().stream())
                .filter(tag -> passages().stream().anyMatch(it -> it.annotation().tag().equals(tag.id())))
                .toList();
    }

    /// The used actors, by name.
    List<Actor> actors() {
        var collator = Collator.getInstance();
        return passages().stream()
                .flatMap(it -> it.actors().stream())
                .distinct()
                .flatMap(id -> coded.get().stream().flatMap(it -> it.actors().find(id).stream()))
                .sorted(Comparator.comparing(Actor::name, collator))
                .toList();
    }

    /// The questions to which all of some passages can be given another answer: those of their common tag.
    List<Variable> questions(List<CodedRow> chosen) {
        var tags = chosen.stream().map(it -> it.passage().tag()).distinct().toList();
        return tags.size() == 1 ? tags.getFirst().variables().stream().filter(it -> !it.retired()).toList() : List.of();
    }

    /// The actors that the coder can name: those of the register and their own. New ones are added in the article.
    List<Actor> choosableActors() {
        var collator = Collator.getInstance();
        return coded.get().stream()
                .flatMap(it ->
                        it.actors().all().stream()
                                .filter(actor -> it.actors().sameAs(actor.id()).isEmpty())
                                .filter(actor -> !actor.isUnconfirmed() || coderRoundId.coder().equals(actor.owner())))
                .sorted(Comparator.comparing(Actor::name, collator))
                .toList();
    }

    void answer(List<CodedRow> chosen, Variable variable, Value value) {
        recode(chosen, variable, _ -> Optional.of(value));
    }

    /// Adds a category to the passages' sets; the other categories stay.
    void addCategory(List<CodedRow> chosen, Variable variable, String category) {
        recode(
                chosen,
                variable,
                before -> {
                    var ids = new ArrayList<>(categories(before));
                    if (!ids.contains(category)) {
                        ids.add(category);
                    }
                    return Optional.of(new Value.Categories(ids));
                });
    }

    /// Removes a category from the passages' sets; a set without it stays as it is.
    void removeCategory(List<CodedRow> chosen, Variable variable, String category) {
        recode(
                chosen,
                variable,
                before -> {
                    var ids = new ArrayList<>(categories(before));
                    return ids.remove(category) ? Optional.of(new Value.Categories(ids)) : before;
                });
    }

    /// Adds an actor to the passages' answers; the other actors stay.
    void addActor(List<CodedRow> chosen, Variable variable, ActorId actor) {
        recode(
                chosen,
                variable,
                before -> {
                    var ids = before.stream().flatMap(it -> it.actors().stream());
                    return Optional.of(new Value.ActorSet(Stream.concat(ids, Stream.of(actor)).toList()));
                });
    }

    /// Removes an actor from the passages' answers; an answer without it stays as it is.
    void removeActor(List<CodedRow> chosen, Variable variable, ActorId actor) {
        recode(chosen, variable, before -> before.flatMap(it -> it.filterActors(id -> !id.equals(actor))));
    }

    private static List<String> categories(Optional<Value> answer) {
        return answer.orElse(null) instanceof Value.Categories(var ids) ? ids : List.of();
    }

    /// Gives passages a typed answer, where it is valid.
    ///
    /// @return the reason where it is not
    Optional<String> answerTyped(List<CodedRow> chosen, Variable variable, String typed) {
        return switch (AnswerText.parse(variable, typed)) {
            case AnswerText.TypedResult.Answer(var value) -> {
                value.ifPresent(it -> answer(chosen, variable, it));
                yield Optional.empty();
            }
            case AnswerText.TypedResult.Unreadable it -> Optional.of(it.sentence(variable, texts));
            case AnswerText.TypedResult.ActorName _ ->
                    throw new IllegalArgumentException("actors are chosen, not typed");
        };
    }

    void showProblem(String trouble) {
        showNotification.accept(Notification.problem(trouble));
    }

    /// Gives passages other answers, each as a change of its coding.
    private void recode(List<CodedRow> chosen, Variable variable, UnaryOperator<Optional<Value>> change) {
        if (isReadOnly()) {
            showNotification.accept(Notification.hint(texts.get("workspace.hint.read-only")));
            return;
        }
        var coderRound = coded.get().orElseThrow().coderRound();
        var targets = chosen.stream().map(it -> target(coderRound, it.passage())).toList();
        run(
                () -> RecodeResult.recode(project.coding(), targets, variable.id(), change),
                done -> {
                    setLast(Optional.of(done).filter(it -> !it.keys().isEmpty()));
                    showNotification.accept(resultNotification(done));
                });
    }

    private static RecodeTarget target(CoderRound coderRound, CodedPassage it) {
        return new RecodeTarget(coderRound.key(it.article().id()), it.annotation(), it.coding().isSubmitted());
    }

    /// Undoes the last recoding.
    void undo() {
        last.ifPresent(it ->
                run(
                        TaskRunner.supplier(() -> it.undo(project.coding()), it),
                        done -> {
                            setLast(Optional.empty());
                            showNotification.accept(Notification.hint(texts.get("search.undone", done.keys().size())));
                        }));
    }

    private void run(Supplier<RecodeResult> work, Consumer<RecodeResult> then) {
        if (busy) {
            return;
        }
        busy = true;
        saving.run(
                work,
                done -> {
                    busy = false;
                    then.accept(done);
                    read();
                },
                failure -> {
                    busy = false;
                    setLast(Optional.empty());
                    showNotification.accept(Notification.of(failure, texts));
                    read();
                });
    }

    private Notification resultNotification(RecodeResult done) {
        var changed = texts.get("search.recoded", done.keys().size());
        var submitted = done.submitted() == 0 ? "" : " " + texts.get("search.recoded-submitted", done.submitted());
        var all = Notification.hint(changed + submitted);
        return done.problems().isEmpty()
                ? all
                : Notification.merge(Optional.of(all), Optional.of(Notification.of(done.problems(), texts)))
                        .orElse(all);
    }

    private void setLast(Optional<RecodeResult> done) {
        last = done;
        undoable.set(done.isPresent());
    }

    private List<CodedPassage> passages() {
        return coded.get().map(CodedPassages::passages).orElse(List.of());
    }

    private void arrange() {
        if (coded.get().isEmpty()) {
            return;
        }
        var typed = filter.get();
        rows.setAll(
                all.stream()
                        .filter(it -> passageFilter.get().includes(it.passage()))
                        .filter(it -> it.has(typed, Locale.ROOT))
                        .toList());
        long articles = rows.stream().map(it -> it.passage().article().id()).distinct().count();
        sentence.set(texts.get("search.coded", rows.size(), articles, passages().size()));
    }
}
