package org.framewright.ui.articles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.MetadataService.MetadataCorrection;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.project.Project;
import org.framewright.ui.articles.ArticlesState.MetadataDraft;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.BackgroundJob.JobTexts;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The articles of a project. Several can be chosen; a typed value becomes the field's value in all of them once it is saved.
public final class ArticlesViewModel extends ScreenModel {

    /// The fields that always have a column.
    private static final List<String> COLUMNS =
            List.of(Article.HEADLINE, Article.OUTLET, Article.DATE, Article.BYLINE, Article.SECTION);

    private final Project project;
    private final TaskRunner tasks;
    final ScreenJobs jobs;
    private final Deque<List<MetadataCorrection>> history;
    private Map<ArticleId, Integer> words = Map.of();
    private List<MetadataLine> all = List.of();
    private final MetadataDraft saved;
    private boolean loaded;

    final StringProperty filter;
    final ObjectProperty<TableArrangement> arrangement;

    /// The field that has a column besides the usual ones.
    final ObjectProperty<Optional<String>> column;

    /// The rows that match the filter.
    final ObservableList<MetadataLine> lines = FXCollections.observableArrayList();

    /// The fields of the articles' metadata that have no column.
    final ObservableList<String> fields = FXCollections.observableArrayList();

    /// The articles that the view is to choose.
    final ReadOnlyObjectWrapper<Set<ArticleId>> wanted = new ReadOnlyObjectWrapper<>(Set.of());

    private List<MetadataLine> chosen = List.of();
    private final Map<String, String> edits = new LinkedHashMap<>();

    /// Changes whenever the form has to be built anew.
    final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /// The number of articles that saving would change.
    final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

    /// The text that is typed and not saved, in words; empty without such.
    final ReadOnlyStringWrapper unsaved = new ReadOnlyStringWrapper("");

    /// The last correction since the project was opened, in words; empty without one.
    final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");

    /// An empty table; see [#load].
    ArticlesViewModel(Project project, TaskRunner tasks, ScreenJobs jobs, Texts texts, ArticlesState state) {
        super(texts);
        this.project = project;
        this.tasks = tasks;
        this.jobs = jobs.withTasks(tasks);
        this.filter = new SimpleStringProperty(state.filter());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.column = new SimpleObjectProperty<>(state.column());
        this.saved = state.draft();
        this.history = new ArrayDeque<>(state.corrections());
        showUndoable();
        filter.subscribe(_ -> refill());
    }

    /// @param article the one to choose; empty for the formerly chosen ones
    void load(Optional<ArticleId> article) {
        record Loaded(Map<ArticleId, Integer> words, List<MetadataLine> lines) {}
        tasks.run(
                () -> {
                    var counted = project.metadata().words();
                    return new Loaded(counted, MetadataLine.load(project, counted));
                },
                loaded -> {
                    words = loaded.words();
                    show(loaded.lines());
                    if (!saved.articles().isEmpty()) {
                        resume(saved);
                    }
                    article.ifPresent(it -> reveal(Set.of(it)));
                },
                this::failed);
    }

    ArticlesState state() {
        return new ArticlesState(
                filter.get(),
                arrangement.get(),
                column.get(),
                loaded ? new MetadataDraft(ids(chosen), edits) : saved,
                List.copyOf(history));
    }

    ProjectAccess access() {
        return ProjectAccess.of(project);
    }

    /// Why nothing can be changed; empty where it can.
    Optional<String> obstacle() {
        if (project.isCoderPackage()) {
            return Optional.of(texts.get("articles.coders-file"));
        }
        return access() == ProjectAccess.WRITING ? Optional.empty() : Optional.of(texts.get("articles.read-only"));
    }

    boolean isLoaded() {
        return loaded;
    }

    List<MetadataLine> chosen() {
        return chosen;
    }

    /// Takes the rows that the user has chosen. Unsaved text for other rows is kept, and offered again.
    void choose(List<MetadataLine> rows) {
        var before = ids(chosen);
        if (before.equals(ids(rows))) {
            chosen = List.copyOf(rows);
            return;
        }
        var draft = new MetadataDraft(before, edits);
        chosen = List.copyOf(rows);
        edits.clear();
        rebuild();
        if (!draft.values().isEmpty()) {
            showNotification(
                    Notification.warning(texts.get("articles.not-saved", draft.articles().size()))
                            .withChoice(texts.get("articles.resume"), () -> resume(draft)));
        }
    }

    private void resume(MetadataDraft draft) {
        edits.clear();
        reveal(draft.articles());
        edits.putAll(draft.values());
        rebuild();
    }

    /// Makes the view choose articles; clears the filter where it hides one.
    private void reveal(Set<ArticleId> articles) {
        if (!ids(lines).containsAll(articles)) {
            filter.set("");
        }
        wanted.set(Set.of());
        wanted.set(articles);
    }

    private void rebuild() {
        revision.set(revision.get() + 1);
        countChanges();
        showFacts();
    }

    /// The fields of the form: those with a meaning, and further ones of the chosen articles.
    SequencedSet<String> formFields() {
        var shown = new LinkedHashSet<>(Article.KNOWN_METADATA);
        chosen.forEach(it -> shown.addAll(it.metadata().keySet()));
        shown.addAll(edits.keySet());
        shown.removeAll(Article.PROVENANCE);
        return shown;
    }

