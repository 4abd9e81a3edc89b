package org.framewright.ui.search;

import org.framewright.coding.CoderRound;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;

import java.util.Optional;

/// The search: words in the texts, or what a coder has coded.
public final class SearchScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final CoderRoundId coderRoundId;
    private final SearchViewModel model;
    private final SearchView view;

    public SearchScreen(AppContext app, Project project, CoderRound coderRound) {
        this.app = app;
        this.project = project;
        this.coderRoundId = CoderRoundId.of(coderRound);
        var navigator = app.host().navigator();
        this.model =
                new SearchViewModel(
                        project,
                        coderRound,
                        new SearchViewModel.Runners(app.workers().saving(), app.workers().jobs()),
                        app.texts(),
                        navigator
                                .state(SearchViewModel.SearchState.class)
                                .filter(it -> it.coderRoundId().equals(coderRoundId))
                                .orElseGet(() -> SearchViewModel.SearchState.of(coderRoundId)));
        this.view =
                new SearchView(
                        model,
                        app.texts(),
                        app.prompts(),
                        (article, at) ->
                                navigator.go(new Route.Workspace(coderRoundId, Optional.of(article), Optional.of(at))));
        model.show();
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Search(coderRoundId), app.texts().get("search.window-title", project.name()), view, model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state());
    }
}
