package org.framewright.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportChoices;
import org.framewright.corpus.ImportChoices.LinePart;
import org.framewright.corpus.ImportItem;
import org.framewright.corpus.ImportItem.ImportStatus;
import org.framewright.corpus.ImportItem.Place;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.ImportSettings;
import org.framewright.corpus.ImportSettings.DuplicateTreatment;
import org.framewright.corpus.TableColumns;
import org.framewright.files.DateOrder;
import org.framewright.files.table.TableMapping;
import org.framewright.model.Article;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What an import has found in files, and what somebody decides about it. Nothing is written before the import is started.
public final class ImportViewModel extends ScreenModel {

    private static final String READ = "import-read";
    private static final String DECIDE = "import-decide";
    private static final String SHOW = "import-show";
    private static final String COLUMNS = "import-columns";

    private final Project project;
    private final ScreenJobs jobs;
    private final Links links;
    private final ImportNotices notices;
    private final List<Path> files;
    private ImportChoices choices;
    private ImportSettings settings;

    /// What the article is read from, or was read from before it changed.
    private Optional<Place> shown = Optional.empty();

    /// Whether another screen is shown by now.
    private boolean left;

    private final ObjectProperty<Optional<ImportPreview>> preview = new SimpleObjectProperty<>(Optional.empty());

    /// The found articles that fit the filter.
    final ObservableList<ImportItem> items = FXCollections.observableArrayList();

    final StringProperty filter;
    final ObjectProperty<Optional<ImportStatus>> status;
    final ObjectProperty<TableArrangement> arrangement;
    final ObjectProperty<Optional<ImportItem>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /// The chosen article as it would come in; empty until it is read.
    final ReadOnlyObjectWrapper<Optional<ArticlePreview>> article = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The columns of the table that the chosen article is in; empty for other files.
    final ReadOnlyObjectWrapper<Optional<TableColumns>> columns = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How many of what was found come in, in words.
    final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

    /// Dates whose day and month can't be told apart.
    final ReadOnlyObjectWrapper<List<String>> ambiguousDates = new ReadOnlyObjectWrapper<>(List.of());

    /// Whether something comes in.
    final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /// The ways on from here.
    ///
    /// @param back to the screen from which it was gone here
    /// @param showNotice on whatever screen is shown
    public record Links(Runnable back, Consumer<Notice> showNotice) {}

    ImportViewModel(Project project, ScreenJobs jobs, Texts texts, Links links, ImportState state) {
        super(texts);
        this.project = project;
        this.jobs = jobs;
        this.links = links;
        this.notices = new ImportNotices(texts);
        this.files = new ArrayList<>(state.files());
        this.choices = state.choices();
        this.settings = state.settings();
        this.filter = new SimpleStringProperty(state.filter());
        this.status = new SimpleObjectProperty<>(state.status());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        filter.subscribe((_, _) -> fill());
        status.subscribe((_, _) -> fill());
        preview.subscribe(_ -> fill());
        chosen.subscribe(this::show);
    }

