package org.framewright.ui.shell;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Nodes;
import org.framewright.wording.Texts;

import java.util.List;

/// Shown while there is nothing to do but wait.
public final class WaitingScreen implements AppScreen, ScreenView {

    private final ScreenModel model;
    private final String what;
    private final VBox view;

    /// @param what is waited for, in words
    public WaitingScreen(String what, Texts texts) {
        this.model = new ScreenModel(texts) {};
        this.what = what;
        this.view = Nodes.withStyle(new VBox(new Label(what), new ProgressBar()), "closing");
    }

    @Override
    public AppScreen.ScreenParts parts() {
        return new AppScreen.ScreenParts(new Route.Start(), what, this, model);
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
}
