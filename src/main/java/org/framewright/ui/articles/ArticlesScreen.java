package org.framewright.ui.articles;

import org.framewright.model.ArticleId;
import org.framewright.project.Project;
import org.framewright.ui.articles.ArticlesViewModel.ArticlesState;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.Route;

import java.util.Optional;

/// The articles of a project, and what is known of them.
public final class ArticlesScreen extends AppScreen {

    public ArticlesScreen(AppContext app, Project project) {
        var navigator = app.host().navigator();
        var model =
                new ArticlesViewModel(
                        project,
                        app.workers().saving(),
                        app.workers().jobs(),
                        app.texts(),
                        navigator.state(ArticlesState.class).orElse(ArticlesState.NEW));
        super(
                new Route.Articles(),
                app.texts().get("articles.window-title", project.name()),
                new ArticlesView(model, app.texts(), it -> navigator.go(codingRoute(navigator, it))),
                model,
                () -> Optional.of(model.state()));
        model.load();
    }

    private static Route codingRoute(Navigator navigator, ArticleId article) {
        return navigator
                .coderRoundId()
                .<Route>map(it -> new Route.Workspace(it, Optional.of(article), Optional.empty()))
                .orElseGet(Route.Coders::new);
    }
}