    ImportState state() {
        return new ImportState(List.copyOf(files), choices, settings, filter.get(), status.get(), arrangement.get());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// Reads files and folders besides those that are there.
    void add(List<Path> more) {
        more.stream().filter(it -> !files.contains(it)).forEach(files::add);
        load();
    }

    /// Forgets all files.
    void clear() {
        files.clear();
        choices = ImportChoices.NONE;
        jobs.forget(READ);
        replace(Optional.empty());
    }

    /// Reads the files, and says what would become of them.
    void load() {
        if (files.isEmpty()) {
            return;
        }
        dismissNotice();
        var paths = List.copyOf(files);
        var wanted = settings;
        var kept = choices;
        var jobTexts = new BackgroundJob.JobTexts(texts.get("imports.reading"), texts.get("imports.not-read"));
        jobs.run(
                BackgroundJob.reading(
                                READ,
                                jobTexts,
                                progress ->
                                        project.corpus()
                                                .preview(paths, Optional.empty(), settings(wanted), progress)
                                                .map(it -> it.with(kept)))
                        .onUnwanted(it -> it.ifPresent(ImportPreview::close)),
                read -> {
                    replace(read);
                    read.ifPresent(it -> settings = it.settings());
                    read.ifPresent(this::showProblems);
                },
                this::failed);
    }

    /// Those beside the project, until something else is chosen.
    private ImportSettings settings(ImportSettings wanted) {
        return wanted.equals(ImportState.STANDARD)
                ? ImportProfile.beside(project.file(), ImportState.STANDARD)
                : wanted;
    }

    private void replace(Optional<ImportPreview> read) {
        var before = preview.get();
        preview.set(read);
        before.ifPresent(ImportPreview::close);
    }

    private void showProblems(ImportPreview read) {
        var problems = read.generalProblems();
        if (!problems.isEmpty()) {
            showNotice(notices.problem("", problems));
        } else if (!read.generalNotes().isEmpty()) {
            showNotice(notices.remark(read.generalNotes()));
        }
    }

    private void fill() {
        var all = preview.get().map(ImportPreview::items).orElse(List.of());
        var words = filter.get().strip().toLowerCase(Locale.ROOT);
        items.setAll(
                all.stream()
                        .filter(it -> status.get().filter(wanted -> it.status() != wanted).isEmpty())
                        .filter(it -> words.isEmpty() || it.contains(words))
                        .toList());
        long taken = all.stream().filter(ImportItem::isTaken).count();
        long readable = all.stream().filter(it -> it.status() != ImportStatus.UNREADABLE).count();
        ready.set(taken > 0);
        ambiguousDates.set(preview.get().map(ImportPreview::ambiguousDates).orElse(List.of()));
        facts.set(preview.get().isEmpty() ? "" : texts.get("imports.facts", readable, taken));
        var again = chosen.get().flatMap(it -> all.stream().filter(one -> one.place().equals(it.place())).findFirst());
        chosen.set(again);
    }

    /// How many of what was found have a status.
    long count(ImportStatus wanted) {
        return preview.get().stream().flatMap(it -> it.items().stream()).filter(it -> it.status() == wanted).count();
    }

    /// The article's text is read from its file when it is chosen: all of them would fill the memory.
    private void show(Optional<ImportItem> item) {
        var place = item.map(ImportItem::place);
        if (!place.equals(shown)) {
            article.set(Optional.empty());
        }
        shown = place;
        jobs.forget(SHOW);
        showColumns(item);
        if (preview.get().isPresent() && item.filter(it -> it.status() != ImportStatus.UNREADABLE).isPresent()) {
            var read = preview.get().get();
            var wanted = item.get();
            jobs.run(
                    BackgroundJob.quiet(SHOW, () -> read.read(wanted)),
                    it -> article.set(Optional.of(it)),
                    this::failed);
        }
    }

    private void showColumns(Optional<ImportItem> item) {
        jobs.forget(COLUMNS);
        var read = preview.get();
        if (read.isEmpty() || item.isEmpty()) {
            columns.set(Optional.empty());
            return;
        }
        var place = item.get().place();
        jobs.run(
                BackgroundJob.quiet(COLUMNS, () -> read.get().columns(place)),
                columns::set,
                _ -> columns.set(Optional.empty()));
    }

    /// The columns of tables are something else from now on.
    void map(TableMapping mapping) {
        settings = settings.withMapping(mapping);
        load();
    }

    /// Leaves articles out, or takes them in again where all are left out.
    void leaveOut(List<ImportItem> which) {
        var places = which.stream().map(ImportItem::place).collect(Collectors.toSet());
        boolean again = which.stream().noneMatch(ImportItem::isTaken);
        if (!places.isEmpty()) {
            decide(it -> it.with(places, again));
        }
    }

    void rename(ImportItem item, String name) {
        if (!name.isBlank() && !name.strip().equals(item.name())) {
            decide(it -> it.withName(item.place(), name.strip()));
        }
    }

    /// Corrects what is known of an article.
    ///
    /// @param ofAll also of all others with the same value in that column
    void correct(ImportItem item, String column, String value, boolean ofAll) {
        var before = item.metadata().getOrDefault(column, "");
        if (value.strip().equals(before)) {
            return;
        }
        if (ofAll && column.equals(Article.OUTLET) && !before.isEmpty()) {
            // an outlet's name is one of the settings, which a profile keeps
            change(settings.withOutlet(before, value.strip()));
            return;
        }
        var places = new HashSet<Place>(Set.of(item.place()));
        if (ofAll) {
            preview.get().stream()
                    .flatMap(it -> it.items().stream())
                    .filter(it -> it.metadata().getOrDefault(column, "").equals(before))
                    .map(ImportItem::place)
                    .forEach(places::add);
        }
        decide(it -> it.withValue(places, column, value.strip()));
    }

    ImportSettings settings() {
        return settings;
    }

    /// Says what a line of the chosen article is.
    void markPart(int line, LinePart part) {
        chosen.get().ifPresent(item -> decide(it -> it.withPart(item.place(), line, part)));
    }

    void treatDuplicates(DuplicateTreatment treatment) {
        change(settings.withDuplicates(treatment, settings.near()));
    }

    void sayDates(DateOrder order) {
        change(settings.withDates(order));
    }

    /// Takes the settings of a profile's file.
    void openProfile(Path file) {
        jobs.run(
                BackgroundJob.quiet(DECIDE, () -> ImportProfile.read(file)),
                it -> {
                    settings = it;
                    load();
                },
                this::failed);
    }

    void saveProfile(Path file) {
        var wanted = settings;
        jobs.run(
                BackgroundJob.quiet("import-profile", () -> ImportProfile.save(wanted, file)),
                it -> hint("imports.profile-saved", it),
                this::failed);
    }

    void change(ImportSettings other) {
        settings = other;
        preview.get()
                .ifPresent(read ->
                        jobs.run(
                                BackgroundJob.quiet(DECIDE, () -> read.with(other, ProgressListener.NONE)),
                                it -> preview.set(Optional.of(it)),
                                this::failed));
    }

    private void decide(UnaryOperator<ImportChoices> decision) {
        choices = decision.apply(choices);
        var present = preview.get();
        var wanted = choices;
        present.ifPresent(read ->
                jobs.run(
                        BackgroundJob.quiet(DECIDE, () -> read.with(wanted)),
                        it -> {
                            preview.set(Optional.of(it));
                            // what is known of it may be as before, and its parts are not
                            show(chosen.get());
                        },
                        this::failed));
    }

    /// Writes what comes in, and goes back to the screen before.
    void importArticles() {
        var wanted = preview.get();
        if (wanted.isEmpty() || jobs.runningProperty().get()) {
            return;
        }
        var jobTexts =
                new BackgroundJob.JobTexts(
                        texts.get("workspace.importing"),
                        texts.get("workspace.import-entering"),
                        texts.get("workspace.import-cancelled"));
        jobs.run(
                BackgroundJob.writing(
                                "import", jobTexts, progress -> project.corpus().importArticles(wanted.get(), progress))
                        .waitOnLeave()
                        .continueOnLeave(),
                this::onImported,
                failure -> links.showNotice().accept(Notice.of(failure, texts)));
    }

    private void onImported(ImportReport report) {
        switch (report.outcome()) {
            case DONE -> {
                clear();
                if (!left) {
                    links.back().run();
                }
                links.showNotice().accept(notices.success(report));
            }
            case REFUSED ->
                    links.showNotice()
                            .accept(notices.problem(texts.get("workspace.import-refused"), report.problems()));
            case CANCELLED -> links.showNotice().accept(Notice.hint(texts.get("workspace.import-cancelled")));
        }
    }

    @Override
    public void leave(Runnable then) {
        boolean importing = jobs.runningProperty().get();
        jobs.leave(
                () -> {
                    left = true;
                    if (!importing) {
                        preview.get().ifPresent(ImportPreview::close);
                    }
                    then.run();
                },
                it -> hint("common.still-running", it));
    }
}
