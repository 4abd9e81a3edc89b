package org.framewright.ui.workspace;

import javafx.beans.value.ObservableValue;

import org.framewright.coding.Seat;
import org.framewright.project.Project;
import org.framewright.ui.controls.Access;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.corpus.ImportViewModel;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;
import org.framewright.ui.shell.SeatId;
import org.framewright.ui.shell.Wish;
import org.framewright.ui.team.own.OwnFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A coder at work.
public final class WorkspaceScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final SeatId seat;
    private final Seat who;
    private final ImportViewModel imports;
    private final WorkspaceViewModel model;
    private final WorkspaceView view;

    public WorkspaceScreen(AppContext app, Project project, Seat who, Route.Workspace route) {
        this.app = app;
        this.project = project;
        this.who = who;
        this.seat = SeatId.of(who);
        this.model =
                new WorkspaceViewModel(
                        new WorkspaceDoor(project, who, Access.of(project)),
                        app.workers().saving(),
                        app.texts(),
                        app.clock());
        this.imports =
                new ImportViewModel(project.corpus(), app.workers().lasting(), app.texts(), model::say, model::load);
        this.view =
                new WorkspaceView(
                        model,
                        app.texts(),
                        app.prompts(),
                        new WorkspaceView.Frame(
                                project.name(),
                                menu(),
                                imports.progress(),
                                () -> imports.importFiles(app.prompts().files().articles()),
                                app.frame().keys()));
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
        left.ifPresent(it -> model.articles().arrange(it.arrangement()));
        if (route.article().isEmpty() && left.isPresent()) {
            model.load(left.get());
        } else {
            model.load(route.article(), route.at());
        }
    }

    /// In a coder's own file what coders do there, else what a supervisor does; and what everybody does.
    private List<Action> menu() {
        boolean codersOwn = project.isCodersOwn();
        return Stream.of(
                        codersOwn ? ownFile() : importing(),
                        looking(),
                        codersOwn ? List.<Action>of() : supervising(),
                        leaving())
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> ownFile() {
        return new OwnFile(app, project, imports.progress(), model::say, new Route.Workspace(seat)).actions();
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

    private List<Action> looking() {
        return List.of(
                to("workspace.action.export", "Shortcut+E", new Route.Export()),
                to("workspace.action.search", "Shortcut+Shift+F", new Route.Search(seat)),
                to("workspace.action.actors", "Shortcut+Shift+A", new Route.Actors(Optional.of(seat))),
                to("workspace.action.codebook", "Shortcut+K", new Route.Codebook()));
    }

    private List<Action> supervising() {
        return List.of(
                to("workspace.action.team", "Shortcut+Shift+T", new Route.Team()),
                to("workspace.action.agreement", "Shortcut+Shift+G", new Route.Agreement()),
                to("workspace.action.spreadsheet", "Shortcut+Shift+P", new Route.Spreadsheet()),
                Action.of("workspace.action.adjudication", "Shortcut+Shift+J", this::adjudicate));
    }

    private List<Action> leaving() {
        return List.of(
                to("workspace.action.backups", "Shortcut+B", new Route.Backups(project.file(), List.of())),
                to("workspace.action.coder", "Shortcut+L", new Route.Coders()),
                to("workspace.action.close", "Shortcut+W", new Route.Start()));
    }

    private Action to(String id, String key, Route there) {
        return Action.of(id, key, () -> app.frame().navigator().go(there));
    }

    /// Of the article on the desk, where it has cases; where somebody has come from there, at the case that they have left.
    private void adjudicate() {
        var article = model.articles().currentProperty().get();
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
        return Optional.of(model.state());
    }

    /// With the way to go on with the file that the work was saved in, where it is about that.
    @Override
    public ObservableValue<Optional<Notice>> notice() {
        return model.noticeProperty().map(it -> it.map(notice -> Rescued.offer(notice, app.texts(), this::goOn)));
    }

    private void goOn(Path saved) {
        app.frame().navigator().goAtOnce(new Route.Start(Wish.toWorkIn(saved).going(new Wish.To.GoOn())));
    }

    @Override
    public void leave(Runnable then) {
        if (imports.progress().runningProperty().get()) {
            model.say(Notice.hint(app.texts().get("workspace.hint.still-running")));
        } else {
            model.leave(then);
        }
    }
}
