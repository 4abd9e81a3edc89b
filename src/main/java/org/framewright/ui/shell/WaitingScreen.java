package org.framewright.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

/// The screen that is shown while the user has to wait.
public final class WaitingScreen extends AppScreen {

    /// @param what the reason for waiting, in words
    public WaitingScreen(String what, Texts texts) {
        super(new Route.Start(), what, new WaitingView(what), new ScreenModel(texts) {});
    }

    private static final class WaitingView extends VBox implements ScreenView {

        WaitingView(String what) {
            super(new Label(what), new ProgressBar());
            getStyleClass().add("closing");
        }

        @Override
        public void takeKeyboard() {
            requestFocus();
        }

        @Override
        public boolean escape() {
            return true;
        }
    }
}
