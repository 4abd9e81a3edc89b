package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;
import org.framewright.ui.shell.Wish;

import java.util.List;
import java.util.function.Consumer;

/// The start: a new project, one that there is, one of the last, or the sample.
public final class StartScreen implements AppScreen {

    private final AppContext app;
    private final StartViewModel model;
    private final StartView view;

    /// @param opened takes over a project that was opened
    /// @param unwanted closes one that was given up while it was being opened
    public StartScreen(AppContext app, Route.Start route, Consumer<Arrival> opened, Consumer<Project> unwanted) {
        this.app = app;
        var navigator = app.frame().navigator();
        this.model =
                new StartViewModel(
                        new ProjectDoor(app.installation(), app.recent()),
                        app.workers().opening(),
                        app.workers().jobs(),
                        new Obstacles(app.texts(), app.moments()),
                        app.texts(),
                        new StartViewModel.Ways(
                                opened,
                                unwanted,
                                file -> navigator.go(new Route.Backups(file, List.of())),
                                (work, newer) ->
                                        navigator.go(
                                                new Route.Start(
                                                        Wish.toWorkIn(work).going(new Wish.To.TakeIn(newer))))));
        this.view =
                new StartView(
                        model,
                        app.texts(),
                        app.prompts().files(),
                        () -> navigator.go(new Route.NewProject()),
                        () -> navigator.go(new Route.Spreadsheet()));
        model.load();
        route.wish().ifPresent(model::open);
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Start(), app.texts().get("start.title"), view, model);
    }
}
