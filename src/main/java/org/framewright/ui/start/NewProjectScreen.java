package org.framewright.ui.start;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

/// The choice of the codebook of a new project.
public final class NewProjectScreen extends AppScreen {

    public NewProjectScreen(AppContext app) {
        var navigator = app.navigator();
        var model =
                new NewProjectViewModel(
                        app.workers().reading(),
                        app.texts(),
                        (file, codebook) -> navigator.go(new Route.Start(OpenRequest.create(file, codebook))));
        var view = new NewProjectView(model, app.texts(), app.files());
        super(new Route.NewProject(), app.texts().get("start.new-title"), view, model);
        model.load();
    }
}
