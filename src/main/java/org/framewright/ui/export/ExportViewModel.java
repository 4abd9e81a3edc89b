package org.framewright.ui.export;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.corpus.ProgressListener;
import org.framewright.export.ExportPreset;
import org.framewright.export.ExportPreview;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportShape;
import org.framewright.export.archive.ArchiveReport;
import org.framewright.export.archive.TextChoice;
import org.framewright.export.selection.ExportSelection;
import org.framewright.project.DatasetExport;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.reliability.report.ReportWording;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.ProgramVersion;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is to be exported, what that would be, and the export itself.
public final class ExportViewModel extends ScreenModel {

    private static final int ROWS = 20;

    private final Project project;
    private final TaskRunner tasks;
    final ScreenJobs jobs;
    private final Texts texts;
    private final Preferences preferences;

    final ReadOnlyObjectWrapper<Optional<ExportOptions>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ExportChoices> choices = new ReadOnlyObjectWrapper<>(ExportChoices.USUAL);
    final ReadOnlyObjectWrapper<Path> folder;

    /// What an export would be; nothing before that is known.
    final ReadOnlyObjectWrapper<Optional<ExportPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<ExportResult>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final Links ways;
    private Optional<ExportPreferences> kept = Optional.empty();
    private boolean left;

    /// What of the window is used.
    ///
    /// @param openFolder shows a folder
    /// @param elsewhere says something on the screen that is shown, once this one is left
    public record Links(Consumer<Path> openFolder, Consumer<Notice> elsewhere) {}

    /// An export that is done.
    record ExportResult(ExportReport report, ExportPreset preset) {}

    /// Begins without anything to choose from; see [#load].
    ///
    /// @param tasks that no save waits for
    public ExportViewModel(
            Project project, TaskRunner tasks, ScreenJobs jobs, Texts texts, Preferences preferences, Links ways) {
        this.ways = ways;
        this.project = project;
        this.tasks = tasks;
        this.jobs = jobs;
        this.texts = texts;
        this.preferences = preferences;
        this.folder = new ReadOnlyObjectWrapper<>(DatasetExport.folderBeside(project.file()));
    }

    private record Begun(ExportPreferences kept, ExportOptions offered, ExportChoices choices, Optional<Path> folder) {}

    /// Reads what there is, and what was chosen the last time.
    public void load() {
        tasks.run(
                () -> {
                    var memory = new ExportPreferences(preferences, project.study().identity());
                    return new Begun(memory, ExportOptions.of(project), memory.choices(), memory.folder());
                },
                it -> {
                    kept = Optional.of(it.kept());
                    offered.set(Optional.of(it.offered()));
                    it.folder().ifPresent(folder::set);
                    choices.set(it.choices());
                    look();
                },
                this::failed);
    }

    /// Wants something else exported; it is remembered on this computer.
    void choose(ExportChoices other) {
        if (other.equals(choices.get())) {
            return;
        }
        choices.set(other);
        written.set(Optional.empty());
        kept.ifPresent(it -> keep(() -> it.put(other)));
        look();
    }

    void writeTo(Path place) {
        folder.set(place);
        written.set(Optional.empty());
        kept.ifPresent(it -> keep(() -> it.put(place)));
    }

    private void keep(Runnable change) {
        tasks.run(
                () -> {
                    change.run();
                    return true;
                },
                _ -> {},
                this::failed);
    }

    /// Looks what an export would be, in place of what is being looked at.
    private void look() {
        jobs.forget("look");
        var there = offered.get();
        var nothing = there.flatMap(choices.get()::nothing);
        ready.set(there.isPresent() && nothing.isEmpty() && !jobs.runningProperty().get());
        if (there.isEmpty() || nothing.isPresent()) {
            preview.set(Optional.empty());
            return;
        }
        var chosen = choices.get().chosen(there.get());
        var shape = choices.get().shape();
        jobs.run(
                BackgroundJob.reading(
                        "look", BackgroundJob.JobTexts.NONE, progress -> preview(chosen, shape, progress)),
                it -> preview.set(Optional.of(it)),
                failure -> {
                    preview.set(Optional.empty());
                    failed(failure);
                });
    }

