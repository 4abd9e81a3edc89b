package org.framewright.ui.about;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.nio.file.Path;
import java.util.Optional;

/// What program this is.
public final class AboutScreen {

    private AboutScreen() {}

    /// @param project the file of the one that is open
    public static AppScreen create(AppContext app, Optional<Path> project) {
        var model = new AboutViewModel(app, project);
        var view = new AboutView(model, app.texts());
        return new ScreenParts(new Route.About(), app.texts().get("common.action.about"), view, model);
    }
}
