package org.framewright.ui.team.part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.framewright.ui.controls.FoldingPane;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.HubState;

import java.util.List;

/// A part of the team's screen, below its tab.
public abstract class TeamPart {

    protected final TeamTools tools;
    public final Pane view;
    private final Runnable load;

    /// The controls of the part that stand in the screen's header while it is shown.
    public final FoldingPane inHeader = Nodes.withStyle(new FoldingPane(Pos.CENTER_RIGHT), "team-verbs");

    /// @param id of the view
    /// @param load reads the present content
    protected TeamPart(TeamTools tools, Pane view, String id, Runnable load) {
        this.tools = tools;
        this.view = Nodes.withId(id, view);
        this.load = load;
    }

    protected final String text(String key, Object... arguments) {
        return tools.text(key, arguments);
    }

    protected final void putInHeader(Node... controls) {
        inHeader.getChildren().setAll(controls);
    }

    /// The heading of a column of packages, merged files or questions.
    protected final String column(String what) {
        return text("exchange.column." + what);
    }

    /// Takes the keyboard back from another control of the part.
    ///
    /// @param elsewhere whether another control has it
    protected final boolean takeBackKeyboard(boolean elsewhere) {
        if (elsewhere) {
            takeKeyboard();
        }
        return elsewhere;
    }

    public final void load() {
        load.run();
    }

    public abstract void takeKeyboard();

    public abstract List<Action> actions();

    /// Hears of the hub's present state.
    public void showHub(HubState state) {}

    /// Goes a step up within the part.
    ///
    /// @return whether there was one; else the screen is left
    public abstract boolean escape();
}
