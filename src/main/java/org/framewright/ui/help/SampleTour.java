package org.framewright.ui.help;

import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.sample.SampleProject;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.help.GuidePage.GuideSection;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.TourBar;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A tour of the sample project: some screens, and below each the section of the guide's page about it.
public final class SampleTour {

    static final String PAGE = "guide/tour.md";

    private final AppContext app;
    private final Project project;
    private List<TourStop> stops = List.of();
    private int number;

    /// The articles of the coder who took the tour: its second stop, and the screen that it ends on.
    private Optional<Route.Workspace> own = Optional.empty();

    /// A screen, and the words about it.
    private record TourStop(GuideSection section, Route route) {}

    public SampleTour(AppContext app, Project project) {
        this.app = app;
        this.project = project;
    }

    /// Whether a project is the sample, by its name.
    public static boolean isSample(Project project) {
        return project.file().endsWith(SampleProject.NAME);
    }

    /// Begins at the first stop, or goes to the next one.
    public void advance() {
        if (bar().isOpen()) {
            go(number + 1);
        } else {
            begin();
        }
    }

    /// Begins at the first stop.
    public void begin() {
        own = app.navigator().current() instanceof Route.Workspace it ? Optional.of(it) : Optional.empty();
        app.read(
                this::readStops,
                read -> {
                    stops = read;
                    go(0);
                },
                failure -> app.show(Notification.of(failure, app.texts())));
    }

    public void end() {
        if (bar().isOpen()) {
            bar().close();
            own.ifPresent(this::goTo);
        }
    }

    private List<TourStop> readStops() {
        var sections =
                new GuideReader(app.texts().locale())
                        .read(PAGE).sections().stream().filter(it -> it.level() == 2).toList();
        var routes =
                List.of(
                        new Route.Coders(),
                        workspace(),
                        new Route.Team(Route.Team.TeamPage.PROGRESS),
                        new Route.Agreement(),
                        new Route.Export());
        return IntStream.range(0, routes.size())
                .mapToObj(it -> new TourStop(sections.get(it), routes.get(it)))
                .toList();
    }

    /// The articles of the first coder, if nobody codes yet; without one, the choice of a coder.
    private Route workspace() {
        if (own.isPresent()) {
            return own.get();
        }
        var study = project.study();
        return study.coders().stream()
                .filter(it -> it.kind() == Coder.Kind.CODER)
                .findFirst()
                .<Route>map(it -> new Route.Workspace(new CoderRoundId(it.id(), study.rounds().getLast().id())))
                .orElseGet(Route.Coders::new);
    }

    private void go(int index) {
        if (index >= stops.size()) {
            end();
            return;
        }
        number = Math.max(0, index);
        var stop = stops.get(number);
        bar().show(
                        stop.section().heading(),
                        stop.section().text().strip().replace('\n', ' '),
                        number + 1,
                        stops.size(),
                        new TourBar.Steps(() -> go(number - 1), () -> go(number + 1), this::end));
        goTo(stop.route());
    }

    private void goTo(Route route) {
        if (!app.navigator().current().equals(route)) {
            app.navigator().go(route);
        }
    }

    private TourBar bar() {
        return app.prompts().tour();
    }
}
