package org.framewright.ui.articles;

import org.framewright.export.print.PrintSelection;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.article.ArticleId;
import org.framewright.project.Project;
import org.framewright.ui.export.PagePrinter;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.navigation.Route;

import java.util.List;
import java.util.Optional;

/// The articles of a project, and their metadata.
public final class ArticlesScreen extends AppScreen {

    public ArticlesScreen(AppContext app, Project project, Route.Articles route) {
        var navigator = app.navigator();
        var model =
                new ArticlesViewModel(
                        project,
                        app.workers().saving(),
                        app.workers().jobs(),
                        app.texts(),
                        navigator.state(ArticlesState.class).orElse(ArticlesState.NEW));
        var printer = new PagePrinter(app, project, model.jobs, model::showNotification);
        super(
                new Route.Articles(Optional.empty()),
                app.texts().get("articles.window-title", project.name()),
                new ArticlesView(
                        model,
                        app.texts(),
                        it -> navigator.go(codingRoute(navigator, it)),
                        (name, articles) -> printer.print(name, printSelection(articles))),
                model,
                () -> Optional.of(model.state()));
        model.load(route.chosen());
    }

    /// All codings of articles, of every round and coder.
    private static PrintSelection printSelection(List<String> articles) {
        var codings = new ExportSelection(List.of(), List.of(), true).withArticles(articles);
        return new PrintSelection(codings, Optional.empty(), false);
    }

    private static Route codingRoute(Navigator navigator, ArticleId article) {
        return navigator
                .coderRoundId()
                .<Route>map(it -> new Route.Workspace(it, Optional.of(article), Optional.empty()))
                .orElseGet(Route.Coders::new);
    }
}
