package org.framewright.ui.adjudication;

import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;

import java.util.Optional;

/// The adjudication: makes the reference coding from coders' statements.
public final class AdjudicationScreen extends AppScreen {

    private final AdjudicationViewModel model;

    /// The adjudicator, the current case, and the last decision.
    private record SavedState(
            Project project, AdjudicationSetup setup, Route.Adjudication route, DecisionFollowUp.LastDecision decided) {

        static Optional<Object> of(Project project, AdjudicationViewModel model) {
            var setup = model.setup.get();
            return setup.map(it -> new SavedState(project, it, model.currentRoute(), model.decisions.followUp.state()));
        }
    }

    public AdjudicationScreen(AppContext app, Project project, Route.Adjudication route) {
        var navigator = app.navigator();
        var saved = navigator.state(SavedState.class).filter(it -> it.project().equals(project));
        var anywhere = route.equals(new Route.Adjudication());
        // returns to the case of an adopted ruling
        var model =
                new AdjudicationViewModel(
                        project,
                        new AdjudicationViewModel.Runners(app.workers().saving(), app.workers().jobs()),
                        app.texts(),
                        anywhere ? saved.map(SavedState::route).orElse(route) : route,
                        saved.map(SavedState::setup),
                        app.preferences(),
                        (taken, _) -> navigator.go(new Route.Codebook(Optional.of(taken))));
        super(
                route,
                app.texts().get("adjudication.window-title", project.name()),
                new AdjudicationView(
                        model, app.texts(), app.prompts(), open -> codingRoute(model, open).ifPresent(navigator::go)),
                model,
                () -> SavedState.of(project, model));
        this.model = model;
        // at a requested case there is no recent decision
        model.decisions.followUp.restore(
                saved.filter(it -> anywhere || it.route().equals(route))
                        .map(SavedState::decided)
                        .orElse(DecisionFollowUp.LastDecision.NONE));
        model.load();
    }

    /// @param open the question to answer there
    private static Optional<Route> codingRoute(AdjudicationViewModel model, Optional<OpenQuestion> open) {
        var article = model.article.get();
        return article.map(ArticleCases::key)
                .map(it ->
                        new Route.Workspace(
                                new CoderRoundId(it.coder().id(), it.round().id()),
                                Optional.of(it.article()),
                                open.map(ArticlePosition.QuestionPosition::new)));
    }

    @Override
    public Route route() {
        return model.currentRoute();
    }
}
