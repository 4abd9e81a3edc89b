package org.framewright.ui.safekeeping;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;

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
        var mode = open.filter(Project::isReadOnly).isPresent() ? OpenRequest.OpenMode.READ : OpenRequest.OpenMode.WORK;
        var links =
                new BackupsViewModel.Links(
                        this::back,
                        file -> start(OpenRequest.open(file)),
                        close,
                        notice -> start(createRequest().withNotice(notice)),
                        notice ->
                                start(
                                        createRequest()
                                                .withTarget(new OpenRequest.Target.OtherScreen(route))
                                                .withMode(mode)
                                                .withNotice(notice)));
        this.model = new BackupsViewModel(app, route.file(), open, links);
        this.view = new BackupsView(model, app.texts(), app.times(), app.prompts().files());
        model.load(route.problems());
    }

    private OpenRequest createRequest() {
        var request = OpenRequest.open(route.file());
        return again ? request.withTarget(new OpenRequest.Target.LastPosition()) : request;
    }

    private void start(OpenRequest request) {
        app.host().navigator().go(new Route.Start(request));
    }

    private void back() {
        if (model.isOpen()) {
            app.host().navigator().back();
        } else {
            app.host().navigator().go(again ? new Route.Start(createRequest()) : new Route.Start());
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
