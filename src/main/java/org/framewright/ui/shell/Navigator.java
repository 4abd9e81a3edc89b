package org.framewright.ui.shell;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Destination;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Goes from screen to screen, and back. Screens are built anew at each visit; the state of each is kept in a record of its own, for as
/// long as the project is open.
public final class Navigator {

    private final ShellPane pane;
    private final Function<Route, AppScreen> screens;
    private final Consumer<Route> onArrival;
    private final List<Route> history = new ArrayList<>();
    private final Map<Class<?>, Object> states = new HashMap<>();

    /// The screen with unsaved typed text.
    private Optional<Route> unsaved = Optional.empty();

    private int at = -1;
    private long requests;

    /// The state of a screen, with results that it can compute again. These grow with the study, so they are kept for the next screen alone.
    public interface StateWithResults {

        /// The same state without its results.
        StateWithResults withoutResults();
    }

    /// @param screens builds the screen of a route
    /// @param onArrival is told before the screen is built
    public Navigator(ShellPane pane, Function<Route, AppScreen> screens, Consumer<Route> onArrival) {
        this.pane = pane;
        this.screens = screens;
        this.onArrival = onArrival;
    }

    /// The present route.
    public Route current() {
        return pane.screen().route();
    }

    /// Goes to a route, as soon as everything done here is on the disk. Of several routes meanwhile, the last one counts.
    public void go(Route to) {
        leave(() -> goAtOnce(to));
    }

    /// Goes to a route, and shows a notification there.
    public void go(Route to, Notification notification) {
        leave(() -> {
            goAtOnce(to);
            pane.screen().model().showNotification(notification);
        });
    }

    /// Goes at once, without the rule by which the present screen is left.
    public void goAtOnce(Route to) {
        saveState();
        if (to instanceof Route.Start(var request)
                && request.filter(it ->
                                it.target() instanceof OpenRequest.Target.LastPosition
                                        || it.target() instanceof OpenRequest.Target.OtherScreen)
                        .isEmpty()) {
            history.clear();
            forgetStates();
            at = -1;
        }
        history.subList(at + 1, history.size()).clear();
        if (!history.isEmpty() && history.getLast().getClass().equals(to.getClass())) {
            history.removeLast();
        }
        history.add(to);
        at = history.size() - 1;
        show();
    }

    /// Shows another screen in place of one whose subject is not in the project any more; the notification stays.
    public void replace(AppScreen gone, Route to) {
        if (pane.screen().equals(gone)) {
            var notification = gone.notification().getValue();
            history.set(at, to);
            show();
            notification.ifPresent(pane.screen().model()::showNotification);
        }
    }

    public void back() {
        if (at > 0) {
            leave(() -> step(-1));
        }
    }

    /// Goes forward again after a step back.
    public void forward() {
        if (at < history.size() - 1) {
            leave(() -> step(1));
        }
    }

    /// Begins in a project, with an empty history.
    public void begin(Route.InProject first) {
        leave(() -> {
            history.clear();
            forgetStates();
            at = -1;
            goAtOnce(first);
        });
    }

    /// Returns to the screen before the project was closed.
    public void resume() {
        resume(Optional.empty());
    }

    /// The same, and from there to another screen.
    public void resume(Optional<Route> then) {
        leave(() -> {
            history.removeIf(it -> !(it instanceof Route.InProject));
            at = history.size() - 1;
            if (then.isPresent()) {
                history.add(then.get());
                at = history.size() - 1;
                show();
            } else if (at < 0) {
                goAtOnce(new Route.Coders());
            } else {
                show();
            }
        });
    }

    /// The target of going back.
    public Optional<Route> previous() {
        return at > 0 ? Optional.of(history.get(at - 1)) : Optional.empty();
    }

    /// The coder in the open project; empty once the coder is asked for again.
    public Optional<CoderRoundId> coderRoundId() {
        return coderRoundId(Route.Coders.class);
    }

    /// The destinations of a project. In a coder's own file only that coder codes, and its screen asks for the coder.
    public List<Destination> destinations(Path file, boolean codersOwn) {
        return Destination.list(
                file, codersOwn, () -> coderRoundId(codersOwn ? Route.Start.class : Route.Coders.class));
    }

    private Optional<CoderRoundId> coderRoundId(Class<? extends Route> until) {
        for (int i = at; i >= 0 && !until.isInstance(history.get(i)); i--) {
            if (history.get(i) instanceof Route.Workspace(var coderRoundId, _, _)) {
                return Optional.of(coderRoundId);
            }
            if (history.get(i) instanceof Route.Search(var coderRoundId, _) && coderRoundId.isPresent()) {
                return coderRoundId;
            }
        }
        return Optional.empty();
    }

    /// Whether a project's screen is in the history.
    public boolean isWithinProject() {
        return history.stream().anyMatch(Route.InProject.class::isInstance);
    }

    /// The kept state of a screen.
    public <S> Optional<S> state(Class<S> kind) {
        return Optional.ofNullable(states.get(kind)).map(kind::cast);
    }

    /// Runs an action that leaves the project, once no typed text is unsaved: the screen with the text is shown, and asks.
    public void leaveProject(Runnable then) {
        keepUnsaved();
        var there = unsaved.filter(it -> !it.getClass().equals(pane.screen().route().getClass()));
        there.ifPresentOrElse(
                it ->
                        leave(() -> {
                            goAtOnce(it);
                            pane.screen().model().leaveProject(then);
                        }),
                () -> pane.screen().model().leaveProject(then));
    }

    private void leave(Runnable then) {
        long request = ++requests;
        pane.screen()
                .leave(() -> {
                    if (request == requests) {
                        then.run();
                    }
                });
    }

    private void forgetStates() {
        states.clear();
        unsaved = Optional.empty();
    }

    private void keepUnsaved() {
        var here = pane.screen().route();
        unsaved =
                pane.screen().model().isUnsaved()
                        ? Optional.of(here)
                        : unsaved.filter(it -> !it.getClass().equals(here.getClass()));
    }

    /// Keeps the state of the screen, and its present route.
    private void saveState() {
        keepUnsaved();
        pane.screen().state().ifPresent(it -> states.put(it.getClass(), it));
        if (at >= 0) {
            history.set(at, pane.screen().route());
        }
    }

    private void step(int by) {
        saveState();
        at += by;
        show();
    }

    private void show() {
        var to = history.get(at);
        onArrival.accept(to);
        var screen = screens.apply(to);
        dropResults(to);
        history.set(at, screen.route());
        pane.show(screen);
    }

    /// Keeps the results of the screen that is left, unless another coder may code next.
    private void dropResults(Route to) {
        var left = pane.screen().state().filter(_ -> !(to instanceof Route.Coders)).map(Object::getClass);
        states.replaceAll((kind, it) ->
                it instanceof StateWithResults kept && left.filter(kind::equals).isEmpty()
                        ? kept.withoutResults()
                        : it);
    }
}
