package org.framewright.ui.safekeeping;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The backups of a project.
public final class BackupsScreen implements AppScreen {

    private final AppContext app;
    private final Route.Backups route;
    private final boolean again;
    private final BackupsViewModel model;
    private final BackupsView view;

    /// @param open the project, where it is
    /// @param again whether the project was open, and is opened again
    /// @param close closes it, then goes on
    public BackupsScreen(
            AppContext app, Route.Backups route, Optional<Project> open, boolean again, Consumer<Runnable> close) {
        this.app = app;
        this.route = route;
        this.again = again;
        var how = open.filter(Project::isReadOnly).isPresent() ? OpenRequest.OpenMode.READ : OpenRequest.OpenMode.WORK;
        var ways =
                new BackupsViewModel.Links(
                        this::back,
                        file -> start(OpenRequest.toWorkIn(file)),
                        close,
                        notice -> start(reopening().saying(notice)),
                        notice ->
                                start(
                                        reopening()
                                                .going(new OpenRequest.Target.OtherScreen(route))
                                                .rather(how)
                                                .saying(notice)));
        this.model = new BackupsViewModel(app, route.file(), open, ways);
        this.view = new BackupsView(model, app.texts(), app.moments(), app.prompts().files());
        model.load(route.found());
    }

    private OpenRequest reopening() {
        var wish = OpenRequest.toWorkIn(route.file());
        return again ? wish.going(new OpenRequest.Target.LastPosition()) : wish;
    }

    private void start(OpenRequest wish) {
        app.frame().navigator().go(new Route.Start(wish));
    }

    private void back() {
        if (model.isOpen()) {
            app.frame().navigator().back();
        } else {
            app.frame().navigator().go(again ? new Route.Start(reopening()) : new Route.Start());
        }
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Backups(route.file(), List.of()),
                app.texts().get("safekeeping.window-title", model.name()),
                view,
                model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state());
    }

    /// Where the project is closed, it is opened again.
    @Override
    public boolean goesBack() {
        boolean closed = !model.isOpen();
        if (closed) {
            model.back();
        }
        return closed;
    }
}
