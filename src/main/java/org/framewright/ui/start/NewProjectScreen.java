package org.framewright.ui.start;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;

/// Choosing the codebook of a project that is to be made.
public final class NewProjectScreen {

    private NewProjectScreen() {}

    public static AppScreen create(AppContext app) {
        var navigator = app.host().navigator();
        var model =
                new NewProjectViewModel(
                        app.workers().reading(),
                        app.texts(),
                        (file, codebook) -> navigator.go(new Route.Start(OpenRequest.create(file, codebook))));
        var view = new NewProjectView(model, app.texts(), app.prompts().files());
        model.load();
        return new ScreenParts(new Route.NewProject(), app.texts().get("start.new-title"), view, model);
    }
}
