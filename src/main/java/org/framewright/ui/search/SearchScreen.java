package org.framewright.ui.search;

import org.framewright.coding.CoderRound;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;

import java.util.Optional;

/// The search: words in the texts, or what a coder has coded.
public final class SearchScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final CoderRoundId seat;
    private final SearchViewModel model;
    private final SearchView view;

    public SearchScreen(AppContext app, Project project, CoderRound who) {
        this.app = app;
        this.project = project;
        this.seat = CoderRoundId.of(who);
        var navigator = app.frame().navigator();
        this.model =
                new SearchViewModel(
                        project,
                        who,
                        new SearchViewModel.Runners(app.workers().saving(), app.workers().jobs()),
                        app.texts(),
                        navigator
                                .state(SearchState.class)
                                .filter(it -> it.seat().equals(seat))
                                .orElseGet(() -> SearchState.of(seat)));
        this.view =
                new SearchView(
                        model,
                        app.texts(),
                        app.prompts(),
                        (article, at) ->
                                navigator.go(new Route.Workspace(seat, Optional.of(article), Optional.of(at))));
        model.show();
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Search(seat), app.texts().get("search.window-title", project.name()), view, model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(model.state());
    }
}
