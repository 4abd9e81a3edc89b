package org.framewright.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.corpus.ImportChoices;
import org.framewright.corpus.ImportChoices.LinePart;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.ImportWarning;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.table.TableMapping;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.imports.ImportFilter.FoundGroup;
import org.framewright.ui.imports.ImportHistory.ImportStep;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The findings of an import in files, and the decisions about them. Nothing is written before the import is started.
public final class ImportViewModel extends ScreenModel {

    private static final String READ = "import-read";
    private static final String DECIDE = "import-decide";

    private final Project project;
    private final ScreenJobs jobs;
    private final Links links;
    private final ImportNotifications notifications;
    private final ImportWriter writer;
    private final List<Path> files;

    /// Whether another screen is shown by now.
    private boolean screenLeft;

    private final ObjectProperty<Optional<ImportPreview>> preview = new SimpleObjectProperty<>(Optional.empty());

    /// The found articles that fit the filter.
    final ObservableList<ImportItem> items = FXCollections.observableArrayList();

    final ImportFilter filter;

    /// The articles with warnings by the kind of warning, the worst first.
    final ReadOnlyObjectWrapper<SequencedMap<ImportWarning, Set<ItemPlace>>> warnings =
            new ReadOnlyObjectWrapper<>(new LinkedHashMap<>());

    final ObjectProperty<TableArrangement> arrangement;
    final ObjectProperty<Optional<ImportItem>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /// The chosen article, from its file.
    final FoundArticleViewModel found;

    /// The rule of its file.
    final FileRuleViewModel fileRule;

    /// The decisions, which can be undone.
    final ObjectProperty<ImportHistory> history;

    /// The number of articles to import, in words.
    final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

    /// The name of the main action: what it imports.
    final ReadOnlyStringWrapper importing = new ReadOnlyStringWrapper("");

    /// Dates whose day and month can't be told apart.
    final ReadOnlyObjectWrapper<List<String>> ambiguousDates = new ReadOnlyObjectWrapper<>(List.of());

    /// Whether there is an article to import.
    final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /// The ways to other screens.
    ///
    /// @param back to the former screen
    /// @param articles to the articles of the project
    /// @param showNotification on whatever screen is shown
    public record Links(Runnable back, Runnable articles, Consumer<Notification> showNotification) {}

    ImportViewModel(Project project, ScreenJobs jobs, Texts texts, Links links, ImportState state) {
        super(texts);
        this.project = project;
        this.jobs = jobs;
        this.links = links;
        this.notifications = new ImportNotifications(texts);
        this.writer = new ImportWriter(project.corpus(), jobs, texts, links);
        this.files = new ArrayList<>(state.files());
        this.found = new FoundArticleViewModel(jobs, this::failed);
        this.history = new SimpleObjectProperty<>(state.history());
        this.fileRule = new FileRuleViewModel(project, jobs, this::settings, this::divide, this::failed);
        this.filter = new ImportFilter(state.filter());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        filter.onChange(this::fill);
        preview.subscribe(_ -> fill());
        chosen.subscribe(it -> found.show(preview.get(), it));
        found.article.subscribe(it -> fileRule.show(preview.get(), chosen.get(), it));
    }

