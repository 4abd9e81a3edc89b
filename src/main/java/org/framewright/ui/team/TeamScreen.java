package org.framewright.ui.team;

import org.framewright.model.AnnotationId;
import org.framewright.model.Round;
import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.Route.ArticlePosition;
import org.framewright.ui.team.giving.AssignmentPart;
import org.framewright.ui.team.giving.AssignmentViewModel;
import org.framewright.ui.team.giving.AssignmentViewModel.AssignmentState;
import org.framewright.ui.team.merging.MergePart;
import org.framewright.ui.team.merging.MergeViewModel;
import org.framewright.ui.team.merging.MergeViewModel.MergeList;
import org.framewright.ui.team.questions.QuestionsPart;
import org.framewright.ui.team.questions.QuestionsViewModel;
import org.framewright.ui.team.rounds.RoundsPart;
import org.framewright.ui.team.rounds.RoundsViewModel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The team: how far everybody is, rounds, what is given out and comes back.
public final class TeamScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final MergeList merge;
    private final ProgressViewModel progress;
    private final RoundsViewModel rounds;
    private final AssignmentViewModel assignments;
    private final QuestionsViewModel questions;
    private final TeamViewModel model;
    private final TeamTools tools;
    private final TeamView view;

    /// How somebody has left the screen.
    ///
    /// @param merge what was shown of files
    private record SavedState(
            Project project,
            Route.Team.TeamPage page,
            Map<String, LineTable.TableArrangement> tables,
            Optional<Optional<Round>> progress,
            Optional<RoundsViewModel.RoundDraft> round,
            AssignmentState giving,
            MergeList merge,
            QuestionsViewModel.State questions) {}

    public TeamScreen(AppContext app, Project project, Route.Team route) {
        this.app = app;
        this.project = project;
        var navigator = app.host().navigator();
        var before = navigator.state(SavedState.class).filter(it -> it.project().equals(project));
        this.merge = before.map(SavedState::merge).orElseGet(MergeList::new);
        var page = route.page().or(() -> before.map(SavedState::page)).orElse(Route.Team.TeamPage.PROGRESS);
        this.model = new TeamViewModel(project, app.workers().saving(), app.texts(), page);
        this.tools =
                new TeamTools(
                        project,
                        model,
                        app.workers().saving(),
                        app.workers().jobs(),
                        app.texts(),
                        app.times(),
                        app.prompts().files(),
                        new TableArrangements(before.map(SavedState::tables).orElseGet(Map::of)));
        this.progress = new ProgressViewModel(tools, app.preferences(), before.flatMap(SavedState::progress));
        this.rounds = new RoundsViewModel(tools, before.flatMap(SavedState::round));
        this.assignments = new AssignmentViewModel(tools, before.map(SavedState::giving).orElse(AssignmentState.NEW));
        this.questions =
                new QuestionsViewModel(
                        tools,
                        this::open,
                        it -> navigator.go(new Route.Codebook(Optional.of(it))),
                        before.map(SavedState::questions).orElse(QuestionsViewModel.State.NEW));
        route.plannedOverlap().ifPresent(assignments::plan);
        var parts = new EnumMap<Route.Team.TeamPage, TeamPart>(Route.Team.TeamPage.class);
        for (var name : Route.Team.TeamPage.values()) {
            parts.put(name, part(name));
        }
        this.view = new TeamView(model, app.texts(), parts);
    }

    private TeamPart part(Route.Team.TeamPage name) {
        return switch (name) {
            case PROGRESS -> new ProgressPart(progress, tools, app.prompts().ask());
            case ROUNDS -> new RoundsPart(rounds, tools);
            case GIVE_OUT -> new AssignmentPart(assignments, tools, app.prompts().ask());
            case PACKAGES -> new PackagesPart(new PackagesViewModel(tools), tools);
            case MERGE -> new MergePart(new MergeViewModel(tools, mergingLinks(), merge), tools);
            case QUESTIONS -> new QuestionsPart(questions, tools);
        };
    }

    private MergeViewModel.Links mergingLinks() {
        return new MergeViewModel.Links(
                this::open,
                () -> app.host().navigator().go(new Route.Backups(project.file(), List.of())),
                () -> model.go(Route.Team.TeamPage.PACKAGES));
    }

    /// Opens a coder's coding, as that coder.
    private void open(TeamTools.ArticleLink it) {
        app.workers()
                .saving()
                .run(
                        () -> route(it),
                        found ->
                                found.ifPresent(there -> {
                                    app.host().navigator().go(there);
                                    showCoderHint(it.coder());
                                }),
                        tools::failed);
    }

    /// Said behind everything that leaving waits for.
    private void showCoderHint(String coder) {
        app.workers()
                .saving()
                .run(
                        () -> coder,
                        _ -> app.host().showNotice().accept(Notice.hint(app.texts().get("exchange.whose-desk", coder))),
                        tools::failed);
    }

    private Optional<Route> route(TeamTools.ArticleLink it) {
        var coder = project.study().coder(it.coder());
        var round = project.study().rounds().stream().filter(each -> each.name().equals(it.round())).findFirst();
        var article = project.coding().articles().stream().filter(each -> each.name().equals(it.article())).findFirst();
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
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Team(model.page.get()), app.texts().get("team.window-title", project.name()), view, model);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(
                new SavedState(
                        project,
                        model.page.get(),
                        tools.tables().copyAll(),
                        progress.round(),
                        rounds.draft(),
                        assignments.state(),
                        merge.copy(),
                        questions.state()));
    }

    /// Leaves once nothing is half done.
    @Override
    public void leave(Runnable then) {
        tools.jobs().leave(() -> model.leave(then), it -> model.hint("common.still-running", it));
    }
}
