package org.framewright.ui;

import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Address;
import org.framewright.coding.CodingView.OpenQuestion;
import org.framewright.coding.Seat;
import org.framewright.project.Project;
import org.framewright.ui.adjudication.AdjudicationView;
import org.framewright.ui.adjudication.AdjudicationViewModel;
import org.framewright.ui.adjudication.Bench;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.workspace.Spot;

import java.util.Optional;

/// Builds the screen of adjudication, by hand.
final class AdjudicationWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private Optional<Kept> kept = Optional.empty();

    /// How somebody has left the screen: it stays while they look at something else and come back.
    private record Kept(Project project, Bench bench) {}

    AdjudicationWiring(Surroundings around, Wiring.Frame frame) {
        this.around = around;
        this.frame = frame;
    }

    /// A project is closed.
    void forget(Project project) {
        kept = kept.filter(it -> !it.project().equals(project));
    }

    Screen screen(Place.Adjudication place) {
        var viewModel =
                new AdjudicationViewModel(
                        place.project(),
                        new AdjudicationViewModel.Threads(around.tasks(), around.longTasks()),
                        around.texts(),
                        place.sought(),
                        kept.filter(it -> it.project().equals(place.project())).map(Kept::bench),
                        (taken, at) -> frame.go().accept(codebook(place, taken, at)));
        viewModel
                .benchProperty()
                .subscribe(it -> it.ifPresent(at -> kept = Optional.of(new Kept(place.project(), at))));
        var view =
                new AdjudicationView(
                        viewModel,
                        around.texts(),
                        new AdjudicationView.Ways(
                                () -> frame.go().accept(place.from()),
                                open -> goToDesk(place, viewModel, open),
                                frame.switchTheme()));
        viewModel.load();
        return new Screen(view, viewModel::say, viewModel::leave);
    }

    private static Place codebook(Place.Adjudication place, Address taken, Sought at) {
        var back = new Place.Adjudication(place.project(), place.from(), at);
        return new Place.Codebook(
                place.project(), Optional.empty(), Optional.of(new Place.Codebook.Taken(taken, back)));
    }

    /// @param open the question to answer there
    private void goToDesk(Place.Adjudication place, AdjudicationViewModel viewModel, Optional<OpenQuestion> open) {
        var back = new Place.Adjudication(place.project(), place.from(), viewModel.here());
        viewModel
                .articleProperty()
                .get()
                .map(ArticleCases::desk)
                .ifPresent(it ->
                        frame.go()
                                .accept(
                                        new Place.Workspace(
                                                place.project(),
                                                new Seat(it.coder(), it.round()),
                                                Optional.of(it.article()),
                                                open.map(Spot.Open::new),
                                                Optional.of(back))));
    }
}
