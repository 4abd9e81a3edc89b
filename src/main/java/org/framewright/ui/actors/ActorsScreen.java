package org.framewright.ui.actors;

import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsViewModel.ActorsState;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.util.Optional;

/// The actors of a project.
public final class ActorsScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final Route.Actors route;
    private final ActorsViewModel model;
    private final ActorsView view;

    public ActorsScreen(AppContext app, Project project, Route.Actors route) {
        this.app = app;
        this.project = project;
        this.route = route;
        this.model =
                new ActorsViewModel(
                        project,
                        route.coderRoundId().flatMap(it -> it.find(project)).map(it -> it.coder()),
                        app.workers().saving(),
                        app.texts(),
                        app.host().navigator().state(ActorsState.class).orElse(ActorsState.NEW));
        this.view = new ActorsView(model, app.texts());
        model.load();
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(route, app.texts().get("actors.window-title", project.name()), view, model);
    }
}