    ImportState state() {
        return new ImportState(List.copyOf(files), history.get(), filter.state(), arrangement.get());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Reads further files and folders.
    void add(List<Path> more) {
        more.stream().filter(it -> !files.contains(it)).forEach(files::add);
        load();
    }

    /// Forgets all files.
    void clear() {
        files.clear();
        history.set(ImportHistory.of(settings()));
        jobs.forget(READ);
        replace(Optional.empty());
    }

    /// Reads the files, and previews their import.
    void load() {
        if (files.isEmpty()) {
            return;
        }
        dismissNotification();
        var paths = List.copyOf(files);
        var step = history.get().current();
        var jobTexts = new BackgroundJob.JobTexts(texts.get("imports.reading"), texts.get("imports.not-read"));
        jobs.run(
                BackgroundJob.reading(
                                READ,
                                jobTexts,
                                progress ->
                                        project.corpus()
                                                .preview(paths, Optional.empty(), settings(step.settings()), progress)
                                                .map(it -> it.with(step.choices())))
                        .onUnwanted(it -> it.ifPresent(ImportPreview::close)),
                read -> {
                    read.filter(_ -> history.get().current().equals(step))
                            .ifPresent(it -> history.set(history.get().withFoundSettings(it.settings())));
                    replace(read);
                    read.ifPresent(this::showProblems);
                },
                this::failed);
    }

    /// The settings kept beside the project, until others are chosen.
    private ImportSettings settings(ImportSettings wanted) {
        return wanted.equals(ImportState.STANDARD)
                ? ImportProfile.beside(project.file(), ImportState.STANDARD)
                : wanted;
    }

    private void replace(Optional<ImportPreview> read) {
        var previous = preview.get();
        preview.set(read);
        previous.ifPresent(ImportPreview::close);
    }

    private void showProblems(ImportPreview read) {
        var problems = read.generalProblems();
        // reported once: a missing file is dropped from the list
        files.removeIf(it -> ImportNotifications.isMissing(it, problems));
        if (!problems.isEmpty()) {
            showNotification(notifications.problem("", problems));
        } else if (!read.generalNotes().isEmpty()) {
            showNotification(notifications.warning(read.generalNotes()));
        }
    }

    /// The warnings on an article, then those on its file.
    List<Problem> warnings(ImportItem item) {
        return preview.get().map(it -> it.warnings(item)).orElse(List.of());
    }

    private void fill() {
        warnings.set(preview.get().map(ImportPreview::warnings).orElseGet(LinkedHashMap::new));
        if (preview.get().filter(filter::dropGone).isPresent()) {
            // which has filled the list, too
            return;
        }
        var all = preview.get().map(ImportPreview::items).orElse(List.of());
        items.setAll(preview.get().map(filter::list).orElse(List.of()));
        long taken = all.stream().filter(ImportItem::isTaken).count();
        long described = all.stream().filter(it -> it.status() == ImportItemStatus.DESCRIBED).count();
        long readable = all.stream().filter(it -> it.status() != ImportItemStatus.UNREADABLE).count();
        ready.set(preview.get().filter(ImportPreview::hasWork).isPresent());
        ambiguousDates.set(preview.get().map(ImportPreview::ambiguousDates).orElse(List.of()));
        facts.set(preview.get().isEmpty() ? "" : texts.get("imports.facts", readable, described));
        importing.set(texts.get("imports.import-of", taken - described));
        var again =
                chosen.get().flatMap(it -> items.stream().filter(one -> one.place().equals(it.place())).findFirst());
        chosen.set(again);
    }

    /// The number of articles and files that were found, those hidden by the filter included.
    int count() {
        return preview.get().map(it -> it.items().size()).orElse(0);
    }

    /// The number of articles and files in a group.
    long count(FoundGroup group) {
        return preview.get().map(it -> ImportFilter.count(it, group)).orElse(0L);
    }

    /// The worst warning on an article that nobody has dismissed.
    Optional<ImportWarning> firstWarning(ImportItem item) {
        return warnings.get().entrySet().stream()
                .filter(it -> it.getValue().contains(item.place()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Sets another mapping of tables' columns.
    void map(TableMapping mapping) {
        change(settings().withMapping(mapping));
    }

    /// Leaves articles out, or takes them in again where all are left out.
    void toggleLeftOut(List<ImportItem> chosenItems) {
        var places = chosenItems.stream().map(ImportItem::place).collect(Collectors.toSet());
        boolean takenIn = chosenItems.stream().noneMatch(ImportItem::isTaken);
        if (!places.isEmpty()) {
            decide(it -> it.with(places, takenIn));
        }
    }

    /// Leaves out all articles with a kind of warning.
    void leaveOutAll(ImportWarning warning) {
        decide(it -> it.with(warnings.get().getOrDefault(warning, Set.of()), false));
    }

    /// Takes a kind of warning as looked at.
    void accept(ImportWarning warning) {
        decide(it -> it.withAccepted(warning));
    }

    void rename(ImportItem item, String name) {
        if (!name.isBlank() && !name.strip().equals(item.name())) {
            decide(it -> it.withName(item.place(), name.strip()));
        }
    }

    /// Corrects the metadata of an article.
    ///
    /// @param ofAll also of all others with the same value in that column
    void correct(ImportItem item, String column, String value, boolean ofAll) {
        var oldValue = item.metadata().getOrDefault(column, "");
        if (ofAll && column.equals(Article.OUTLET) && !oldValue.isEmpty()) {
            // an outlet's name is one of the settings, which a profile keeps
            change(settings().withOutlet(oldValue, value));
            return;
        }
        var places = new HashSet<ItemPlace>(Set.of(item.place()));
        if (ofAll) {
            findWithSameValue(item, column).forEach(it -> places.add(it.place()));
        }
        decide(it -> it.withValue(places, column, value));
    }

    /// The other articles with the same value in a column.
    List<ImportItem> findWithSameValue(ImportItem item, String column) {
        return preview.get().map(it -> it.findWithSameValue(item, column)).orElse(List.of());
    }

    ImportSettings settings() {
        return history.get().current().settings();
    }

    /// Sets the part of a line of the chosen article.
    void markPart(int line, LinePart part) {
        chosen.get().ifPresent(item -> decide(it -> it.withPart(item.place(), line, part)));
    }

    void setDuplicateTreatment(DuplicateTreatment treatment) {
        change(settings().withDuplicates(treatment, settings().near()));
    }

    void setDateOrder(DateOrder order) {
        change(settings().withDates(order));
    }

    /// Takes the settings of a profile's file.
    void openProfile(Path file) {
        jobs.run(BackgroundJob.quiet(DECIDE, () -> ImportProfile.read(file)), this::change, this::failed);
    }

    void saveProfile(Path file) {
        var wanted = settings();
        jobs.run(
                BackgroundJob.quiet("import-profile", () -> ImportProfile.save(wanted, file)),
                it -> showNotification(Notification.done(texts.get("imports.profile-saved", it)).withFolderOf(it)),
                this::failed);
    }

    void change(ImportSettings other) {
        setHistory(history.get().with(history.get().current().with(other)));
    }

    /// Reads a file by another rule, and lists all articles: those of the file are others now.
    private void divide(ImportSettings before, ImportSettings after) {
        filter.clear();
        history.set(history.get().withFoundSettings(before));
        change(after);
    }

    private void decide(UnaryOperator<ImportChoices> decision) {
        setHistory(history.get().withChoices(decision));
    }

    void undo() {
        setHistory(history.get().undo());
    }

    void redo() {
        setHistory(history.get().redo());
    }

    private void setHistory(ImportHistory other) {
        var previous = history.get().current();
        history.set(other);
        if (other.current().hasSameReading(previous)) {
            preview.get().ifPresent(it -> plan(it, other.current()));
        } else {
            load();
        }
    }

    private void plan(ImportPreview read, ImportStep step) {
        jobs.run(
                BackgroundJob.quiet(DECIDE, () -> step.apply(read)),
                it -> {
                    preview.set(Optional.of(it));
                    // its metadata may be as before, but its parts are not
                    found.show(preview.get(), chosen.get());
                },
                this::failed);
    }

    /// Writes the articles, and goes back to the former screen.
    void importArticles() {
        if (!jobs.runningProperty().get()) {
            var step = history.get().current();
            preview.get().ifPresent(it -> writer.write(() -> step.apply(it), this::onImported));
        }
    }

    private void onImported() {
        clear();
        if (!screenLeft) {
            links.back().run();
        }
    }

    @Override
    public void leave(Runnable then) {
        boolean importing = jobs.runningProperty().get();
        jobs.leave(
                () -> {
                    screenLeft = true;
                    if (!importing) {
                        preview.get().ifPresent(ImportPreview::close);
                    }
                    then.run();
                },
                it -> hint("common.still-running", it));
    }
}
