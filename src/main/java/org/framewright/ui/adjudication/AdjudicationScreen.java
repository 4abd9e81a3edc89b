package org.framewright.ui.adjudication;

import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.Route.ArticlePosition;

import java.util.Optional;

/// Making the reference coding out of what coders say.
public final class AdjudicationScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final AdjudicationViewModel model;
    private final AdjudicationView view;

    /// Who adjudicates, the case that was looked at, and what was decided last.
    private record SavedState(
            Project project,
            AdjudicationSetup setup,
            Route.Adjudication route,
            DecisionFollowUp.LastDecision decided) {}

    public AdjudicationScreen(AppContext app, Project project, Route.Adjudication route) {
        this.app = app;
        this.project = project;
        var savedState = app.host().navigator().state(SavedState.class).filter(it -> it.project().equals(project));
        var anywhere = route.equals(new Route.Adjudication());
        this.model =
                new AdjudicationViewModel(
                        project,
                        new AdjudicationViewModel.Runners(app.workers().saving(), app.workers().jobs()),
                        app.texts(),
                        anywhere ? savedState.map(SavedState::route).orElse(route) : route,
                        savedState.map(SavedState::setup),
                        (taken, _) -> openCodebook(taken));
        this.view = new AdjudicationView(model, app.texts(), app.prompts(), this::openCoding);
        model.decisions.followUp.restore(
                savedState.map(SavedState::decided).orElse(DecisionFollowUp.LastDecision.NONE));
        model.load();
    }

    /// Comes back to the case that a ruling was taken from.
    private void openCodebook(CodebookAddress taken) {
        app.host().navigator().go(new Route.Codebook(Optional.of(taken)));
    }

    /// @param open the question to answer there
    private void openCoding(Optional<OpenQuestion> open) {
        model.article
                .get()
                .map(ArticleCases::key)
                .ifPresent(it ->
                        app.host()
                                .navigator()
                                .go(
                                        new Route.Workspace(
                                                new CoderRoundId(it.coder().id(), it.round().id()),
                                                Optional.of(it.article()),
                                                open.map(ArticlePosition.QuestionPosition::new))));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                model.currentRoute(), app.texts().get("adjudication.window-title", project.name()), view, model);
    }

    @Override
    public Optional<Object> state() {
        return model.setup
                .get()
                .map(it -> new SavedState(project, it, model.currentRoute(), model.decisions.followUp.state()));
    }
}
