package org.framewright.ui.search;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The search: words in the texts, or a coder's annotations.
public final class SearchScreen extends AppScreen {

    public SearchScreen(AppContext app, Project project, Route.Search route) {
        var coderRoundId = route.coderRoundId();
        var navigator = app.host().navigator();
        var model =
                new SearchViewModel(
                        project,
                        new SearchViewModel.Runners(app.workers().saving(), app.workers().jobs()),
                        app.texts(),
                        navigator
                                .state(SearchViewModel.SearchState.class)
                                .filter(it -> it.coderRoundId().equals(coderRoundId))
                                .orElseGet(() -> SearchViewModel.SearchState.of(coderRoundId)));
        var view =
                new SearchView(
                        model,
                        app.texts(),
                        app.prompts(),
                        (article, at) ->
                                navigator.go(
                                        coderRoundId
                                                .<Route>map(it ->
                                                        new Route.Workspace(it, Optional.of(article), Optional.of(at)))
                                                .orElseGet(() ->
                                                        new Route.Coders(new Route.Coders.ArticlePlace(article, at)))),
                        () -> navigator.go(new Route.Coders(Route.Coders.CoderPurpose.SEARCH)));
        super(
                new Route.Search(coderRoundId, Optional.empty()),
                app.texts().get("search.window-title", project.name()),
                view,
                model,
                () -> Optional.of(model.state()));
        model.coded.ifPresent(it -> it.coderMissing.subscribe((_, _) -> navigator.replace(this, new Route.Coders())));
        route.words().ifPresentOrElse(model::show, model::show);
    }
}
