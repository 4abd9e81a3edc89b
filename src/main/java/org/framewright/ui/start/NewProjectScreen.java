package org.framewright.ui.start;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;

/// Choosing the codebook of a project that is to be made.
public final class NewProjectScreen implements AppScreen {

    private final AppContext app;
    private final NewProjectViewModel model;
    private final NewProjectView view;

    public NewProjectScreen(AppContext app) {
        this.app = app;
        var navigator = app.host().navigator();
        this.model =
                new NewProjectViewModel(
                        app.workers().reading(),
                        app.texts(),
                        (file, codebook) -> navigator.go(new Route.Start(OpenRequest.create(file, codebook))));
        this.view = new NewProjectView(model, app.texts(), app.prompts().files());
        model.load();
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.NewProject(), app.texts().get("start.new-title"), view, model);
    }
}
