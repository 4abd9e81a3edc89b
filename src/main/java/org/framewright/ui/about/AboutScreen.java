package org.framewright.ui.about;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.nio.file.Path;
import java.util.Optional;

/// What program this is.
public final class AboutScreen implements AppScreen {

    private final AppContext app;
    private final AboutViewModel model;
    private final AboutView view;

    /// @param project the file of the one that is open
    public AboutScreen(AppContext app, Optional<Path> project) {
        this.app = app;
        this.model = new AboutViewModel(app, project);
        this.view = new AboutView(model, app.texts());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.About(), app.texts().get("common.action.about"), view, model);
    }
}
