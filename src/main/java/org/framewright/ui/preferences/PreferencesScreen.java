package org.framewright.ui.preferences;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

/// The user's preferences: appearance, and the folder of backups.
public final class PreferencesScreen extends AppScreen {

    public PreferencesScreen(AppContext app) {
        var model = new PreferencesViewModel(app);
        var view = new PreferencesView(model, app);
        super(
                new Route.Preferences(),
                app.texts().get("common.window-title", app.texts().get("common.action.preferences")),
                view,
                model);
        model.load();
    }
}
