package org.framewright.ui.workspace;

import org.framewright.export.print.PrintSelection;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.coding.Coding;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.export.PagePrinter;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.CoderFileActions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The workspace's actions besides coding, such as the return of a coder's file.
record WorkspaceMenu(AppContext app, Project project, WorkspaceViewModel model, ScreenJobs jobs) {

    /// The actions on the open article: printing, and its metadata where that can be changed.
    List<Action> articleActions() {
        var print = Action.of("workspace.action.print", this::print);
        return project.isCoderPackage()
                ? List.of(print)
                : List.of(print, Action.of("workspace.action.metadata", this::openMetadata));
    }

    /// The groups: a coder's in a coder's own file, else a supervisor's.
    ///
    /// @param ofArticle those of [#articleActions]
    List<ActionGroup> groups(List<Action> ofArticle) {
        var printing = new ActionGroup("workspace.shortcuts-work", ofArticle.subList(0, 1));
        if (project.isCoderPackage()) {
            var coderFile =
                    new CoderFileActions(
                            app, project, jobs, model::showNotification, new Route.Workspace(model.coderRoundId));
            return List.of(printing, new ActionGroup(ActionGroup.PROJECT, coderFile.actions()));
        }
        var adjudication = Action.of("workspace.action.adjudication", "Shortcut+Shift+J", this::openAdjudication);
        var going = Stream.concat(Stream.of(adjudication), ofArticle.stream().skip(1)).toList();
        return List.of(printing, new ActionGroup("workspace.shortcuts-going", going));
    }

    /// Writes the open article with the coding as it is on the disk.
    private void print() {
        var content = model.session.contentProperty().get();
        var current = model.coderRound.get();
        if (content.isEmpty() || current.isEmpty()) {
            return;
        }
        var article = content.get().article().name();
        var codings =
                new ExportSelection(List.of(current.get().round().name()), List.of(current.get().coder().name()), true)
                        .withArticles(List.of(article));
        var coding = content.get().snapshot().coding().map(Coding::id);
        new PagePrinter(app, project, jobs, model::showNotification)
                .print(content.get().article().title(), new PrintSelection(codings, coding, false));
    }

    /// Opens the adjudication of the open article; at the case that the user has come from, if there is one.
    void openAdjudication() {
        var article = model.articles.current.get();
        if (findAdjudication().filter(it -> it.article().equals(article)).isPresent()) {
            app.navigator().back();
            return;
        }
        app.navigator()
                .go(
                        new Route.Adjudication(
                                model.coderRound.get().map(it -> it.round().name()),
                                article,
                                "",
                                "",
                                OptionalInt.empty(),
                                false));
    }

    /// Opens the table of articles at the open article.
    private void openMetadata() {
        app.navigator().go(new Route.Articles(model.articles.current.get()));
    }

    /// The case of adjudication that the user has come from.
    Optional<Route.Adjudication> findAdjudication() {
        return app.navigator()
                .previous()
                .filter(Route.Adjudication.class::isInstance)
                .map(Route.Adjudication.class::cast);
    }
}
