package org.framewright.ui.team;

import javafx.scene.layout.Pane;

import org.framewright.ui.controls.Action;

import java.util.List;

/// A part of the team's screen: what is shown below its name.
public abstract class TeamPart {

    protected final TeamTools tools;
    public final Pane view;
    private final Runnable load;

    /// @param id of the view
    /// @param load reads what there is by now
    protected TeamPart(TeamTools tools, Pane view, String id, Runnable load) {
        this.tools = tools;
        this.view = view;
        this.load = load;
        view.setId(id);
    }

    protected final String text(String key, Object... arguments) {
        return tools.text(key, arguments);
    }

    /// Comes into sight.
    final void load() {
        load.run();
    }

    /// Takes the keyboard.
    public abstract void takeKeyboard();

    /// What its own keys do.
    public abstract List<Action> actions();

    /// Has Esc a use here?
    ///
    /// @return whether it had; else the screen is left
    public abstract boolean escape();
}
