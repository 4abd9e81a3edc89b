package org.framewright.ui.preferences;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

/// How the program looks, and where backups go, for whoever sits here.
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
