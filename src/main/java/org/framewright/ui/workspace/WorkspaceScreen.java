package org.framewright.ui.workspace;

import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.workspace.list.ArticleBookmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The screen in which a coder codes.
public final class WorkspaceScreen extends AppScreen {

    private final AppContext app;
    private final Project project;
    private final ScreenJobs jobs;
    private final WorkspaceViewModel model;

    public WorkspaceScreen(AppContext app, Project project, Route.Workspace route) {
        var jobs = app.workers().jobs();
        var model =
                new WorkspaceViewModel(
                        project, route.coderRoundId(), app.workers().saving(), jobs, app.texts(), app.clock());
        var menu = new WorkspaceMenu(app, project, model, jobs);
        var ofArticle = menu.articleActions();
        var view =
                new WorkspaceView(
                        model,
                        app.texts(),
                        app.prompts(),
                        new WorkspaceView.WorkspaceFrame(
                                menu.groups(ofArticle),
                                ofArticle,
                                () -> importFiles(app, project),
                                words ->
                                        app.navigator()
                                                .go(
                                                        new Route.Search(
                                                                Optional.of(route.coderRoundId()), Optional.of(words))),
                                () -> app.navigator().go(new Route.Coders())));
        var title = project.isReadOnly() ? "workspace.window-title-read-only" : "workspace.window-title";
        super(
                new Route.Workspace(route.coderRoundId()),
                app.texts().get(title, project.name()),
                view,
                model,
                () -> Optional.of(model.state(view.currentTyping())));
        this.app = app;
        this.project = project;
        this.jobs = jobs;
        this.model = model;
        model.coderMissing.subscribe((_, _) -> app.navigator().replace(this, new Route.Coders()));
        load(route, view);
        if (route.article().isPresent() && menu.findAdjudication().isPresent()) {
            model.showNotification(
                    Notification.warning(app.texts().get("workspace.from-adjudication"))
                            .withChoice(app.texts().get("workspace.back-to-adjudication"), menu::openAdjudication));
        }
    }

    private static void importFiles(AppContext app, Project project) {
        var files = project.isReadOnly() ? List.<Path>of() : app.files().articles();
        if (!files.isEmpty()) {
            app.navigator().go(new Route.Import(files));
        }
    }

    /// Restores the state of the last visit, unless the route names an article.
    private void load(Route.Workspace route, WorkspaceView view) {
        var saved =
                app.navigator().state(WorkspaceState.class).filter(it -> it.coderRoundId().equals(model.coderRoundId));
        saved.ifPresent(it -> model.articles.arrange(it.arrangement()));
        if (route.article().isEmpty() && saved.isPresent()) {
            model.load(saved.get(), () -> saved.get().typing().ifPresent(view::restoreTyping));
            return;
        }
        var bookmark = app.preferences().get(bookmarkName(), ArticleBookmark::parse);
        if (route.article().isEmpty() && bookmark.isPresent()) {
            model.load(bookmark.get());
        } else {
            model.load(route.article(), route.position());
        }
    }

    @Override
    public void leave(Runnable then) {
        model.bookmark().ifPresent(it -> it.save(app.preferences(), bookmarkName()));
        jobs.leave(() -> model.leave(then), it -> model.hint("common.still-running", it));
    }

    private String bookmarkName() {
        return ArticleBookmark.name(project, model.coderRoundId);
    }
}
