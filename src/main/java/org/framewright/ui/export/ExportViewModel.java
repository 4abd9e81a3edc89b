package org.framewright.ui.export;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.export.Chosen;
import org.framewright.export.ExportReport;
import org.framewright.export.Preset;
import org.framewright.export.Preview;
import org.framewright.export.Shape;
import org.framewright.export.archive.TextChoice;
import org.framewright.project.Datasets;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Stoppable;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What is to be exported, what that would be, and the export itself.
public final class ExportViewModel implements ScreenModel {

    private static final int ROWS = 20;

    private final Project project;
    private final Tasks tasks;
    private final Texts texts;
    private final Preferences preferences;
    private final LongTask progress = new LongTask();
    private final ReadOnlyObjectWrapper<Optional<Offered>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.USUAL);
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Written>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Optional<Kept> kept = Optional.empty();
    private Optional<Stoppable<?>> looking = Optional.empty();

    /// An export that is done.
    record Written(ExportReport report, Preset preset) {}

    /// Begins without anything to choose from; see [#load].
    ///
    /// @param tasks that no save waits for
    public ExportViewModel(Project project, Tasks tasks, Texts texts, Preferences preferences) {
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        this.preferences = preferences;
        this.folder = new ReadOnlyObjectWrapper<>(Datasets.folderBeside(project.file()));
    }

    private record Begun(Kept kept, Offered offered, Choices choices, Optional<Path> folder) {}

    /// Reads what there is, and what was chosen the last time.
    public void load() {
        tasks.run(
                () -> {
                    var memory = new Kept(preferences, project.study().identity());
                    return new Begun(memory, Offered.of(project), memory.choices(), memory.folder());
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
    void choose(Choices other) {
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
        looking.ifPresent(Stoppable::stop);
        var there = offered.get();
        var nothing = there.flatMap(choices.get()::nothing);
        ready.set(there.isPresent() && nothing.isEmpty() && !progress.runningProperty().get());
        if (there.isEmpty() || nothing.isPresent()) {
            preview.set(Optional.empty());
            return;
        }
        var chosen = choices.get().chosen(there.get());
        var shape = choices.get().shape();
        var work = new Look(chosen, shape);
        looking = Optional.of(work.stoppable);
        tasks.run(work.stoppable, work::done, work::failed);
    }

    /// One look, which may have been given up for another by the time it is done.
    private final class Look {

        private final Stoppable<Preview> stoppable;

        Look(Chosen chosen, Shape shape) {
            this.stoppable =
                    new Stoppable<>(() ->
                            project.datasets().preview(chosen, shape, ROWS, early -> tasks.show(() -> done(early))));
        }

        void done(Preview found) {
            if (!stoppable.isStopped()) {
                preview.set(Optional.of(found));
            }
        }

        void failed(Tasks.Failure failure) {
            if (!stoppable.isStopped()) {
                preview.set(Optional.empty());
                ExportViewModel.this.failed(failure);
            }
        }
    }

    /// Writes what is chosen.
    void export() {
        var there = offered.get();
        if (there.isEmpty() || !ready.get()) {
            return;
        }
        looking.ifPresent(Stoppable::stop);
        var wanted = choices.get();
        var place = folder.get();
        var chosen = wanted.chosen(there.get());
        var work = new Stoppable<>(() -> project.datasets().tables(place, chosen, wanted.shape(), this::at));
        progress.begin(texts.get("export.writing"), work::stop);
        ready.set(false);
        written.set(Optional.empty());
        tasks.run(work, it -> done(it, wanted.shape().preset()), failure -> ended(failure, work.isStopped()));
    }

    /// Writes all of the project as an archive, whatever is chosen here.
    void archive(Path file, TextChoice ofTexts) {
        all((it, said) -> it.write(file, ofTexts, said));
    }

    /// Writes every coding and annotation as JSONL into the folder, whatever is chosen here.
    void lines() {
        var place = folder.get();
        all((it, said) -> it.lines(place, said));
    }

    private void all(BiConsumer<Archiving, Consumer<Notice>> way) {
        if (progress.runningProperty().get()) {
            return;
        }
        looking.ifPresent(Stoppable::stop);
        ready.set(false);
        way.accept(
                new Archiving(project, tasks, texts, progress),
                said -> {
                    say(said);
                    look();
                });
    }

    private void at(int done, int total) {
        tasks.show(() -> progress.at((double) done / total));
    }

    private void done(ExportReport report, Preset preset) {
        progress.end();
        notice.set(Optional.empty());
        written.set(Optional.of(new Written(report, preset)));
        look();
    }

    /// Whoever stops it is told so, wherever it was stopped.
    private void ended(Tasks.Failure failure, boolean stopped) {
        progress.end();
        if (stopped) {
            say(Notice.hint(texts.get("export.stopped")));
        } else {
            failed(failure);
        }
        look();
    }

    private void failed(Tasks.Failure failure) {
        say(Notice.of(failure, texts));
    }

    @Override
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    @Override
    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /// Goes as soon as nothing is being written.
    @Override
    public void leave(Runnable then) {
        if (progress.runningProperty().get()) {
            say(Notice.hint(texts.get("export.still-writing")));
        } else {
            looking.ifPresent(Stoppable::stop);
            then.run();
        }
    }

    /// Why nothing can be exported; empty where something can.
    Optional<String> nothing() {
        return offered.get().flatMap(choices.get()::nothing).map(texts::get);
    }

    List<Preset> presets() {
        return List.of(Preset.values());
    }

    LongTask progress() {
        return progress;
    }

    ReadOnlyObjectProperty<Optional<Offered>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// What an export would be; nothing before that is known.
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What was exported, as long as nothing else is chosen.
    ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether there is something to export, and nothing is being written.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
