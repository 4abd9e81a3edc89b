package org.framewright.ui.shell;

import javafx.beans.value.ObservableValue;

import org.framewright.ui.controls.Notice;

import java.util.Optional;
import java.util.function.Supplier;

/// A screen: it builds its view and its model, and both end with it.
public interface AppScreen {

    /// As it is now.
    ScreenParts parts();

    default ScreenView view() {
        return parts().view();
    }

    default ScreenModel model() {
        return parts().model();
    }

    /// How it is left: kept, and found by whoever comes back. One immutable record of a type of its own.
    default Optional<Object> state() {
        return Optional.empty();
    }

    /// What there is to say.
    default ObservableValue<Optional<Notice>> notice() {
        return model().noticeProperty();
    }

    /// Goes back in a way of its own.
    ///
    /// @return whether it has one
    default boolean goesBack() {
        return false;
    }

    /// Leaves as the model says.
    default void leave(Runnable then) {
        model().leave(then);
    }

    /// What a screen consists of; a screen by itself, where that is all.
    ///
    /// @param route where this is, so that one comes back to it: without what was to be shown first
    /// @param title for the window's title
    /// @param left how it is left; see [#state]
    record ScreenParts(Route route, String title, ScreenView view, ScreenModel model, Supplier<Optional<Object>> left)
            implements AppScreen {

        /// Of a screen that says by itself how it is left, or of which nothing is kept.
        public ScreenParts(Route route, String title, ScreenView view, ScreenModel model) {
            this(route, title, view, model, Optional::empty);
        }

        @Override
        public ScreenParts parts() {
            return this;
        }

        @Override
        public Optional<Object> state() {
            return left.get();
        }
    }
}
