package org.framewright.ui.shell;

import javafx.beans.value.ObservableValue;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;
import java.util.function.Supplier;

/// A screen: it builds its view and its model, and both end with it.
public abstract class AppScreen {

    private final Route route;
    private final String title;
    private final ScreenView view;
    private final ScreenModel model;
    private final Supplier<Optional<Object>> state;

    /// A screen without state between visits.
    protected AppScreen(Route route, String title, ScreenView view, ScreenModel model) {
        this(route, title, view, model, Optional::empty);
    }

    /// @param route the route back to this screen, without the request of the first visit
    /// @param title for the window's title
    /// @param state the screen's state, kept for the next visit; one immutable record of a type of its own
    protected AppScreen(
            Route route, String title, ScreenView view, ScreenModel model, Supplier<Optional<Object>> state) {
        this.route = route;
        this.title = title;
        this.view = view;
        this.model = model;
        this.state = state;
    }

    /// The present route.
    public Route route() {
        return route;
    }

    public final String title() {
        return title;
    }

    public final ScreenView view() {
        return view;
    }

    public final ScreenModel model() {
        return model;
    }

    public final Optional<Object> state() {
        return state.get();
    }

    /// The screen's notification.
    public ObservableValue<Optional<Notification>> notification() {
        return model.noticeProperty();
    }

    /// Goes back in a way of its own.
    ///
    /// @return whether it has one
    public boolean goesBack() {
        return false;
    }

    /// Hears of the hub's present state.
    public void showHub(HubState state) {}

    /// Leaves by the model's rule.
    public void leave(Runnable then) {
        model.leave(then);
    }
}
