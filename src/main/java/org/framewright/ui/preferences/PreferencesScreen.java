package org.framewright.ui.preferences;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

/// How the program looks, and where backups go, for whoever sits here.
public final class PreferencesScreen implements AppScreen {

    private final AppContext app;
    private final PreferencesViewModel model;
    private final PreferencesView view;

    public PreferencesScreen(AppContext app) {
        this.app = app;
        this.model = new PreferencesViewModel(app);
        this.view = new PreferencesView(model, app);
        model.load();
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Preferences(), app.texts().get("common.action.preferences"), view, model);
    }
}
