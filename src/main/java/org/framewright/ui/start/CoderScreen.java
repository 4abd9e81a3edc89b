package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.CoderFileActions;

/// Who codes in a project, and what else there is to do in it.
public final class CoderScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final ScreenJobs jobs;
    private final CoderViewModel model;
    private final CoderView view;

    public CoderScreen(AppContext app, Project project, Route.Coders route) {
        this.app = app;
        this.project = project;
        this.jobs = app.workers().jobs();
        var navigator = app.host().navigator();
        this.model =
                new CoderViewModel(
                        project,
                        app.workers().saving(),
                        app.texts(),
                        coderRound -> navigator.go(new Route.Workspace(CoderRoundId.of(coderRound))));
        var own = new CoderFileActions(app, project, jobs, model::showNotice, new Route.Coders());
        this.view = new CoderView(model, app.texts(), navigator, own);
        model.load();
        route.newerPackage().ifPresent(own::openPackage);
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Coders(),
                app.texts()
                        .get(
                                project.isReadOnly() ? "start.coder-title-read-only" : "start.coder-title",
                                project.name()),
                view,
                model);
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> model.hint("common.still-running", it));
    }
}
