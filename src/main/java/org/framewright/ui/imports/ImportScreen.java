package org.framewright.ui.imports;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The preview of an import, before anything is written.
public final class ImportScreen extends AppScreen {

    public ImportScreen(AppContext app, Project project, Route.Import route) {
        var navigator = app.navigator();
        var model =
                new ImportViewModel(
                        project,
                        app.workers().jobs(),
                        app.texts(),
                        new ImportViewModel.Links(
                                navigator::back,
                                () -> navigator.go(new Route.Articles(Optional.empty())),
                                app.host().showNotification()),
                        navigator
                                .state(ImportState.class)
                                .filter(it -> route.files().isEmpty())
                                .orElseGet(() -> ImportState.of(route.files())));
        super(
                new Route.Import(),
                app.texts().get("imports.window-title", project.name()),
                new ImportView(model, app.texts(), app.files()),
                model,
                () -> Optional.of(model.state()));
        model.load();
    }
}
