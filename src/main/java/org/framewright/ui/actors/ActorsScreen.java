package org.framewright.ui.actors;

import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsViewModel.ActorsState;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The actors of a project.
public final class ActorsScreen extends AppScreen {

    public ActorsScreen(AppContext app, Project project, Route.Actors route) {
        var model =
                new ActorsViewModel(
                        project,
                        route.coderRoundId(),
                        app.workers().saving(),
                        app.texts(),
                        app.navigator().state(ActorsState.class).orElse(ActorsState.NEW));
        super(
                new Route.Actors(route.coderRoundId()),
                app.texts().get("actors.window-title", project.name()),
                new ActorsView(
                        model, app.texts(), app.prompts().picker(), () -> app.navigator().go(new Route.ActorReview())),
                model,
                () -> Optional.of(model.state()));
        model.load(route.chosen());
    }
}
