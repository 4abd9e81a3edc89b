package org.framewright.ui.workspace;

import javafx.beans.value.ObservableValue;

import org.framewright.coding.CoderRound;
import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.corpus.ImportViewModel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;
import org.framewright.ui.team.own.OwnFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A coder at work.
public final class WorkspaceScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final CoderRoundId seat;
    private final CoderRound who;
    private final ScreenJobs jobs;
    private final ImportViewModel imports;
    private final WorkspaceViewModel model;
    private final WorkspaceView view;

    public WorkspaceScreen(AppContext app, Project project, CoderRound who, Route.Workspace route) {
        this.app = app;
        this.project = project;
        this.who = who;
        this.seat = CoderRoundId.of(who);
        this.jobs = app.workers().jobs();
        this.model = new WorkspaceViewModel(project, who, app.workers().saving(), jobs, app.texts(), app.clock());
        this.imports = new ImportViewModel(project.corpus(), jobs, app.texts(), app.frame().say(), model::load);
        this.view =
                new WorkspaceView(
                        model,
                        app.texts(),
                        app.prompts(),
                        new WorkspaceView.WorkspaceFrame(
                                menu(), () -> imports.importFiles(app.prompts().files().articles())));
        load(route);
        if (route.article().isPresent() && adjudicated().isPresent()) {
            model.say(
                    Notice.remark(app.texts().get("workspace.from-adjudication"))
                            .offering(app.texts().get("workspace.back-to-adjudication"), this::adjudicate));
        }
    }

    /// The case that somebody has left, to do here what can only be done here.
    private Optional<Route.Adjudication> adjudicated() {
        return app.frame()
                .navigator()
                .before()
                .filter(Route.Adjudication.class::isInstance)
                .map(Route.Adjudication.class::cast);
    }

    /// As it was left, where nothing else is asked for.
    private void load(Route.Workspace route) {
        var left = app.frame().navigator().state(WorkspaceState.class).filter(it -> it.seat().equals(seat));
        left.ifPresent(it -> model.articles.arrange(it.arrangement()));
        if (route.article().isEmpty() && left.isPresent()) {
            model.load(left.get(), () -> left.get().typing().ifPresent(view::typeOn));
        } else {
            model.load(route.article(), route.at());
        }
    }

    /// In a coder's own file what coders do there, else what a supervisor does.
    private List<ActionGroup> menu() {
        return project.isCodersOwn()
                ? List.of(
                        new ActionGroup(
                                ActionGroup.PROJECT,
                                new OwnFile(app, project, jobs, model::say, new Route.Workspace(seat)).actions()))
                : List.of(
                        new ActionGroup(ActionGroup.PROJECT, importing()),
                        new ActionGroup(
                                "workspace.shortcuts-going",
                                List.of(
                                        Action.of(
                                                "workspace.action.adjudication",
                                                "Shortcut+Shift+J",
                                                this::adjudicate))));
    }

    private List<Action> importing() {
        return List.of(
                Action.of(
                        "workspace.action.import",
                        "Shortcut+I",
                        () -> writing(() -> imports.importFiles(app.prompts().files().articles()))),
                Action.of("workspace.action.import-folder", "Shortcut+Shift+I", () -> writing(this::importFolder)));
    }

    private void importFolder() {
        app.prompts().files().folder("workspace.import-title").ifPresent(it -> imports.importFiles(List.of(it)));
    }

    /// Of the article on the desk, where it has cases; where somebody has come from there, at the case that they have left.
    private void adjudicate() {
        var article = model.articles.current.get();
        if (adjudicated().filter(it -> it.article().equals(article)).isPresent()) {
            app.frame().navigator().back();
            return;
        }
        app.frame()
                .navigator()
                .go(new Route.Adjudication(Optional.of(who.round().name()), article, "", "", OptionalInt.empty()));
    }

    /// Does what changes the project, where it may be changed.
    private void writing(Runnable work) {
        if (project.isReadOnly()) {
            model.say(Notice.hint(app.texts().get("workspace.hint.read-only")));
        } else {
            work.run();
        }
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Workspace(seat),
                app.texts()
                        .get(
                                project.isReadOnly() ? "workspace.window-title-read-only" : "workspace.window-title",
                                project.name()),
                view,
                model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state(view.typing()));
    }

    /// With the way to go on with the file that the work was saved in, where it is about that.
    @Override
    public ObservableValue<Optional<Notice>> notice() {
        return model.noticeProperty().map(it -> it.map(notice -> RescueNotice.offer(notice, app.texts(), this::goOn)));
    }

    private void goOn(Path saved) {
        app.frame()
                .navigator()
                .goAtOnce(new Route.Start(OpenRequest.toWorkIn(saved).going(new OpenRequest.Target.LastPosition())));
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> model.leave(then), it -> model.say(Notice.hint(app.texts().get("common.still-running", it))));
    }
}
