package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;

import java.util.function.Consumer;

/// The start: a new project, one that there is, one of the last, or the sample.
public final class StartScreen implements AppScreen {

    private final AppContext app;
    private final StartViewModel model;
    private final StartView view;

    /// @param onOpened takes over a project that was opened
    /// @param onUnwanted closes one that was given up while it was being opened
    public StartScreen(
            AppContext app,
            Route.Start route,
            Consumer<OpenRequest.OpenedProject> onOpened,
            Consumer<Project> onUnwanted) {
        this.app = app;
        this.model = new StartViewModel(app, onOpened, onUnwanted);
        var navigator = app.host().navigator();
        this.view =
                new StartView(
                        model,
                        app.texts(),
                        app.prompts().files(),
                        () -> navigator.go(new Route.NewProject()),
                        () -> navigator.go(new Route.Spreadsheet()));
        model.load();
        route.request().ifPresent(model::open);
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Start(), app.texts().get("start.title"), view, model);
    }
}
