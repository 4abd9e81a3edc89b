package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.CoderFileActions;

/// Who codes in a project, and what else there is to do in it.
public final class CoderScreen extends AppScreen {

    private final ScreenJobs jobs;

    public CoderScreen(AppContext app, Project project, Route.Coders route) {
        var navigator = app.host().navigator();
        var jobs = app.workers().jobs();
        var model =
                new CoderViewModel(
                        project,
                        app.workers().saving(),
                        app.texts(),
                        coderRound -> navigator.go(new Route.Workspace(CoderRoundId.of(coderRound))));
        var own = new CoderFileActions(app, project, jobs, model::showNotice, new Route.Coders());
        var title = project.isReadOnly() ? "start.coder-title-read-only" : "start.coder-title";
        super(
                new Route.Coders(),
                app.texts().get(title, project.name()),
                new CoderView(model, app.texts(), navigator, own),
                model);
        this.jobs = jobs;
        model.load();
        route.newerPackage().ifPresent(own::openPackage);
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> model().hint("common.still-running", it));
    }
}
