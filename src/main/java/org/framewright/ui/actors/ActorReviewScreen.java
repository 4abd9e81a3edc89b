package org.framewright.ui.actors;

import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsViewModel.ActorsState;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The review of names that may be the same actor, group by group.
public final class ActorReviewScreen extends AppScreen {

    public ActorReviewScreen(AppContext app, Project project) {
        var model =
                new ActorReviewViewModel(
                        project,
                        app.workers().saving(),
                        app.texts(),
                        app.navigator().state(ActorsState.class).orElse(ActorsState.NEW));
        super(
                new Route.ActorReview(),
                app.texts().get("actors.review.window-title", project.name()),
                new ActorReviewView(model, app.texts()),
                model,
                () -> Optional.of(model.state()));
        model.load();
    }
}
