package org.framewright.ui;

import org.framewright.model.Fragment;
import org.framewright.project.Project;
import org.framewright.project.Remembered;
import org.framewright.reliability.Disagreement;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.agreement.AgreementView;
import org.framewright.ui.agreement.AgreementViewModel;
import org.framewright.ui.agreement.Needed;
import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.giving.Wished;

import java.util.Optional;

/// Builds the agreement's screen, by hand. What was looked at last is kept as long as the project is open, so that one can go
/// from a figure to an article and back.
final class AgreementWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final ReportFile report;
    private Optional<Kept> kept = Optional.empty();

    private record Kept(Project project, AgreementViewModel viewModel) {}

    AgreementWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.report = new ReportFile(around, dialogs);
    }

    /// A project is closed.
    void forget(Project project) {
        kept = kept.filter(it -> !it.project().equals(project));
    }

    AppScreen screen(Place.Agreement place) {
        var project = place.project();
        var viewModel =
                kept.filter(it -> it.project().equals(project))
                        .map(Kept::viewModel)
                        .orElseGet(() -> viewModel(project));
        kept = Optional.of(new Kept(project, viewModel));
        var view =
                new AgreementView(
                        viewModel,
                        new FigureWords(around.texts(), around.locale()),
                        new AgreementView.Ways(
                                () -> frame.go().accept(before(place)),
                                () -> report(viewModel),
                                it -> frame.go().accept(giveOut(place, it)),
                                (round, difference) ->
                                        frame.go()
                                                .accept(
                                                        new Place.Adjudication(
                                                                project, place, sought(round, difference))),
                                () -> frame.go().accept(new Place.Spreadsheet(place))));
        viewModel.load();
        return view;
    }

    private void report(AgreementViewModel viewModel) {
        report.choose().ifPresent(file -> viewModel.report(made -> report.write(made, file), file));
    }

    private static Place giveOut(Place.Agreement place, Needed needed) {
        var wished = new Wished(needed.round(), needed.more(), needed.inAll());
        return new Place.Team(
                place.project(),
                place.from(),
                TeamPart.Name.GIVE_OUT,
                Optional.of(new Place.Team.Planned(wished, place)));
    }

    private static Sought sought(String round, Disagreement difference) {
        var at =
                difference.sides().stream()
                        .flatMap(it -> it.extent().stream())
                        .flatMap(it -> it.fragments().stream())
                        .mapToInt(Fragment::start)
                        .findFirst();
        return new Sought(
                Optional.of(round), Optional.of(difference.article()), difference.tag(), difference.about(), at);
    }

    private AgreementViewModel viewModel(Project project) {
        var remembered = new Remembered(around.installation().keeping().folder());
        return new AgreementViewModel(
                project,
                new AgreementViewModel.Threads(around.tasks(), around.longTasks()),
                around.texts(),
                remembered);
    }

    private static Place before(Place.Agreement place) {
        return place.team()
                .<Place>map(it -> it)
                .or(() -> place.from().map(it -> Place.Workspace.again(place.project(), it)))
                .orElseGet(() -> new Place.Coders(place.project()));
    }
}
