package org.framewright.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The base of every screen's view model: its notices, and the work to finish before it is left.
public abstract class ScreenModel {

    protected final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    protected ScreenModel(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void showNotice(Notice newNotice) {
        notice.set(Optional.of(newNotice));
    }

    /// Shows a hint.
    ///
    /// @param key of its sentence
    public final void hint(String key, Object... arguments) {
        showNotice(Notice.hint(texts.get(key, arguments)));
    }

    public final void failed(TaskRunner.Failure failure) {
        showNotice(Notice.of(failure, texts));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
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
