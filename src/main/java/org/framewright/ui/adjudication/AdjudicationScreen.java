package org.framewright.ui.adjudication;

import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Address;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.SeatId;

import java.util.Optional;

/// Making the reference coding out of what coders say.
public final class AdjudicationScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private Route.Adjudication here;
    private final AdjudicationViewModel model;
    private final AdjudicationView view;

    public AdjudicationScreen(AppContext app, Project project, Route.Adjudication route) {
        this.app = app;
        this.project = project;
        this.here = route;
        this.model =
                new AdjudicationViewModel(
                        project,
                        new AdjudicationViewModel.Threads(app.workers().saving(), app.workers().lasting()),
                        app.texts(),
                        route,
                        app.frame().navigator().state(Bench.class),
                        (taken, at) -> toCodebook(taken, at));
        this.view =
                new AdjudicationView(
                        model,
                        app.texts(),
                        app.prompts(),
                        new AdjudicationView.Ways(
                                app.frame().navigator()::back,
                                () -> model.articleProperty().get().ifPresent(this::toDesk)));
        model.load();
    }

    /// Comes back to the case that a ruling was taken from.
    private void toCodebook(Address taken, Route.Adjudication at) {
        here = at;
        app.frame().navigator().go(new Route.Codebook(Optional.of(taken)));
    }

    private void toDesk(ArticleCases cases) {
        var desk = cases.desk();
        var seat = new SeatId(desk.coder().id(), desk.round().id());
        app.frame().navigator().go(new Route.Workspace(seat, Optional.of(desk.article()), Optional.empty()));
    }

    @Override
    public Route route() {
        return here;
    }

    @Override
    public String title() {
        return app.texts().get("adjudication.window-title", project.name());
    }

    @Override
    public ScreenView view() {
        return view;
    }

    @Override
    public ScreenModel model() {
        return model;
    }

    @Override
    public Optional<Object> state() {
        return model.benchProperty().get().map(it -> it);
    }
}
