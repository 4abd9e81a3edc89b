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
import org.framewright.coding.CoderRound;
import org.framewright.coding.RecodeResult;
import org.framewright.coding.RecodeResult.RecodeTarget;
import org.framewright.corpus.ProgressListener;
import org.framewright.model.Actor;
import org.framewright.model.Actors;
import org.framewright.model.CoderFlag;
import org.framewright.model.Value;
import org.framewright.project.Project;
import org.framewright.search.CodedPassage;
import org.framewright.search.PassageFilter;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
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

/// What the coder has coded, as a list to filter, and to give other answers to.
final class CodedViewModel {

    private final Project project;
    private final CoderRound seat;
    private final ScreenJobs jobs;
    private final TaskRunner saving;
    private final Texts texts;
    private final Consumer<Notice> say;
    private Optional<CodedPassages> left;

    /// Everything coded; empty before it was read.
    final ObjectProperty<Optional<CodedPassages>> coded = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<PassageFilter> wanted;

    /// Words that must be in the passage, its memo, or the article's headline, outlet, name or date.
    final StringProperty filter;

    final ObservableList<CodedRow> rows = FXCollections.observableArrayList();
    final StringProperty sentence = new SimpleStringProperty("");

    /// Whether the last change of answers can be taken back.
    final BooleanProperty undoable = new SimpleBooleanProperty();

    final ObjectProperty<LineTable.TableArrangement> arranged;
    private List<CodedRow> all = List.of();
    private Optional<RecodeResult> last = Optional.empty();
    private boolean busy;

    /// Everything that the coder has coded in the round, and what it is read with.
    ///
    /// @param state of the project in which it was read
    /// @param codebook the version that the round follows by now
    record CodedPassages(String state, List<CodedPassage> passages, Codebook codebook, Actors actors) {}

    /// Where answers are written, and what comes of it is said.
    record AnswerSaving(TaskRunner tasks, Consumer<Notice> say) {}

    /// @param before how it was left
    CodedViewModel(
            Project project,
            CoderRound seat,
            ScreenJobs jobs,
            AnswerSaving saving,
            Texts texts,
            SearchState.InCodings before) {
        this.project = project;
        this.seat = seat;
        this.jobs = jobs;
        this.saving = saving.tasks();
        this.texts = texts;
        this.say = saving.say();
        this.wanted = new SimpleObjectProperty<>(before.wanted());
        this.filter = new SimpleStringProperty(before.filter());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.left = before.coded();
        filter.subscribe(_ -> arrange());
    }

    SearchState.InCodings state() {
        return new SearchState.InCodings(wanted.get(), filter.get(), arranged.get(), left.or(coded::get));
    }

    boolean isReadOnly() {
        return project.isReadOnly();
    }

    /// Reads it anew. What was changed before is no longer taken back from here: the coder may have gone on meanwhile.
    void load() {
        remember(Optional.empty());
        read();
    }

    private void read() {
        var before = left.or(coded::get);
        var said = new BackgroundJob.JobTexts(texts.get("search.searching"), texts.get("search.stopped"));
        jobs.run(
                BackgroundJob.reading("coded", said, progress -> read(before, progress)),
                it -> {
                    left = Optional.empty();
                    all = it.rows();
                    coded.set(Optional.of(it.coded()));
                    arrange();
                },
                failure -> say.accept(Notice.of(failure, texts)));
    }

    /// The words of thousands of passages take their time: made with each key typed into the filter, they would keep the next one.
    private Read read(Optional<CodedPassages> before, ProgressListener progress) {
        var now = coded(before, progress);
        var words = new CodedRow.CodedPassageFormatter(texts, new AnswerText(texts), now.actors());
        return new Read(now, now.passages().stream().map(words::row).toList());
    }

