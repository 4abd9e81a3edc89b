package org.framewright.ui.safekeeping;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.study.ProjectSummary;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectSalvage;
import org.framewright.project.ProjectSalvage.SalvageSources;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A project's file and its backups, and the actions on them. An open project is closed only before its file is replaced, or
/// read page by page.
public final class BackupsViewModel extends ScreenModel {

    private static final int FINDINGS_SHOWN = 8;

    private final AppContext app;
    final Path file;

    /// The project, while it is open: its data are read through it then, never from its file.
    private Optional<Project> open;

    private Optional<Path> savedSelection;
    final ScreenJobs jobs;
    private final Links links;

    /// A project's file, and its backups.
    ///
    /// @param current the contents of the file, or the reason why it can't be read
    /// @param filePresent whether there is a file
    /// @param backups the newest first
    record Content(BackupContents current, boolean filePresent, List<BackupContents> backups) {

        Content {
            backups = List.copyOf(backups);
        }
    }

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Optional<BackupContents>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<FileHealth> health;

    /// The ways to other screens.
    ///
    /// @param back to the former screen, where the project is open
    /// @param backToClosed the same where it is closed
    /// @param open opens another project file
    /// @param close closes the project, then goes on
    /// @param showRestored opens the file again, with a notification
    /// @param showRefused opens the file again after a refusal, and returns here with a notification
    public record Links(
            Runnable back,
            Runnable backToClosed,
            Consumer<Path> open,
            Consumer<Runnable> close,
            Consumer<Notification> showRestored,
            Consumer<Notification> showRefused) {}

    /// The state of the screen that survives a visit to another one.
    ///
    /// @param file the project's
    /// @param health the result of the last check
    /// @param selected the file of the selected backup
    record BackupsState(Path file, FileHealth health, Optional<Path> selected) {}

    /// @param file the project's, which need not be there
    /// @param open the project, if it is open
    BackupsViewModel(AppContext app, Path file, Optional<Project> open, Links links) {
        super(app.texts());
        this.app = app;
        this.file = file;
        this.open = open;
        var previousState = app.navigator().state(BackupsState.class).filter(it -> it.file().equals(file));
        this.savedSelection = previousState.flatMap(BackupsState::selected);
        this.health =
                new ReadOnlyObjectWrapper<>(
                        previousState.map(BackupsState::health).orElseGet(() -> new FileHealth.Unchecked()));
        // readings of an open project end before it is closed
        this.jobs = app.workers().jobs().withTasks(open.isPresent() ? app.workers().saving() : app.workers().reading());
        this.links = links;
    }

    /// Reads the file and its backups.
    ///
    /// @param found problems of an earlier check; may be empty
    public void load(List<Problem> found) {
        if (!found.isEmpty()) {
            health.set(new FileHealth.Unsound(app.clock().instant(), found));
        }
        jobs.run(
                BackgroundJob.reading(
                        "look", new BackgroundJob.JobTexts(texts.get("safekeeping.looking"), ""), _ -> read()),
                it -> content.set(Optional.of(it)),
                this::onLoadFailed);
    }

    private Content read() {
        var safekeeping = app.installation().safekeeping();
        return new Content(
                open.map(this::currentContents).orElseGet(() -> BackupService.currentContents(file, safekeeping)),
                Files.exists(file),
                FoundBackups.of(safekeeping.folder(), file).all().stream().map(BackupService::readContents).toList());
    }

    private BackupContents currentContents(Project project) {
        var present = new Backup(file, 0, app.clock().instant(), 0, BackupReason.ASKED, 0);
        try {
            return new BackupContents(present, Optional.of(project.summary()), List.of());
        } catch (Refusal unreadable) {
            return new BackupContents(present, Optional.empty(), unreadable.problems());
        }
    }

    BackupsState state() {
        return new BackupsState(
                file, health.get(), savedSelection.or(() -> selected.get().map(it -> it.backup().file())));
    }

