package org.framewright.ui.export;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.nio.file.Path;

/// What leaves the project as data sets.
public final class ExportScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final ExportViewModel model;
    private final ExportView view;

    public ExportScreen(AppContext app, Project project) {
        this.app = app;
        this.project = project;
        this.model =
                new ExportViewModel(
                        project,
                        app.workers().longRunning(),
                        app.workers().jobs(),
                        app.texts(),
                        app.preferences(),
                        new ExportViewModel.Links(this::open, app.host().showNotice()));
        this.view = new ExportView(model, app.texts(), app.prompts().files());
        model.load();
    }

    private void open(Path folder) {
        app.showFolder(folder, app.host().showNotice());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Export(), app.texts().get("export.window-title", project.name()), view, model);
    }
}
