package org.framewright.ui.start;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.project.Project;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The start: a new project, one that there is, one of the last, or the sample.
public final class StartViewModel {

    private final ProjectDoor door;
    private final Tasks tasks;
    private final Texts texts;
    private final Consumer<Project> opened;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();

    /// Begins with nothing open.
    ///
    /// @param opened takes over a project that was opened
    public StartViewModel(ProjectDoor door, Tasks tasks, Texts texts, Consumer<Project> opened) {
        this.door = door;
        this.tasks = tasks;
        this.texts = texts;
        this.opened = opened;
    }

    /// A project that was opened before.
    ///
    /// @param there whether the file is still there
    public record Recent(Path file, boolean there) {

        public String name() {
            return String.valueOf(file.getFileName()).replaceFirst("\\.framewright$", "");
        }

        public String folder() {
            return String.valueOf(file.getParent());
        }
    }

    /// The projects that were opened last, the latest first; empty until [#load] has looked for them.
    public ObservableList<Recent> recent() {
        return recent;
    }

    /// Looks which projects were opened last, and whether they are still there.
    public void load() {
        tasks.run(
                () -> door.recent().stream().map(file -> new Recent(file, Files.exists(file))).toList(),
                recent::setAll,
                failure -> notice.set(Optional.of(Notice.of(failure, texts))));
    }

    public void create(Path file) {
        run(() -> door.create(file));
    }

    public void open(Path file) {
        run(() -> door.open(file));
    }

    /// Makes the sample project in a folder, or opens the one that is there.
    public void sample(Path folder) {
        run(() -> door.sample(folder));
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    private void run(Supplier<Project> work) {
        busy.set(true);
        dismissNotice();
        tasks.run(
                work,
                project -> {
                    busy.set(false);
                    opened.accept(project);
                },
                failure -> {
                    busy.set(false);
                    notice.set(Optional.of(Notice.of(failure, texts)));
                });
    }
}