    int firstSelection(List<BackupContents> rows) {
        var looked = savedSelection.or(() -> selected.get().map(it -> it.backup().file()));
        savedSelection = Optional.empty();
        return looked.map(it -> rows.stream().map(row -> row.backup().file()).toList().indexOf(it)).orElse(0);
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /// The project file's name without its extension.
    String name() {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ProjectFiles.ENDING)
                ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                : name;
    }

    /// The contents of the file, where it can be read.
    Optional<ProjectSummary> currentSummary() {
        return content.get().flatMap(it -> it.current().summary());
    }

    /// Whether a backup is one of another project, which had a file of the same name.
    boolean isOfOtherProject(BackupContents row) {
        return currentSummary().isPresent()
                && row.summary().isPresent()
                && !currentSummary().get().id().equals(row.summary().get().id());
    }

    boolean isFilePresent() {
        return content.get().filter(Content::filePresent).isPresent();
    }

    /// The known problems of the file, or that it is missing.
    List<Problem> knownProblems() {
        var unreadable = content.get().map(it -> it.current().problems()).orElse(List.of());
        return unreadable.isEmpty() && health.get() instanceof FileHealth.Unsound(_, var problems)
                ? problems
                : unreadable;
    }

    /// Words for problems; of many only the first, and the number of the others.
    List<String> formatProblems(List<Problem> problems) {
        var sentences = new ArrayList<>(problems.stream().limit(FINDINGS_SHOWN).map(texts::problem).toList());
        if (problems.size() > FINDINGS_SHOWN) {
            sentences.add(texts.get("common.more-problems", problems.size() - FINDINGS_SHOWN));
        }
        return sentences;
    }

    void backUp() {
        run(
                "safekeeping.backing-up",
                () ->
                        app.installation()
                                .backups()
                                .warning(
                                        open.flatMap(Project::backUp)
                                                .orElseGet(() ->
                                                        BackupService.make(
                                                                file,
                                                                BackupReason.ASKED,
                                                                app.installation().safekeeping()))),
                warning -> {
                    selected.set(Optional.empty());
                    load(List.of());
                    var done = texts.get("safekeeping.backed-up");
                    showNotification(
                            warning.map(it -> Notification.warning(done, List.of(it), texts))
                                    .orElseGet(() -> Notification.hint(done)));
                });
    }

    void saveCopy(Backup backup, Path newFile) {
        run(
                "safekeeping.copying",
                TaskRunner.supplier(
                        () -> new BackupRestore(app.installation().safekeeping()).restoreAs(backup, newFile), newFile),
                copy ->
                        showNotification(
                                Notification.done(texts.get("safekeeping.copied", copy))
                                        .withFolderOf(copy)
                                        .withChoice(
                                                texts.get("safekeeping.open-copy"), () -> links.open().accept(copy))));
    }

    /// A name for a copy, with the backup's number.
    String copyName(Backup backup) {
        return texts.get("safekeeping.copy-name", name(), String.valueOf(backup.number())) + ProjectFiles.ENDING;
    }

    /// Restores a backup in the file's place, and opens it. Asks first where it holds less work than the file does.
    void restore(BackupContents row) {
        var current = currentSummary();
        var summary = row.summary();
        if (current.isPresent() && summary.isPresent() && summary.get().hasLessThan(current.get())) {
            showNotification(
                    Notification.problem(
                                    texts.get(
                                            "safekeeping.restores-less",
                                            summary.get().codings(),
                                            summary.get().annotations(),
                                            current.get().codings(),
                                            current.get().annotations()))
                            .withChoice(texts.get("safekeeping.leave-as-it-is"), this::dismissNotification)
                            .withChoice(texts.get("safekeeping.restore-all-the-same"), () -> restore(row.backup())));
        } else {
            restore(row.backup());
        }
    }

