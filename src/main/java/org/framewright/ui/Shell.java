package org.framewright.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.framewright.model.MemoryProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppContext.ScreenHost;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.BackgroundWorkers;
import org.framewright.ui.shell.HubState;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.ShellPane;
import org.framewright.ui.shell.SupervisorPreference;
import org.framewright.ui.shell.WaitingScreen;
import org.framewright.ui.shell.navigation.Destination;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.OpenRequest.OpenedProject;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.CoderFileActions;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The window: shows the screen of a route, and closes the project that is left.
final class Shell {

    private static final int FINDINGS_SAID = 2;

    private final Stage stage;
    private final StageBounds bounds;
    private final AppContext app;
    private final ShellPane pane;
    private final Navigator navigator;
    private final ProgramMenu menu;
    private final ScreenFactory screens;
    final Scene scene;
    private Optional<ProjectSession> open = Optional.empty();
    private boolean codersOwn;
    private boolean closing;

    /// The parts of the computer and of the process that the window works with.
    record Environment(
            Installation installation,
            Texts texts,
            Clock clock,
            Appearance appearance,
            BackgroundWorkers workers,
            Path log) {}

    Shell(Stage stage, Environment environment, FileDialogs dialogs) {
        this.stage = stage;
        var preferences = environment.appearance().preferences();
        this.bounds = new StageBounds(stage, preferences);
        var texts = environment.texts();
        this.pane =
                new ShellPane(
                        texts,
                        new WaitingScreen("", texts),
                        new ShellPane.ProgramActions(this::groups, this::recent, this::readSubjects, preferences),
                        dialogs,
                        environment.workers(),
                        new ShellPane.Links(
                                this::goByNavigation,
                                this::back,
                                this::forward,
                                this::openSaved,
                                this::openOutput,
                                this::openHub));
        this.navigator = new Navigator(pane, this::screen, this::closeLeftProject);
        this.app =
                new AppContext(
                        environment.installation(),
                        texts,
                        environment.clock(),
                        environment.appearance(),
                        environment.workers(),
                        pane.prompts(),
                        new ScreenHost(
                                navigator,
                                this::showNotification,
                                () -> open.flatMap(ProjectSession::hub).ifPresent(HubWatch::refresh)),
                        environment.log());
        this.menu = new ProgramMenu(app);
        this.screens = new ScreenFactory(app, this::openProject, this::close, this::closeProjectThen);
        this.scene = new Scene(pane, 1280, 800);
        pane.listen(scene);
        Nodes.onFiles(pane, () -> true, this::takeFiles);
        environment.appearance().apply(scene);
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> {
            request.consume();
            close();
        });
    }

    /// Puts the window where it was last closed, as far as that place is still on a screen.
    ///
    /// @param screens the usable bounds of each
    void place(List<Rectangle2D> screens) {
        bounds.place(screens);
    }

    private void hide() {
        closing = true;
        bounds.save();
        stage.hide();
    }

    void show(Optional<Path> project) {
        go(project.map(it -> new Route.Start(OpenRequest.open(it))).orElseGet(Route.Start::new));
        stage.show();
    }

    /// Whether a project is open for work in this program; on any thread.
    boolean isOpen(Path project) {
        return app.installation().safekeeping().open().contains(project);
    }

    /// Comes to the front, and opens a project as from the menu of recent ones.
    ///
    /// @param project empty to leave the screen as it is
    /// @return false where the window is being closed
    boolean raise(Optional<Path> project) {
        if (closing) {
            return false;
        }
        stage.setIconified(false);
        // Windows lets no program in the background come to the front, but stay on top
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
        project.ifPresent(menu::open);
        return true;
    }

    AppScreen screen() {
        return pane.screen();
    }

    Stream<Action> actions() {
        return pane.actions();
    }

    private void openOutput(Path output) {
        app.showFolder(output, this::showNotification);
    }

    void showNotification(Notification notification) {
        pane.screen().model().showNotification(notification);
    }

    /// Reports a failure on the screen that is shown.
    ///
    /// @param log the file with its details
    void reportFailure(Throwable failure, Path log) {
        var refused = failure instanceof Refusal it ? Optional.of(it) : MemoryProblem.find(failure);
        showNotification(
                refused.map(it -> Notification.of(it.problems(), app.texts()))
                        .orElseGet(() -> Notification.problem(app.texts().get("common.unexpected-here", log))));
    }

    /// Takes files that were dropped on the window.
    void takeFiles(List<Path> files) {
        menu.takeFiles(files, open.map(ProjectSession::project));
    }

    /// Goes to another screen, once everything done on the present one is on the disk.
    void go(Route route) {
        navigator.go(route);
    }

    /// Coding and searching need a coder, who is asked for here already.
    private void goByNavigation(Route route) {
        if (route instanceof Route.Coders && pane.screen().route().equals(route)) {
            // the notification is for this screen only
            pane.screen().model().showNotification(Notification.hint(app.texts().get("common.who-codes-first")));
        } else {
            go(route);
        }
    }

    /// Takes a project over, and goes to the target of its request.
    void openProject(OpenedProject arrival) {
        var project = arrival.project();
        codersOwn = project.isCoderPackage();
        var supervisor =
                Optional.of(project)
                        .filter(_ -> !codersOwn)
                        .map(it -> new SupervisorPreference(app.preferences(), it.study().identity()));
        open =
                Optional.of(
                        new ProjectSession(
                                project,
                                menu.inside(project),
                                BackgroundMaintenance.start(
                                        project,
                                        app,
                                        it -> reportProblems(project, it),
                                        it -> showNotification(Notification.of(it, app.texts()))),
                                HubWatch.start(project, app, it -> showHub(project, it)),
                                supervisor));
        switch (arrival.target()) {
            case OpenRequest.Target.LastPosition() -> navigator.resume();
            // a supervisor has another file
            case OpenRequest.Target.OtherScreen(Route.Team _) when codersOwn -> navigator.resume();
            case OpenRequest.Target.OtherScreen(var route) -> navigator.resume(Optional.of(route));
            case OpenRequest.Target.CoderChoice() -> navigator.begin(new Route.Coders());
            case OpenRequest.Target.SampleTour() -> {
                navigator.begin(new Route.Coders());
                menu.beginTour();
            }
            case OpenRequest.Target.PackageUpdate(var newer) ->
                    navigator.begin(
                            new Route.Coders(Route.Coders.CoderPurpose.CODE, Optional.of(newer), Optional.empty()));
        }
        arrival.notification().ifPresent(this::showNotification);
    }

    /// Closes the window, once everything is on the disk. After a failed write the window stays, and reports it.
    void close() {
        app.leaveProject(() -> pane.screen().leave(() -> open.ifPresentOrElse(this::closeWindow, this::hide)));
    }

    private void closeWindow(ProjectSession session) {
        open = Optional.empty();
        closing = true;
        // a second request to leave waits for the same writes
        pane.show(new WaitingScreen(app.texts().get("common.closing"), app.texts()));
        close(session, app.workers().jobList().cancel(), this::hide, this::stay);
    }

    private void stay() {
        closing = false;
        navigator.goAtOnce(new Route.Start());
    }

    private void back() {
        if (!pane.screen().goesBack()) {
            navigator.back();
        }
    }

    private void forward() {
        navigator.forward();
    }

    private AppScreen screen(Route route) {
        var screen =
                route instanceof Route.InProject within && open.isPresent()
                        ? screens.create(within, open.get().project())
                        : screens.create(route, open.map(ProjectSession::project), navigator.isWithinProject());
        stage.setTitle(screen.title());
        updateNavigation(screen.route());
        if (navigator.previous().map(Route.Coders.class::isInstance).orElse(true)) {
            open.flatMap(ProjectSession::supervisor).ifPresent(it -> it.keepChoice(screen.route()));
        }
        return screen;
    }

    private void updateNavigation(Route current) {
        pane.showDestinations(destinations(current), current);
    }

    /// The destinations; those from the backups of a closed project open it again.
    private List<Destination> destinations(Route current) {
        if (open.isEmpty() && current instanceof Route.Backups(var file, _) && navigator.isWithinProject()) {
            return navigator.destinations(file, codersOwn).stream().map(it -> it.reopening(file)).toList();
        }
        return open.map(it -> navigator.destinations(it.project().file(), codersOwn))
                .orElseGet(() -> current instanceof Route.Start ? List.of() : List.of(Destination.start()));
    }

    /// Closes the project, except on its own screens and on those that need no project.
    private void closeLeftProject(Route route) {
        boolean stays =
                switch (route) {
                    case Route.Start _ -> false;
                    case Route.InProject _,
                            Route.NewProject _,
                            Route.Spreadsheet _,
                            Route.About _,
                            Route.Help _,
                            Route.Backups _,
                            Route.Preferences _ ->
                            true;
                };
        if (!stays) {
            open.ifPresent(it -> close(it, app.workers().jobList().cancel(), () -> {}, () -> {}));
            open = Optional.empty();
            pane.showHub(Optional.empty());
        }
        if (!stays || route instanceof Route.Backups) {
            pane.clearNotification();
        }
    }

    /// Closes the project while its screen of backups stays, then runs `then`.
    private void closeProjectThen(Runnable then) {
        open.ifPresent(it -> {
            open = Optional.empty();
            pane.showHub(Optional.empty());
            updateNavigation(pane.screen().route());
            close(it, app.workers().jobList().cancel(), then, () -> {});
        });
    }

    /// Closes a project behind all of its writes.
    ///
    /// @param before runs before that, off the window's thread
    /// @param onClosed runs when it is closed
    /// @param onFailed runs when it is closed with a problem
    private void close(ProjectSession session, Runnable before, Runnable onClosed, Runnable onFailed) {
        app.workers()
                .saving()
                .run(
                        () -> {
                            before.run();
                            session.close();
                            return session;
                        },
                        _ -> onClosed.run(),
                        failure -> {
                            onFailed.run();
                            showNotification(Notification.of(failure, app.texts()));
                        });
    }

    private void close(Project project) {
        close(ProjectSession.withoutWork(project), () -> {}, () -> {}, () -> {});
    }

    private void openSaved(Path saved) {
        navigator.goAtOnce(new Route.Start(OpenRequest.open(saved).withTarget(new OpenRequest.Target.LastPosition())));
    }

    private void showHub(Project project, Optional<HubState> state) {
        if (open.filter(it -> it.project().equals(project)).isPresent()) {
            pane.showHub(state);
            state.ifPresent(pane.screen()::showHub);
        }
    }

    /// The team's hub; in a coder's file, a synchronisation.
    private void openHub() {
        open.map(ProjectSession::project)
                .ifPresent(it -> {
                    if (codersOwn) {
                        new CoderFileActions(
                                        app, it, app.workers().jobs(), this::showNotification, pane.screen().route())
                                .synchronise();
                    } else {
                        go(new Route.Team(Route.Team.TeamPage.HUB));
                    }
                });
    }

    private void reportProblems(Project project, List<Problem> found) {
        if (open.filter(it -> it.project().equals(project)).isEmpty()) {
            return;
        }
        var few = Notification.format(found.subList(0, Math.min(FINDINGS_SAID, found.size())), app.texts());
        var sentence = app.texts().get("workspace.found-wrong", found.size()) + "\n" + few;
        pane.showNotification(
                Notification.problem(sentence)
                        .withChoice(
                                app.texts().get("workspace.show-findings"),
                                () -> go(new Route.Backups(project.file(), found))));
    }

    private List<ActionGroup> groups() {
        return open.map(ProjectSession::actions).orElseGet(menu::outside);
    }

    private void readSubjects(Consumer<List<PickerItem>> found) {
        new PaletteSubjects(app, open.map(ProjectSession::project)).read(found);
    }

    private List<Action> recent() {
        return menu.recentProjects(open.map(it -> it.project().file()));
    }
}
