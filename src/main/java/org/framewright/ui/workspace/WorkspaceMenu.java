package org.framewright.ui.workspace;

import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.CoderFileActions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What can be done from the workspace besides coding: a coder's file is sent back, a case is gone back to.
record WorkspaceMenu(AppContext app, Project project, WorkspaceViewModel model, ScreenJobs jobs) {

    /// In a coder's own file what coders do there, else what a supervisor does.
    List<ActionGroup> groups() {
        return project.isCoderPackage()
                ? List.of(
                        new ActionGroup(
                                ActionGroup.PROJECT,
                                new CoderFileActions(
                                                app,
                                                project,
                                                jobs,
                                                model::showNotice,
                                                new Route.Workspace(model.coderRoundId))
                                        .actions()))
                : List.of(
                        new ActionGroup(
                                "workspace.shortcuts-going",
                                List.of(
                                        Action.of(
                                                "workspace.action.adjudication",
                                                "Shortcut+Shift+J",
                                                this::openAdjudication))));
    }

    /// Of the open article, where it has cases; where somebody has come from there, at the case that they have left.
    void openAdjudication() {
        var article = model.articles.current.get();
        if (findAdjudication().filter(it -> it.article().equals(article)).isPresent()) {
            app.host().navigator().back();
            return;
        }
        app.host()
                .navigator()
                .go(
                        new Route.Adjudication(
                                model.coderRound.get().map(it -> it.round().name()),
                                article,
                                "",
                                "",
                                OptionalInt.empty()));
    }

    /// The case that somebody has left, to do here what can only be done here.
    Optional<Route.Adjudication> findAdjudication() {
        return app.host()
                .navigator()
                .previous()
                .filter(Route.Adjudication.class::isInstance)
                .map(Route.Adjudication.class::cast);
    }
}
