package org.framewright.ui.team;

import javafx.scene.Parent;

import org.framewright.ui.controls.Action;

import java.util.List;

/// A part of the team's screen: what is shown below its name.
public interface TeamPart {

    Parent view();

    /// Comes into sight: reads what there is by now.
    void show();

    /// Takes the keyboard.
    void takeKeyboard();

    /// What its own keys do.
    List<Action> actions();

    /// Has Esc a use here?
    ///
    /// @return whether it had; else the screen is left
    boolean escape();
}
