package org.framewright.ui.safekeeping;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The backups of a project.
public final class BackupsScreen extends AppScreen {

    private final BackupsViewModel model;

    /// @param open the project, if it is open
    /// @param again whether the project was open, and is opened again
    /// @param close closes it, then goes on
    public BackupsScreen(
            AppContext app, Route.Backups route, Optional<Project> open, boolean again, Consumer<Runnable> close) {
        var navigator = app.navigator();
        Consumer<OpenRequest> start = it -> navigator.go(new Route.Start(it));
        var mode = open.filter(Project::isReadOnly).isPresent() ? OpenRequest.OpenMode.READ : OpenRequest.OpenMode.WORK;
        var request = OpenRequest.open(route.file());
        var reopening = again ? request.withTarget(new OpenRequest.Target.LastPosition()) : request;
        var links =
                new BackupsViewModel.Links(
                        navigator::back,
                        () -> navigator.go(again ? new Route.Start(reopening) : new Route.Start()),
                        file -> start.accept(OpenRequest.open(file)),
                        close,
                        notification -> start.accept(reopening.withNotification(notification)),
                        notification ->
                                start.accept(
                                        reopening
                                                .withTarget(new OpenRequest.Target.OtherScreen(route))
                                                .withMode(mode)
                                                .withNotification(notification)));
        var model = new BackupsViewModel(app, route.file(), open, links);
        super(
                new Route.Backups(route.file(), List.of()),
                app.texts().get("safekeeping.window-title", model.name()),
                new BackupsView(model, app.texts(), app.times(), app.files()),
                model,
                () -> Optional.of(model.state()));
        this.model = model;
        model.load(route.problems());
    }

    /// Opens a closed project again.
    @Override
    public boolean goesBack() {
        boolean closed = !model.isOpen();
        if (closed) {
            model.back();
        }
        return closed;
    }
}
