package org.framewright.ui.export;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The export of data sets.
public final class ExportScreen extends AppScreen {

    /// The screen's state between visits.
    ///
    /// @param file that is shown
    record ExportState(Optional<String> file) {}

    public ExportScreen(AppContext app, Project project) {
        var model =
                new ExportViewModel(
                        project,
                        app.workers().longRunning(),
                        app.workers().jobs(),
                        app.texts(),
                        app.preferences(),
                        new ExportViewModel.Links(
                                folder -> app.showFolder(folder, app.host().showNotification()),
                                app.host().showNotification(),
                                () -> app.host().navigator().go(new Route.Adjudication())));
        app.host().navigator().state(ExportState.class).ifPresent(it -> model.chosenFile.set(it.file()));
        var view = new ExportView(model, app.texts(), app.prompts());
        super(
                new Route.Export(),
                app.texts().get("export.window-title", project.name()),
                view,
                model,
                () -> Optional.of(new ExportState(model.chosenFile.get())));
        model.load();
    }
}
