package org.framewright.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.Consumer;

/// The top of every screen: its title, the choices beside it, the actions at the right, the main one last; below, in small
/// letters, the subject.
public final class ScreenHeader extends VBox {

    private final Texts texts;
    private final Consumer<Notification> showNotification;
    private final FoldingLine line = Nodes.withStyle(new FoldingLine(), "screen-line");

    /// @param title changes with the content
    /// @param showNotification reports an action's obstacle
    public ScreenHeader(Label title, Texts texts, Consumer<Notification> showNotification) {
        this.texts = texts;
        this.showNotification = showNotification;
        getStyleClass().add("screen-header");
        title.getStyleClass().add("screen-title");
        line.addLeft(List.of(title));
        getChildren().add(line);
    }

    public ScreenHeader(String title, Texts texts, Consumer<Notification> showNotification) {
        this(new Label(title), texts, showNotification);
    }

    /// Puts choices beside the title.
    public ScreenHeader choices(Node... choices) {
        line.addLeft(List.of(choices));
        return this;
    }

    /// Puts nodes at the right.
    public ScreenHeader tools(Node... tools) {
        line.addRight(List.of(tools));
        return this;
    }

    /// Puts actions at the right, as links.
    public ScreenHeader links(Action... actions) {
        for (var action : actions) {
            line.addRight(List.of(new ActionButton(action, texts, showNotification).asLink()));
        }
        return this;
    }

    /// Puts the main action at the right.
    public ScreenHeader main(Action action) {
        return tools(new ActionButton(action, texts, showNotification).asMain());
    }

    /// Puts words below, in small letters; hidden without any.
    public ScreenHeader line(Label words) {
        return below(Nodes.hideEmpty(Nodes.withStyle(words, "guidance")));
    }

    public ScreenHeader below(Node node) {
        getChildren().add(node);
        return this;
    }
}