    /// @param before what was read last; still is so where nothing has changed
    private CodedPassages coded(Optional<CodedPassages> before, ProgressListener progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state)).orElseGet(() -> coded(state, progress));
    }

    private CodedPassages coded(String state, ProgressListener progress) {
        return new CodedPassages(
                state,
                project.search().coded(seat.coder().id(), seat.round().id(), SearchViewModel.shares(progress)),
                project.study().codebook(project.study().version(seat.round())),
                project.actors().actors());
    }

    private record Read(CodedPassages coded, List<CodedRow> rows) {}

    void want(PassageFilter other) {
        wanted.set(other);
        arrange();
    }

    void toggle(CoderFlag flag) {
        want(wanted.get().toggled(flag));
    }

    /// The tags that anything was coded with, in the order of the codebook.
    List<Tag> tags() {
        return coded.get().stream()
                .flatMap(it -> it.codebook().tags().stream())
                .filter(tag -> passages().stream().anyMatch(it -> it.annotation().tag().equals(tag.id())))
                .toList();
    }

    /// The actors that were coded, each once, by name.
    List<Actor> actors() {
        var collator = Collator.getInstance();
        return passages().stream()
                .flatMap(it -> it.actors().stream())
                .distinct()
                .flatMap(id -> coded.get().stream().flatMap(it -> it.actors().find(id).stream()))
                .sorted(Comparator.comparing(Actor::name, collator))
                .toList();
    }

    /// The questions to which all of some passages can be given another answer: those of the tag that they all have.
    List<Variable> questions(List<CodedRow> chosen) {
        var tags = chosen.stream().map(it -> it.passage().tag()).distinct().toList();
        return tags.size() == 1 ? tags.getFirst().variables().stream().filter(it -> !it.retired()).toList() : List.of();
    }

    /// The actors that the coder can name: those of the register and their own. New ones are added where they speak.
    List<Actor> choosable() {
        var collator = Collator.getInstance();
        return coded.get().stream()
                .flatMap(it ->
                        it.actors().all().stream()
                                .filter(actor -> it.actors().sameAs(actor.id()).isEmpty())
                                .filter(actor -> !actor.isProvisional() || seat.coder().id().equals(actor.owner())))
                .sorted(Comparator.comparing(Actor::name, collator))
                .toList();
    }

    void answer(List<CodedRow> chosen, Variable variable, Value value) {
        recode(chosen, variable, _ -> Optional.of(value));
    }

    /// Puts a category into the sets that are the passages' answers; what else is in them stays.
    void put(List<CodedRow> chosen, Variable variable, String category) {
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

    /// Takes a category out of the sets that are the passages' answers; where it is in none, nothing changes.
    void take(List<CodedRow> chosen, Variable variable, String category) {
        recode(
                chosen,
                variable,
                before -> {
                    var ids = new ArrayList<>(categories(before));
                    return ids.remove(category) ? Optional.of(new Value.Categories(ids)) : before;
                });
    }

    private static List<String> categories(Optional<Value> answer) {
        return answer.orElse(null) instanceof Value.Categories(var ids) ? ids : List.of();
    }

    /// Gives passages an answer that was typed, where it is one.
    ///
    /// @return why it is none
    Optional<String> type(List<CodedRow> chosen, Variable variable, String typed) {
        return switch (AnswerText.read(variable, typed)) {
            case AnswerText.TypedResult.Answer(var value) -> {
                value.ifPresent(it -> answer(chosen, variable, it));
                yield Optional.empty();
            }
            case AnswerText.TypedResult.Unreadable(var key) -> Optional.of(texts.get(key, variable.label()));
            case AnswerText.TypedResult.ActorName _ ->
                    throw new IllegalArgumentException("actors are chosen, not typed");
        };
    }

    /// Says why something typed is no answer.
    void refuse(String trouble) {
        say.accept(Notice.problem(trouble));
    }

    /// Gives passages other answers, each as a gesture of its coding.
    private void recode(List<CodedRow> chosen, Variable variable, UnaryOperator<Optional<Value>> change) {
        if (isReadOnly()) {
            say.accept(Notice.hint(texts.get("workspace.hint.read-only")));
            return;
        }
        var targets = chosen.stream().map(CodedRow::passage).map(this::target).toList();
        write(
                () -> RecodeResult.recode(project.coding(), targets, variable.id(), change),
                done -> {
                    remember(Optional.of(done).filter(it -> !it.desks().isEmpty()));
                    say.accept(sentence(done));
                });
    }

    private RecodeTarget target(CodedPassage it) {
        return new RecodeTarget(seat.desk(it.article().id()), it.annotation(), it.coding().isSubmitted());
    }

    /// Takes the last change of answers back.
    void undo() {
        last.ifPresent(it ->
                write(
                        () -> {
                            it.undo(project.coding());
                            return it;
                        },
                        done -> {
                            remember(Optional.empty());
                            say.accept(Notice.hint(texts.get("search.undone", done.desks().size())));
                        }));
    }

    private void write(Supplier<RecodeResult> work, Consumer<RecodeResult> then) {
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
                    remember(Optional.empty());
                    say.accept(Notice.of(failure, texts));
                    read();
                });
    }

    private Notice sentence(RecodeResult done) {
        var changed = texts.get("search.recoded", done.desks().size());
        var submitted = done.submitted() == 0 ? "" : " " + texts.get("search.recoded-submitted", done.submitted());
        var all = Notice.hint(changed + submitted);
        return done.problems().isEmpty()
                ? all
                : Notice.together(Optional.of(all), Optional.of(Notice.of(done.problems(), texts))).orElse(all);
    }

    private void remember(Optional<RecodeResult> done) {
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
        var sought = filter.get();
        rows.setAll(
                all.stream()
                        .filter(it -> wanted.get().includes(it.passage()))
                        .filter(it -> it.has(sought, Locale.ROOT))
                        .toList());
        long articles = rows.stream().map(it -> it.passage().article().id()).distinct().count();
        sentence.set(texts.get("search.coded", rows.size(), articles, passages().size()));
    }
}
