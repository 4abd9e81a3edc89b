package org.framewright.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The base of every screen's view model: its notifications, and the work to finish before it is left.
public abstract class ScreenModel {

    protected final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Notification>> notification =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    protected ScreenModel(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<Optional<Notification>> noticeProperty() {
        return notification.getReadOnlyProperty();
    }

    public void showNotification(Notification newNotification) {
        notification.set(Optional.of(newNotification));
    }

    /// Shows a hint.
    ///
    /// @param key of its sentence
    public final void hint(String key, Object... arguments) {
        showNotification(Notification.hint(texts.get(key, arguments)));
    }

    public final void failed(TaskRunner.Failure failure) {
        showNotification(Notification.of(failure, texts));
    }

    public void dismissNotification() {
        notification.set(Optional.empty());
    }

    /// Whether there is typed text here that only the user can save.
    public boolean isUnsaved() {
        return false;
    }

    /// Runs `then` once nothing is unsaved here any more, see [#isUnsaved]: the user is asked. Never, where they stay.
    public void leaveProject(Runnable then) {
        then.run();
    }

    /// Runs `then` as soon as everything done here is on the disk. After a failed write, reports that instead.
    public void leave(Runnable then) {
        then.run();
    }
}