    /// What is known early is shown, unless something else is looked at by then.
    private ExportPreview preview(ExportSelection chosen, ExportShape shape, ProgressListener progress) {
        return project.datasets()
                .preview(
                        chosen,
                        shape,
                        ROWS,
                        early ->
                                tasks.show(() -> {
                                    if (!progress.cancelled()) {
                                        preview.set(Optional.of(early));
                                    }
                                }));
    }

    /// Writes what is chosen.
    void export() {
        var there = offered.get();
        if (there.isEmpty() || !ready.get()) {
            return;
        }
        var wanted = choices.get();
        var place = folder.get();
        var chosen = wanted.chosen(there.get());
        written.set(Optional.empty());
        write(
                words("export.writing", "export.stopped"),
                progress -> project.datasets().tables(place, chosen, wanted.shape(), progress::at),
                it -> {
                    dismissNotice();
                    written.set(Optional.of(new ExportResult(it, wanted.shape().preset())));
                    if (left) {
                        say(
                                Notice.done(texts.get("export.written", it.files().size(), it.folder()))
                                        .offering(
                                                texts.get("export.open-folder"),
                                                () -> ways.openFolder().accept(it.folder())));
                    }
                });
    }

    /// Writes all of the project as an archive, whatever is chosen here.
    void archive(Path file, TextChoice ofTexts) {
        var wording = new ReportWording(texts::get, texts::problem, ProgramVersion.ofProgram());
        write(
                words("export.archiving", "export.archive-stopped"),
                progress -> project.archives().write(file, ofTexts, wording, progress::at),
                it -> say(archived(it)));
    }

    /// Writes every coding and annotation as JSONL into the folder, whatever is chosen here.
    void lines() {
        var place = folder.get();
        write(
                words("export.writing", "export.stopped"),
                _ -> project.datasets().annotations(place),
                it -> {
                    var lines = it.files().getFirst();
                    say(Notice.done(texts.get("export.lines-written", it.file(lines).toString(), lines.rows())));
                });
    }

    private Notice archived(ArchiveReport report) {
        var sentence =
                texts.get(
                        "export.archived",
                        report.file().toString(),
                        report.manifest().files().size(),
                        report.manifestSha256());
        if (!report.problems().isEmpty()) {
            return Notice.remark(sentence + "\n" + texts.get("export.archived-not-whole"), report.problems(), texts);
        }
        return report.leftOut().isEmpty() ? Notice.done(sentence) : Notice.remark(sentence, report.leftOut(), texts);
    }

    private <T> void write(BackgroundJob.JobTexts words, Function<ProgressListener, T> work, Consumer<T> then) {
        if (jobs.runningProperty().get()) {
            return;
        }
        jobs.forget("look");
        ready.set(false);
        jobs.run(
                BackgroundJob.writing("write", words, work).goingOn(),
                it -> {
                    then.accept(it);
                    look();
                },
                failure -> {
                    failed(failure);
                    look();
                });
    }

    private BackgroundJob.JobTexts words(String doing, String stopped) {
        return new BackgroundJob.JobTexts(texts.get(doing), texts.get(stopped));
    }

    private void failed(TaskRunner.Failure failure) {
        say(Notice.of(failure, texts));
    }

    @Override
    public void say(Notice said) {
        if (left) {
            ways.elsewhere().accept(said);
        } else {
            super.say(said);
        }
    }

    /// What is being written is written on, and what came of it is said wherever somebody is then.
    @Override
    public void leave(Runnable then) {
        jobs.leave(
                () -> {
                    left = true;
                    then.run();
                },
                _ -> {});
    }

    void openFolder(Path folder) {
        ways.openFolder().accept(folder);
    }

    /// Why nothing can be exported; empty where something can.
    Optional<String> nothing() {
        return offered.get().flatMap(choices.get()::nothing).map(texts::get);
    }

    ReadOnlyObjectProperty<ExportChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// What was exported, as long as nothing else is chosen.
    ReadOnlyObjectProperty<Optional<ExportResult>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Whether there is something to export, and nothing is being written.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
