package org.framewright.ui.team;

import org.framewright.hub.HubLogins;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.HubState;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;
import org.framewright.ui.team.assignment.AssignmentPart;
import org.framewright.ui.team.assignment.AssignmentViewModel;
import org.framewright.ui.team.assignment.AssignmentViewModel.AssignmentState;
import org.framewright.ui.team.hub.HubPart;
import org.framewright.ui.team.hub.HubViewModel;
import org.framewright.ui.team.merging.MergePart;
import org.framewright.ui.team.merging.MergeViewModel;
import org.framewright.ui.team.merging.MergeViewModel.MergeList;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.part.TeamViewModel;
import org.framewright.ui.team.questions.QuestionsPart;
import org.framewright.ui.team.questions.QuestionsViewModel;
import org.framewright.ui.team.rounds.RoundsPart;
import org.framewright.ui.team.rounds.RoundsViewModel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The team: progress, rounds, assignments, packages and returned files.
public final class TeamScreen extends AppScreen {

    private final TeamTools tools;
    private final Map<Route.Team.TeamPage, TeamPart> parts;

    /// The screen's state between visits.
    ///
    /// @param merge the list of files
    private record SavedState(
            Project project,
            Route.Team.TeamPage page,
            Map<String, TableArrangement> tables,
            Optional<Optional<Round>> progress,
            Optional<RoundsViewModel.RoundDraft> round,
            AssignmentState assignments,
            MergeList merge,
            QuestionsViewModel.State questions) {}

    public TeamScreen(AppContext app, Project project, Route.Team route) {
        var navigator = app.navigator();
        var ask = app.prompts().ask();
        var before = navigator.state(SavedState.class).filter(it -> it.project().equals(project));
        var page = route.page().or(() -> before.map(SavedState::page)).orElse(Route.Team.TeamPage.PROGRESS);
        var model = new TeamViewModel(project, app.workers().saving(), app.texts(), page);
        var tools =
                new TeamTools(
                        project,
                        model,
                        app.workers().saving(),
                        app.workers().jobs(),
                        app.texts(),
                        app.times(),
                        app.files(),
                        new TableArrangements(before.map(SavedState::tables).orElseGet(Map::of)));
        var merge = before.map(SavedState::merge).orElseGet(MergeList::new);
        var progress = new ProgressViewModel(tools, app.preferences(), before.flatMap(SavedState::progress));
        var rounds = new RoundsViewModel(tools, before.flatMap(SavedState::round));
        var assignments =
                new AssignmentViewModel(tools, before.map(SavedState::assignments).orElse(AssignmentState.NEW));
        var questions =
                new QuestionsViewModel(
                        tools,
                        it -> open(app, tools, it),
                        it -> navigator.go(new Route.Codebook(Optional.of(it))),
                        before.map(SavedState::questions).orElse(QuestionsViewModel.State.NEW));
        var logins = new HubLogins(app.installation().safekeeping().folder());
        route.plannedOverlap().ifPresent(assignments::plan);
        var mergingLinks =
                new MergeViewModel.Links(
                        it -> open(app, tools, it),
                        () -> navigator.go(new Route.Backups(project.file(), List.of())),
                        () -> model.go(Route.Team.TeamPage.PACKAGES),
                        () -> navigator.go(new Route.ActorReview()));
        var parts = new EnumMap<Route.Team.TeamPage, TeamPart>(Route.Team.TeamPage.class);
        for (var name : Route.Team.TeamPage.values()) {
            parts.put(
                    name,
                    switch (name) {
                        case PROGRESS ->
                                new ProgressPart(
                                        progress, tools, ask, it -> navigator.go(new Route.Articles(Optional.of(it))));
                        case ROUNDS -> new RoundsPart(rounds, tools);
                        case ASSIGNMENT -> new AssignmentPart(assignments, tools, ask);
                        case PACKAGES ->
                                new PackagesPart(new PackagesViewModel(tools, logins), tools, app.passphrases());
                        case MERGE ->
                                new MergePart(new MergeViewModel(tools, mergingLinks, merge), tools, app.passphrases());
                        case QUESTIONS -> new QuestionsPart(questions, tools);
                        case WARNINGS ->
                                new WarningsPart(new WarningsViewModel(tools, it -> open(app, tools, it)), tools);
                        case HUB ->
                                new HubPart(
                                        new HubViewModel(
                                                tools,
                                                logins,
                                                new HubViewModel.Links(
                                                        () -> navigator.go(new Route.ActorReview()),
                                                        app.host().refreshHub())),
                                        tools,
                                        ask);
                    });
        }
        super(
                route,
                app.texts().get("team.window-title", project.name()),
                new TeamView(model, app.texts(), parts),
                model,
                () ->
                        Optional.of(
                                new SavedState(
                                        project,
                                        model.page.get(),
                                        tools.tables().copyAll(),
                                        progress.round(),
                                        rounds.draft(),
                                        assignments.state(),
                                        merge.copy(),
                                        questions.state())));
        this.tools = tools;
        this.parts = parts;
    }

    /// Opens a coder's coding, as that coder.
    private static void open(AppContext app, TeamTools tools, TeamTools.ArticleLink it) {
        var hint = Notification.hint(app.texts().get("exchange.whose-desk", it.coder()));
        tools.run(() -> route(tools.project(), it), found -> found.ifPresent(there -> app.navigator().go(there, hint)));
    }

    private static Optional<Route> route(Project project, TeamTools.ArticleLink it) {
        var coder = project.study().coder(it.coder());
        var round = project.study().rounds().stream().filter(each -> each.name().equals(it.round())).findFirst();
        var article = project.corpus().articles().stream().filter(each -> each.name().equals(it.article())).findFirst();
        if (coder.isEmpty() || round.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Route.Workspace(
                        new CoderRoundId(coder.get().id(), round.get().id()),
                        article.map(each -> each.id()),
                        it.annotation().map(id -> new ArticlePosition.AnnotationPosition(new AnnotationId(id)))));
    }

    @Override
    public Route route() {
        return new Route.Team(tools.team().page.get());
    }

    @Override
    public void showHub(HubState state) {
        parts.values().forEach(it -> it.showHub(state));
    }

    /// Leaves once no job has to end first.
    @Override
    public void leave(Runnable then) {
        tools.jobs().leave(() -> super.leave(then), it -> model().hint("common.still-running", it));
    }
}
