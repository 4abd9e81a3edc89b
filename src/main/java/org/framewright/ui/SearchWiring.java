package org.framewright.ui;

import org.framewright.coding.Seat;
import org.framewright.project.Project;
import org.framewright.ui.common.Access;
import org.framewright.ui.search.SearchDoor;
import org.framewright.ui.search.SearchView;
import org.framewright.ui.search.SearchViewModel;
import org.framewright.ui.shell.AppScreen;

import java.util.Optional;

/// Builds the screen of the search, by hand. What was searched last is kept as long as the project is open, so that one can
/// go from hit to article and back.
final class SearchWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private Optional<Kept> kept = Optional.empty();

    private record Kept(Project project, Seat seat, SearchViewModel viewModel) {}

    SearchWiring(Surroundings around, Wiring.Frame frame) {
        this.around = around;
        this.frame = frame;
    }

    AppScreen screen(Place.Search place) {
        var project = place.project();
        var seat = place.from().seat();
        var viewModel =
                kept.filter(it -> it.project().equals(project) && it.seat().equals(seat))
                        .map(Kept::viewModel)
                        .orElseGet(() -> viewModel(project, seat));
        kept = Optional.of(new Kept(project, seat, viewModel));
        var view =
                new SearchView(
                        viewModel,
                        around.texts(),
                        frame.prompts(),
                        new SearchView.Ways(
                                (article, at) ->
                                        go(new Place.Workspace(project, seat, Optional.of(article), Optional.of(at))),
                                () -> go(Place.Workspace.again(project, place.from()))));
        viewModel.show();
        return view;
    }

    /// A project is closed.
    void forget() {
        kept = Optional.empty();
    }

    private void go(Place place) {
        frame.go().accept(place);
    }

    private SearchViewModel viewModel(Project project, Seat seat) {
        var access = project.isReadOnly() ? Access.READING : Access.WRITING;
        return new SearchViewModel(
                new SearchDoor(project, seat, access),
                new SearchViewModel.Threads(around.tasks(), around.longTasks()),
                around.texts(),
                around.locale());
    }
}
