package org.framewright.ui.about;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.nio.file.Path;
import java.util.Optional;

/// The program's version, licences and folders.
public final class AboutScreen extends AppScreen {

    /// @param project the file of the one that is open
    public AboutScreen(AppContext app, Optional<Path> project) {
        var model = new AboutViewModel(app, project);
        super(new Route.About(), app.texts().get("common.action.about"), new AboutView(model, app.texts()), model);
    }
}
