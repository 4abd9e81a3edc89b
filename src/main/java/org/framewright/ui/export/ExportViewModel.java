package org.framewright.ui.export;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.framewright.export.ExportPreset;
import org.framewright.export.ExportPreview;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportShape;
import org.framewright.export.archive.ArchiveService.ArchiveReport;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgramVersion;
import org.framewright.model.ProgressListener;
import org.framewright.project.DatasetExport;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.reliability.report.ReportWording;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The choices for an export, its preview, and the export itself.
public final class ExportViewModel extends ScreenModel {

    private static final int ROWS = 20;

    private final Project project;
    private final TaskRunner tasks;
    final ScreenJobs jobs;
    private final Preferences preferences;

    final ReadOnlyObjectWrapper<Optional<ExportOptions>> options = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<ExportChoices> choices = new ReadOnlyObjectWrapper<>(ExportChoices.USUAL);
    final ReadOnlyObjectWrapper<Path> folder;

    /// The name of the file that the preview shows; empty before one is chosen.
    final ObjectProperty<Optional<String>> chosenFile = new SimpleObjectProperty<>(Optional.empty());

    /// The preview; empty until it is computed.
    final ReadOnlyObjectWrapper<Optional<ExportPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The export, until another choice is made.
    final ReadOnlyObjectWrapper<Optional<ExportResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether an export is possible, and none is being written.
    final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    private final Links links;
    private Optional<ExportPreferences> projectPreferences = Optional.empty();
    private boolean screenLeft;

    /// The functions of the window that the screen uses.
    ///
    /// @param openFolder shows a folder
    /// @param showNotification shows a notification on the present screen, once this one is left
    /// @param adjudicate shows the disagreements
    public record Links(Consumer<Path> openFolder, Consumer<Notification> showNotification, Runnable adjudicate) {}

    record ExportResult(ExportReport report, ExportPreset preset) {}

    /// @param tasks off the saving thread
    public ExportViewModel(
            Project project, TaskRunner tasks, ScreenJobs jobs, Texts texts, Preferences preferences, Links links) {
        super(texts);
        this.links = links;
        this.project = project;
        this.tasks = tasks;
        this.jobs = jobs;
        this.preferences = preferences;
        this.folder = new ReadOnlyObjectWrapper<>(DatasetExport.folderBeside(project.file()));
    }

    private record InitialData(
            ExportPreferences preferences, ExportOptions options, ExportChoices choices, Optional<Path> folder) {}

    /// Reads the options, and the last choices.
    public void load() {
        tasks.run(
                () -> {
                    var memory = new ExportPreferences(preferences, project.study().identity());
                    return new InitialData(memory, ExportOptions.load(project), memory.choices(), memory.folder());
                },
                it -> {
                    projectPreferences = Optional.of(it.preferences());
                    options.set(Optional.of(it.options()));
                    it.folder().ifPresent(folder::set);
                    choices.set(it.choices());
                    updatePreview();
                },
                this::failed);
    }

    /// Changes the choices; they are kept on this computer.
    void choose(ExportChoices newChoices) {
        if (newChoices.equals(choices.get())) {
            return;
        }
        choices.set(newChoices);
        result.set(Optional.empty());
        projectPreferences.ifPresent(it -> savePreferences(() -> it.put(newChoices)));
        updatePreview();
    }

    void setFolder(Path place) {
        folder.set(place);
        result.set(Optional.empty());
        projectPreferences.ifPresent(it -> savePreferences(() -> it.put(place)));
    }

    private void savePreferences(Runnable change) {
        tasks.run(TaskRunner.supplier(change, true), _ -> {}, this::failed);
    }

    /// Computes the preview, in place of a running computation.
    private void updatePreview() {
        jobs.forget("look");
        var currentOptions = options.get();
        var emptyPart = currentOptions.flatMap(choices.get()::findEmptyPart);
        ready.set(currentOptions.isPresent() && emptyPart.isEmpty() && !jobs.runningProperty().get());
        if (currentOptions.isEmpty() || emptyPart.isPresent()) {
            preview.set(Optional.empty());
            return;
        }
        var selection = choices.get().toSelection(currentOptions.get());
        var shape = choices.get().shape();
        jobs.run(
                BackgroundJob.reading(
                        "look", BackgroundJob.JobTexts.NONE, progress -> preview(selection, shape, progress)),
                it -> preview.set(Optional.of(it)),
                failure -> {
                    preview.set(Optional.empty());
                    failed(failure);
                });
    }

    /// Computes a preview; shows its early parts, unless the choices have changed by then.
    private ExportPreview preview(ExportSelection selection, ExportShape shape, ProgressListener progress) {
        return project.exports()
                .preview(
                        selection,
                        shape,
                        ROWS,
                        early ->
                                tasks.runInWindow(() -> {
                                    if (!progress.isCancelled()) {
                                        preview.set(Optional.of(early));
                                    }
                                }));
    }

