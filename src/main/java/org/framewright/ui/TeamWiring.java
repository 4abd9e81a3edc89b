package org.framewright.ui;

import org.framewright.project.Remembered;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Moments;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.TeamView;
import org.framewright.ui.team.TeamViewModel;
import org.framewright.ui.team.giving.GivingPart;
import org.framewright.ui.team.giving.GivingViewModel;
import org.framewright.ui.team.progress.ProgressPart;
import org.framewright.ui.team.progress.ProgressViewModel;
import org.framewright.ui.team.rounds.RoundsPart;
import org.framewright.ui.team.rounds.RoundsViewModel;

import java.util.EnumMap;
import java.util.Map;

/// Builds the team's screen, by hand.
final class TeamWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;
    private final Moments moments;

    TeamWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs, Moments moments) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    Screen screen(Place.Team place) {
        var viewModel = new TeamViewModel(place.project(), around.tasks(), around.texts(), place.part());
        var tools = new TeamTools(place.project(), viewModel, around.tasks(), around.texts(), moments, dialogs);
        var ways = new TeamView.Ways(() -> frame.go().accept(before(place)), frame.switchTheme());
        var exchange = new ExchangeWiring(around, frame, place, tools);
        viewModel.load();
        var view = new TeamView(viewModel, around.texts(), parts(tools, exchange), ways);
        return new Screen(view, viewModel::say, exchange::leave);
    }

    private Map<TeamPart.Name, TeamPart> parts(TeamTools tools, ExchangeWiring exchange) {
        var parts = new EnumMap<TeamPart.Name, TeamPart>(TeamPart.Name.class);
        for (var name : TeamPart.Name.values()) {
            parts.put(name, part(name, tools, exchange));
        }
        return parts;
    }

    private TeamPart part(TeamPart.Name name, TeamTools tools, ExchangeWiring exchange) {
        return switch (name) {
            case PROGRESS -> new ProgressPart(new ProgressViewModel(tools, remembered()), tools);
            case ROUNDS -> new RoundsPart(new RoundsViewModel(tools), tools);
            case GIVE_OUT -> new GivingPart(new GivingViewModel(tools), tools);
            case PACKAGES -> exchange.packages();
            case MERGE -> exchange.merging();
            case QUESTIONS -> exchange.questions();
        };
    }

    private Remembered remembered() {
        return new Remembered(around.installation().keeping().folder());
    }

    private static Place before(Place.Team place) {
        return place.from()
                .<Place>map(it -> Place.Workspace.again(place.project(), it))
                .orElseGet(() -> new Place.Coders(place.project()));
    }
}
