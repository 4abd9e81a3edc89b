package org.framewright.ui.workspace;

import javafx.beans.value.ObservableValue;

import org.framewright.coding.CoderRound;
import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.CoderFileActions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A coder at work.
public final class WorkspaceScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final CoderRoundId coderRoundId;
    private final CoderRound coderRound;
    private final ScreenJobs jobs;
    private final ImportViewModel imports;
    private final WorkspaceViewModel model;
    private final WorkspaceView view;

    public WorkspaceScreen(AppContext app, Project project, CoderRound coderRound, Route.Workspace route) {
        this.app = app;
        this.project = project;
        this.coderRound = coderRound;
        this.coderRoundId = CoderRoundId.of(coderRound);
        this.jobs = app.workers().jobs();
        this.model =
                new WorkspaceViewModel(project, coderRound, app.workers().saving(), jobs, app.texts(), app.clock());
        this.imports = new ImportViewModel(project.corpus(), jobs, app.texts(), app.host().showNotice(), model::load);
        this.view =
                new WorkspaceView(
                        model,
                        app.texts(),
                        app.prompts(),
                        new WorkspaceView.WorkspaceFrame(
                                menu(), () -> imports.importFiles(app.prompts().files().articles())));
        load(route);
        if (route.article().isPresent() && findAdjudication().isPresent()) {
            model.showNotice(
                    Notice.remark(app.texts().get("workspace.from-adjudication"))
                            .withChoice(app.texts().get("workspace.back-to-adjudication"), this::openAdjudication));
        }
    }

    /// The case that somebody has left, to do here what can only be done here.
    private Optional<Route.Adjudication> findAdjudication() {
        return app.host()
                .navigator()
                .previous()
                .filter(Route.Adjudication.class::isInstance)
                .map(Route.Adjudication.class::cast);
    }

    /// As it was left, where nothing else is asked for.
    private void load(Route.Workspace route) {
        var saved =
                app.host().navigator().state(WorkspaceState.class).filter(it -> it.coderRoundId().equals(coderRoundId));
        saved.ifPresent(it -> model.articles.arrange(it.arrangement()));
        if (route.article().isEmpty() && saved.isPresent()) {
            model.load(saved.get(), () -> saved.get().typing().ifPresent(view::restoreTyping));
        } else {
            model.load(route.article(), route.position());
        }
    }

    /// In a coder's own file what coders do there, else what a supervisor does.
    private List<ActionGroup> menu() {
        return project.isCoderPackage()
                ? List.of(
                        new ActionGroup(
                                ActionGroup.PROJECT,
                                new CoderFileActions(
                                                app,
                                                project,
                                                jobs,
                                                model::showNotice,
                                                new Route.Workspace(coderRoundId))
                                        .actions()))
                : List.of(
                        new ActionGroup(ActionGroup.PROJECT, importActions()),
                        new ActionGroup(
                                "workspace.shortcuts-going",
                                List.of(
                                        Action.of(
                                                "workspace.action.adjudication",
                                                "Shortcut+Shift+J",
                                                this::openAdjudication))));
    }

    private List<Action> importActions() {
        return List.of(
                Action.of(
                        "workspace.action.import",
                        "Shortcut+I",
                        () -> runWriting(() -> imports.importFiles(app.prompts().files().articles()))),
                Action.of("workspace.action.import-folder", "Shortcut+Shift+I", () -> runWriting(this::importFolder)));
    }

    private void importFolder() {
        app.prompts().files().folder("workspace.import-title").ifPresent(it -> imports.importFiles(List.of(it)));
    }

    /// Of the open article, where it has cases; where somebody has come from there, at the case that they have left.
    private void openAdjudication() {
        var article = model.articles.current.get();
        if (findAdjudication().filter(it -> it.article().equals(article)).isPresent()) {
            app.host().navigator().back();
            return;
        }
        app.host()
                .navigator()
                .go(
                        new Route.Adjudication(
                                Optional.of(coderRound.round().name()), article, "", "", OptionalInt.empty()));
    }

    /// Does what changes the project, where it may be changed.
    private void runWriting(Runnable work) {
        if (project.isReadOnly()) {
            model.hint("workspace.hint.read-only");
        } else {
            work.run();
        }
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Workspace(coderRoundId),
                app.texts()
                        .get(
                                project.isReadOnly() ? "workspace.window-title-read-only" : "workspace.window-title",
                                project.name()),
                view,
                model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state(view.currentTyping()));
    }

    /// With the way to go on with the file that the work was saved in, where it is about that.
    @Override
    public ObservableValue<Optional<Notice>> notice() {
        return model.noticeProperty()
                .map(it -> it.map(notice -> RescueNotice.withRescue(notice, app.texts(), this::openSaved)));
    }

    private void openSaved(Path saved) {
        app.host()
                .navigator()
                .goAtOnce(new Route.Start(OpenRequest.open(saved).withTarget(new OpenRequest.Target.LastPosition())));
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> model.leave(then), it -> model.hint("common.still-running", it));
    }
}