    void export() {
        var currentOptions = options.get();
        if (currentOptions.isEmpty() || !ready.get()) {
            return;
        }
        var currentChoices = choices.get();
        var place = folder.get();
        var selection = currentChoices.toSelection(currentOptions.get());
        result.set(Optional.empty());
        write(
                jobTexts("export.writing", "export.stopped"),
                progress -> project.exports().exportTables(place, selection, currentChoices.shape(), progress),
                it -> {
                    dismissNotification();
                    result.set(Optional.of(new ExportResult(it, currentChoices.shape().preset())));
                    if (screenLeft) {
                        var done = Notification.done(texts.get("export.written", it.files().size(), it.folder()));
                        showNotification(done.withFolder(it.folder()));
                    }
                });
    }

    /// Writes all of the project as an archive, whatever the choices.
    ///
    /// @param passphrase encrypts the archive; empty for a plain one
    void archive(Path file, TextChoice ofTexts, Optional<Passphrase> passphrase) {
        // the same files in any language
        var english = new Texts(Locale.ENGLISH);
        var wording = new ReportWording(english, ProgramVersion.ofProgram());
        var names = choices.get().coderNames();
        write(
                jobTexts("export.archiving", "export.archive-stopped"),
                progress ->
                        project.archiver()
                                .withPassphrase(passphrase)
                                .withCoderNames(names)
                                .write(file, ofTexts, wording, progress),
                it -> showNotification(archiveNotification(it).withFolderOf(it.file())));
    }

    /// Writes every coding and annotation as JSONL into the folder, whatever the choices.
    void exportLines() {
        var place = folder.get();
        var names = choices.get().coderNames();
        write(
                jobTexts("export.writing", "export.stopped"),
                _ -> project.exports().exportAnnotations(place, names),
                it -> {
                    var lines = it.files().getFirst();
                    var sentence = texts.get("export.lines-written", it.file(lines).toString(), lines.rows());
                    showNotification(Notification.done(withKey(sentence, it.key())).withFolder(it.folder()));
                });
    }

    private Notification archiveNotification(ArchiveReport report) {
        var sentence =
                withKey(
                        texts.get(
                                "export.archived",
                                report.file().toString(),
                                report.manifest().files().size(),
                                report.manifestSha256()),
                        report.key());
        if (!report.problems().isEmpty()) {
            return Notification.warning(
                    sentence + "\n" + texts.get("export.archived-not-whole"), report.problems(), texts);
        }
        return report.leftOut().isEmpty()
                ? Notification.done(sentence)
                : Notification.warning(sentence, report.leftOut(), texts);
    }

    private String withKey(String sentence, Optional<Path> key) {
        return key.map(it -> sentence + "\n" + texts.get("export.key", it)).orElse(sentence);
    }

    private <T> void write(BackgroundJob.JobTexts jobTexts, Function<ProgressListener, T> work, Consumer<T> then) {
        if (jobs.runningProperty().get()) {
            return;
        }
        jobs.forget("look");
        ready.set(false);
        jobs.run(
                BackgroundJob.writing("write", jobTexts, work).continueOnLeave(),
                it -> {
                    then.accept(it);
                    updatePreview();
                },
                failure -> {
                    failed(failure);
                    updatePreview();
                });
    }

    private BackgroundJob.JobTexts jobTexts(String doing, String stopped) {
        return new BackgroundJob.JobTexts(texts.get(doing), texts.get(stopped));
    }

    @Override
    public void showNotification(Notification newNotification) {
        if (screenLeft) {
            links.showNotification().accept(newNotification);
        } else {
            super.showNotification(newNotification);
        }
    }

    /// A running export goes on, and its result is reported on any screen.
    @Override
    public void leave(Runnable then) {
        jobs.leave(
                () -> {
                    screenLeft = true;
                    then.run();
                },
                _ -> {});
    }

    /// The name of the export, with the number of its tables. Ratings for a tool are files of other kinds.
    ObservableValue<String> exportName() {
        return preview.map(it ->
                it.filter(_ -> choices.get().shape().preset().tool().isEmpty())
                        .map(found -> texts.get("export.export-files", found.parts().size()))
                        .orElse(texts.get("export.export")));
    }

    void adjudicate() {
        links.adjudicate().run();
    }

    void openFolder(Path folder) {
        links.openFolder().accept(folder);
    }

    /// The obstacle to an export; empty without one.
    Optional<String> findObstacle() {
        return options.get().flatMap(choices.get()::findEmptyPart).map(texts::get);
    }
}