    /// Restores a backup. Keeps the former file, and reports its name. After a failure, opens the project again.
    private void restore(Backup backup) {
        boolean wasOpen = isOpen();
        runClosed(() ->
                run(
                        writing(
                                "safekeeping.restoring",
                                () -> new BackupRestore(app.installation().safekeeping()).restore(backup, file)),
                        restored -> {
                            var sentence =
                                    restored.map(kept -> texts.get("safekeeping.restored", kept.getFileName()))
                                            .orElse(texts.get("safekeeping.restored-gone"));
                            links.showRestored().accept(Notification.hint(sentence));
                        },
                        failure -> {
                            if (wasOpen) {
                                links.showRefused().accept(Notification.of(failure, texts));
                            } else {
                                failed(failure);
                            }
                        }));
    }

    private void runClosed(Runnable then) {
        if (isOpen()) {
            open = Optional.empty();
            links.close().accept(then);
        } else {
            then.run();
        }
    }

    /// Whether there is a damaged file to salvage.
    boolean isSalvageable() {
        return isFilePresent() && !knownProblems().isEmpty();
    }

    /// The name of the project with the salvaged data.
    String salvageName() {
        return texts.get("safekeeping.salvage-name", name()) + ProjectFiles.ENDING;
    }

    /// Saves the readable data of the file into a new project, and reports the lost ones.
    void salvage(Path newFile) {
        runClosed(() -> salvageToFile(newFile));
    }

    private void salvageToFile(Path newFile) {
        run(
                "safekeeping.salvaging",
                () -> ProjectSalvage.salvage(file, Optional.of(newFile), SalvageSources.NOTHING, app.installation()),
                report -> {
                    var sentences = new ArrayList<String>();
                    sentences.add(
                            texts.get(
                                    report.losses().isEmpty() ? "safekeeping.salvaged" : "safekeeping.salvaged-lost",
                                    report.project().getFileName(),
                                    report.articles(),
                                    report.codings(),
                                    report.annotations()));
                    sentences.addAll(formatProblems(report.losses()));
                    showNotification(
                            Notification.done(String.join("\n", sentences))
                                    .withFolderOf(report.project())
                                    .withChoice(
                                            texts.get("safekeeping.open-copy"),
                                            () -> links.open().accept(report.project())));
                });
    }

    void check() {
        run(
                BackgroundJob.reading("check", jobTexts("safekeeping.checking"), _ -> problems()),
                problems -> {
                    var now = app.clock().instant();
                    health.set(problems.isEmpty() ? new FileHealth.Sound(now) : new FileHealth.Unsound(now, problems));
                },
                this::failed);
    }

    private List<Problem> problems() {
        try {
            return open.map(Project::check).orElseGet(() -> ProjectChecks.check(file, app.installation()));
        } catch (Refusal unreadable) {
            return unreadable.problems();
        }
    }

    void back() {
        leave(() -> (isOpen() ? links.back() : links.backToClosed()).run());
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> hint("common.still-running", it));
    }

    private <T> void run(String doing, Supplier<T> work, Consumer<T> done) {
        run(writing(doing, work), done, this::failed);
    }

    private <T> void run(BackgroundJob<T> job, Consumer<T> done, Consumer<TaskRunner.Failure> onFailed) {
        if (!jobs.runningProperty().get()) {
            dismissNotification();
            jobs.run(job, done, onFailed);
        }
    }

    private <T> BackgroundJob<T> writing(String doing, Supplier<T> work) {
        return BackgroundJob.writing(doing, jobTexts(doing), _ -> work.get());
    }

    private BackgroundJob.JobTexts jobTexts(String doing) {
        return new BackgroundJob.JobTexts(texts.get(doing), texts.get("safekeeping.stopped"));
    }

    /// Goes back after a cancellation, else reports the failure.
    private void onLoadFailed(TaskRunner.Failure failure) {
        if (failure instanceof TaskRunner.Failure.Cancelled) {
            back();
        } else {
            failed(failure);
        }
    }
}
