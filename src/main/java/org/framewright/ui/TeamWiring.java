package org.framewright.ui;

import org.framewright.project.Project;
import org.framewright.project.Remembered;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Moments;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.TeamView;
import org.framewright.ui.team.TeamViewModel;
import org.framewright.ui.team.giving.GivingPart;
import org.framewright.ui.team.giving.GivingViewModel;
import org.framewright.ui.team.merging.MergeList;
import org.framewright.ui.team.progress.ProgressPart;
import org.framewright.ui.team.progress.ProgressViewModel;
import org.framewright.ui.team.rounds.RoundsPart;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Builds the team's screen, by hand.
final class TeamWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;
    private final Moments moments;
    private Optional<Kept> kept = Optional.empty();

    /// How somebody has left the screen: it stays while they look at something else and come back.
    private record Kept(Project project, TeamPart.Name part, MergeList merge) {}

    TeamWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs, Moments moments) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    /// A project is closed.
    void forget(Project project) {
        kept = kept.filter(it -> !it.project().equals(project));
    }

    AppScreen screen(Place.Team place) {
        var before = kept.filter(it -> it.project().equals(place.project()));
        var merge = before.map(Kept::merge).orElseGet(MergeList::new);
        // who asks for no other part goes on where they were
        var part = place.part() == TeamPart.Name.PROGRESS ? before.map(Kept::part).orElse(place.part()) : place.part();
        var viewModel = new TeamViewModel(place.project(), around.tasks(), around.texts(), part);
        viewModel.partProperty().subscribe(it -> kept = Optional.of(new Kept(place.project(), it, merge)));
        var tools = new TeamTools(place.project(), viewModel, around.tasks(), around.texts(), moments, dialogs);
        var exchange = new ExchangeWiring(around, frame, place, tools, merge);
        var ways =
                new TeamView.Ways(
                        () -> frame.go().accept(before(place)),
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Agreement(
                                                        place.project(), place.from(), Optional.of(again(place)))),
                        () -> frame.go().accept(new Place.Adjudication(place.project(), again(place), Sought.ANYTHING)),
                        () -> frame.go().accept(new Place.Export(place.project(), again(place))),
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Actors(
                                                        place.project(), place.from(), Optional.of(again(place)))),
                        exchange::leave);
        var view = new TeamView(viewModel, around.texts(), parts(place, tools, exchange), ways);
        return view;
    }

    private Map<TeamPart.Name, TeamPart> parts(Place.Team place, TeamTools tools, ExchangeWiring exchange) {
        var parts = new EnumMap<TeamPart.Name, TeamPart>(TeamPart.Name.class);
        for (var name : TeamPart.Name.values()) {
            parts.put(name, part(name, place, tools, exchange));
        }
        return parts;
    }

    private TeamPart part(TeamPart.Name name, Place.Team place, TeamTools tools, ExchangeWiring exchange) {
        return switch (name) {
            case PROGRESS -> new ProgressPart(new ProgressViewModel(tools, remembered()), tools, frame.prompts().ask());
            case ROUNDS -> new RoundsPart(exchange.rounds(), tools);
            case GIVE_OUT -> new GivingPart(giving(place, tools), tools, frame.prompts().ask());
            case PACKAGES -> exchange.packages();
            case MERGE -> exchange.merging();
            case QUESTIONS -> exchange.questions();
        };
    }

    private static GivingViewModel giving(Place.Team place, TeamTools tools) {
        var giving = new GivingViewModel(tools);
        place.wished().map(Place.Team.Planned::wished).ifPresent(giving::wish);
        return giving;
    }

    private Remembered remembered() {
        return new Remembered(around.installation().keeping().folder());
    }

    /// The screen as it was left.
    private static Place.Team again(Place.Team place) {
        return new Place.Team(place.project(), place.from());
    }

    private static Place before(Place.Team place) {
        return place.wished()
                .<Place>map(Place.Team.Planned::back)
                .or(() -> place.from().map(it -> Place.Workspace.again(place.project(), it)))
                .orElseGet(() -> new Place.Coders(place.project()));
    }
}
