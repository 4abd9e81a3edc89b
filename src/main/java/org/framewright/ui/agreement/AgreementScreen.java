package org.framewright.ui.agreement;

import org.framewright.model.article.Fragment;
import org.framewright.project.Project;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.report.ReportForm;
import org.framewright.ui.agreement.AgreementView.RequiredOverlap;
import org.framewright.ui.agreement.SuggestionView.SuggestionDifference;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;

import java.util.Optional;

/// The agreement of a project's coders.
public final class AgreementScreen extends AppScreen {

    public AgreementScreen(AppContext app, Project project) {
        var navigator = app.navigator();
        var model =
                new AgreementViewModel(
                        project,
                        new AgreementViewModel.Runners(
                                app.workers().saving(), app.workers().longRunning(), app.workers().jobs()),
                        app.texts(),
                        app.preferences(),
                        navigator.state(AgreementState.class).orElse(AgreementState.NEW));
        var view =
                new AgreementView(
                        model,
                        new FigureFormatter(app.texts(), app.texts().locale()),
                        new AgreementView.Links(
                                () ->
                                        new ReportSaver(app)
                                                .askAndSave(
                                                        model.round(),
                                                        model.appendix.get()
                                                                ? ReportForm.WITH_APPENDIX
                                                                : ReportForm.COMPACT,
                                                        model::writeReport),
                                () -> new ReportSaver(app).askAndSaveRounds(model::writeComparison),
                                it -> navigator.go(assignmentRoute(it)),
                                (round, difference) -> navigator.go(adjudicationRoute(round, difference)),
                                () -> navigator.go(new Route.Spreadsheet()),
                                () -> navigator.go(new Route.Study()),
                                () -> navigator.go(new Route.ActorReview()),
                                it -> codingRoute(project, it).ifPresent(navigator::go)));
        super(
                new Route.Agreement(),
                app.texts().get("agreement.window-title", project.name()),
                view,
                model,
                () -> Optional.of(model.state()));
        model.load();
        model.suggestions.restore();
    }

    private static Optional<Route> codingRoute(Project project, SuggestionDifference difference) {
        var study = project.study();
        return study.coder(difference.coder())
                .flatMap(coder ->
                        study.rounds().stream()
                                .filter(it -> it.name().equals(difference.round()))
                                .findFirst()
                                .map(it -> new CoderRoundId(coder.id(), it.id())))
                .flatMap(at ->
                        project.corpus()
                                .findByName(difference.article())
                                .map(it ->
                                        new Route.Workspace(
                                                at,
                                                Optional.of(it.id()),
                                                Optional.of(
                                                        new ArticlePosition.TextPosition(
                                                                difference.start(), difference.end())))));
    }

    private static Route assignmentRoute(RequiredOverlap needed) {
        return new Route.Team(
                Optional.of(Route.Team.TeamPage.ASSIGNMENT),
                Optional.of(new Route.Team.PlannedOverlap(needed.round(), needed.more(), needed.total())));
    }

    private static Route adjudicationRoute(String round, Disagreement difference) {
        var at =
                difference.sides().stream()
                        .flatMap(it -> it.extent().stream())
                        .flatMap(it -> it.fragments().stream())
                        .mapToInt(Fragment::start)
                        .findFirst();
        return new Route.Adjudication(
                Optional.of(round), Optional.of(difference.article()), difference.tag(), difference.about(), at, true);
    }
}
