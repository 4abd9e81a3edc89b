package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;
import java.util.function.Consumer;

/// The start: a new project, an existing one, a recent one, or the sample.
public final class StartScreen extends AppScreen {

    /// @param onOpened takes over a project that was opened
    /// @param onUnwanted closes one that was given up while it was being opened
    public StartScreen(
            AppContext app,
            Route.Start route,
            Consumer<OpenRequest.OpenedProject> onOpened,
            Consumer<Project> onUnwanted) {
        var model = new StartViewModel(app, onOpened, onUnwanted);
        var navigator = app.navigator();
        var view =
                new StartView(
                        model,
                        app.texts(),
                        app.files(),
                        new StartView.StartLinks(
                                () -> navigator.go(new Route.NewProject()),
                                () -> navigator.go(new Route.Spreadsheet()),
                                app.appearance()::nextTheme,
                                app.appearance().chosenTheme(),
                                () -> navigator.go(new Route.Preferences()),
                                () -> navigator.go(new Route.Help(Optional.empty()))));
        super(new Route.Start(), app.texts().get("start.title"), view, model);
        model.load();
        route.request().ifPresent(model::open);
    }
}
