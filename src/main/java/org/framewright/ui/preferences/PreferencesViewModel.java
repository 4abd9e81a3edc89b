package org.framewright.ui.preferences;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.ui.controls.Look;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Optional;

/// What can be chosen. Each choice has its effect at once.
final class PreferencesViewModel implements ScreenModel {

    private final AppContext app;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    PreferencesViewModel(AppContext app) {
        this.app = app;
    }

    Texts texts() {
        return app.texts();
    }

    Look look() {
        return app.look();
    }

    /// Where backups go.
    Path backups() {
        return app.installation().keeping().folder();
    }

    void showBackups() {
        app.showFolder(backups(), this::say);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    @Override
    public void dismissNotice() {
        notice.set(Optional.empty());
    }
}
