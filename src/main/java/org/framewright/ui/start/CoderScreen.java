package org.framewright.ui.start;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.HubState;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.CoderFileActions;

import java.util.Set;

/// The choice of the coder of a project, and the other actions in it. Nothing is being coded here: so a package that waits at a coder's hub
/// is taken in at once.
public final class CoderScreen extends AppScreen {

    private static final Set<Notification.Kind> WARNINGS = Set.of(Notification.Kind.WARNING, Notification.Kind.PROBLEM);

    private final ScreenJobs jobs;
    private final CoderFileActions own;

    /// The newest package that was tried: one that is refused is not tried again and again.
    private int tried;

    public CoderScreen(AppContext app, Project project, Route.Coders route) {
        var navigator = app.navigator();
        var jobs = app.workers().jobs();
        var model =
                new CoderViewModel(
                        project,
                        app.workers().saving(),
                        app.texts(),
                        coderRound -> navigator.go(next(route, CoderRoundId.of(coderRound))));
        var here = new Route.Coders(route.purpose());
        var own = new CoderFileActions(app, project, jobs, model::showNotification, here);
        var title = project.isReadOnly() ? "start.coder-title-read-only" : "start.coder-title";
        super(
                here,
                app.texts().get(title, project.name()),
                new CoderView(model, app.texts(), navigator, own, route.purpose()),
                model);
        this.jobs = jobs;
        this.own = own;
        model.load();
        app.workers()
                .saving()
                .run(
                        own::hasHub,
                        it -> {
                            model.hasHub.set(it);
                            if (it) {
                                // the sign's answer may be of before
                                app.host().refreshHub().run();
                            }
                        },
                        failure -> model.showNotification(Notification.of(failure, app.texts())));
        route.newerPackage().ifPresent(own::openPackage);
    }

    private static Route next(Route.Coders route, CoderRoundId coderRoundId) {
        return switch (route.purpose()) {
            case CODE ->
                    new Route.Workspace(
                            coderRoundId,
                            route.then().map(Route.Coders.ArticlePlace::article),
                            route.then().map(Route.Coders.ArticlePlace::position));
            case SEARCH -> new Route.Search(coderRoundId);
        };
    }

    @Override
    public void showHub(HubState state) {
        if (state.status().orElse(null) instanceof CoderStatus at
                && at.newest() > Math.max(at.taken(), tried)
                && !jobs.runningProperty().get()
                && !isWarned()) {
            tried = at.newest();
            own.synchronise();
        }
    }

    /// Whether a warning or problem is to be read, which the report on a package would replace.
    private boolean isWarned() {
        return model().noticeProperty().get().map(Notification::kind).filter(WARNINGS::contains).isPresent();
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> model().hint("common.still-running", it));
    }
}
