package org.framewright.ui.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Notice;

import java.util.List;
import java.util.Optional;

/// Shown while there is nothing to do but wait.
public final class WaitingScreen implements AppScreen, ScreenView {

    private final ScreenModel model = new Model();
    private final String what;
    private final VBox view;

    /// @param what is waited for, in words
    public WaitingScreen(String what) {
        this.what = what;
        this.view = new VBox(new Label(what), new ProgressBar());
        view.getStyleClass().add("closing");
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Start(), what, this, model);
    }

    @Override
    public Parent pane() {
        return view;
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of();
    }

    @Override
    public void takeKeyboard() {
        view.requestFocus();
    }

    @Override
    public boolean escape() {
        return true;
    }

    /// Says nothing, and has nothing to write.
    private static final class Model implements ScreenModel {

        private final ObservableValue<Optional<Notice>> nothing = new SimpleObjectProperty<>(Optional.<Notice>empty());

        @Override
        public ObservableValue<Optional<Notice>> noticeProperty() {
            return nothing;
        }

        @Override
        public void say(Notice notice) {}

        @Override
        public void dismissNotice() {}
    }
}