    /// The value that all chosen articles have, perhaps none; empty where they differ.
    Optional<String> sharedValue(String field) {
        var values = chosen.stream().map(it -> it.knownValue(field)).distinct().limit(2).toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// The text that is typed for a field and not saved; may be empty.
    Optional<String> draft(String field) {
        return Optional.ofNullable(edits.get(field));
    }

    /// Takes the typed text of a field.
    ///
    /// @param value empty where the field's values stay as they are
    void type(String field, Optional<String> value) {
        value.ifPresentOrElse(it -> edits.put(field, it.strip()), () -> edits.remove(field));
        countChanges();
    }

    /// Adds a field to the form.
    void addField(String name) {
        var typed = name.strip();
        if (!typed.isEmpty() && !formFields().contains(typed)) {
            edits.put(typed, sharedValue(typed).orElse(""));
            rebuild();
        }
    }

    void discard() {
        edits.clear();
        rebuild();
    }

    private void countChanges() {
        changes.set(
                (int)
                        chosen.stream()
                                .filter(line -> edits.keySet().stream().anyMatch(it -> isChanged(it, line)))
                                .count());
        var names =
                edits.keySet().stream()
                        .filter(field -> chosen.stream().anyMatch(line -> isChanged(field, line)))
                        .map(this::fieldName)
                        .toList();
        unsaved.set(names.isEmpty() ? "" : texts.get("articles.unsaved", String.join(", ", names), names.size()));
    }

    private boolean isChanged(String field, MetadataLine line) {
        return !line.value(field).equals(edits.get(field));
    }

    /// A field's name in words.
    String fieldName(String field) {
        return Article.KNOWN_METADATA.contains(field) ? texts.get("articles.column." + field) : field;
    }

    /// Shows a hint that names the unsaved values.
    void take() {
        if (!unsaved.get().isEmpty()) {
            hint("articles.taken", unsaved.get());
        }
    }

    /// Saves the typed text, for all chosen articles. Nothing is saved after a cancellation.
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        record Result(List<MetadataCorrection> corrections, List<MetadataLine> lines) {}
        var ids = ids(chosen);
        var values = Map.copyOf(edits);
        write(
                progress -> {
                    var settings = ImportProfile.beside(project.file(), ImportSettings.USUAL);
                    var corrections = project.metadata().describe(ids, values, settings, progress);
                    return new Result(corrections, MetadataLine.load(project, words));
                },
                result -> {
                    // text typed meanwhile stays
                    edits.entrySet().removeAll(values.entrySet());
                    show(result.lines());
                    if (!result.corrections().isEmpty()) {
                        history.push(result.corrections());
                    }
                    showUndoable();
                    showNotification(Notification.done(texts.get("articles.saved", result.corrections().size())));
                    then.run();
                });
    }

    /// Gives the articles of the last correction of this visit their former metadata.
    void undo() {
        if (history.isEmpty()) {
            return;
        }
        record Result(int articles, List<MetadataLine> lines) {}
        var last = history.peek();
        write(
                progress -> new Result(project.metadata().undo(last, progress), MetadataLine.load(project, words)),
                result -> {
                    boolean _ = history.remove(last);
                    showUndoable();
                    show(result.lines());
                    hint("articles.undone", result.articles(), last.size());
                });
    }

    private <T> void write(Function<ProgressListener, T> work, Consumer<T> then) {
        if (!jobs.runningProperty().get()) {
            var jobTexts = new JobTexts(texts.get("articles.saving"), texts.get("articles.stopped"));
            jobs.run(BackgroundJob.writing("write", jobTexts, work).withoutInterrupts(), then, this::failed);
        }
    }

    @Override
    public boolean isUnsaved() {
        return loaded ? changes.get() > 0 : !saved.values().isEmpty();
    }

    /// Asks whether to save the typed text, once the articles are read.
    @Override
    public void leaveProject(Runnable then) {
        if (loaded) {
            askUnsaved(then);
        } else {
            tasks.run(() -> true, _ -> askUnsaved(then), this::failed);
        }
    }

    private void askUnsaved(Runnable then) {
        if (changes.get() == 0 || jobs.runningProperty().get()) {
            then.run();
            return;
        }
        showNotification(
                Notification.warning(texts.get("articles.unsaved-of", unsaved.get(), changes.get()))
                        .withChoice(texts.get("articles.save-and-close"), () -> save(then))
                        .withChoice(
                                texts.get("articles.close-without"),
                                () -> {
                                    discard();
                                    then.run();
                                })
                        .withChoice(texts.get("articles.stay"), () -> {}));
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> hint("common.still-running", it));
    }

    private void showUndoable() {
        undoable.set(history.isEmpty() ? "" : texts.get("articles.of-articles", history.peek().size()));
    }

    private void show(List<MetadataLine> now) {
        loaded = true;
        all = now;
        var others = new LinkedHashSet<>(List.of(Article.LANGUAGE, Article.URL));
        now.forEach(it -> others.addAll(it.metadata().keySet()));
        others.removeAll(COLUMNS);
        fields.setAll(others);
        refill();
        rebuild();
    }

    private void refill() {
        var typed = ArticleFilter.parse(filter.get());
        lines.setAll(all.stream().filter(it -> typed.matches(it.article(), it.metadata().values())).toList());
        showFacts();
    }

    private void showFacts() {
        if (loaded) {
            facts.set(texts.get("articles.facts", all.size(), lines.size(), chosen.size()));
        }
    }

    private static Set<ArticleId> ids(List<MetadataLine> rows) {
        return rows.stream().map(MetadataLine::id).collect(Collectors.toUnmodifiableSet());
    }
}
