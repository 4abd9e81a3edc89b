package org.framewright.ui.preferences;

import org.framewright.ui.controls.Look;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;

/// What can be chosen. Each choice has its effect at once.
final class PreferencesViewModel extends ScreenModel {

    private final AppContext app;

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
}
