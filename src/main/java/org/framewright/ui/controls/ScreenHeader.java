package org.framewright.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The top of every screen, 48 px high: its title, the choices beside it, the state in small letters, the actions at the right, the main
/// one last.
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
        line.addLeft(List.of(Nodes.withStyle(new Region(), "header-divider")));
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

    /// Puts undo at the right, and perhaps redo, as icons.
    public ScreenHeader history(Action undo, Action... redo) {
        tools(new ActionButton(undo, texts, showNotification).asIcon(Feather.CORNER_UP_LEFT));
        for (var action : redo) {
            tools(new ActionButton(action, texts, showNotification).asIcon(Feather.CORNER_UP_RIGHT));
        }
        return this;
    }

    /// Puts a menu of the rarer actions at the right, in their present state whenever it is opened.
    public ScreenHeader more(Supplier<List<Action>> actions) {
        return tools(new ActionItems(texts, it -> it.perform(showNotification)).more(actions));
    }

    /// Puts the main action at the right.
    public ScreenHeader main(Action action) {
        return tools(new ActionButton(action, texts, showNotification).asMain());
    }

    /// Puts the main action at the right, under a name that says how much it does.
    public ScreenHeader main(Action action, ObservableValue<String> name) {
        return tools(new ActionButton(action, texts, showNotification).asMain().named(name));
    }

    /// Puts the state between the choices and the actions, in small letters: as much as there is room for, all of it in its tooltip.
    public ScreenHeader line(Label words) {
        var all = new Tooltip();
        all.textProperty().bind(words.textProperty());
        WordPieces.wrapWherePossible(all);
        words.setTooltip(all);
        line.setState(Nodes.hideEmpty(Nodes.withStyle(words, "guidance", "state")));
        return this;
    }

    /// Whether a notification has room in the header.
    ///
    /// @param width of the screen
    public boolean hasRoomFor(NotificationBar notification, double width) {
        applyCss();
        return line.hasRoomFor(notification, width - snappedLeftInset() - snappedRightInset());
    }

    /// Shows a short notification beside the state; none where it is empty.
    public void showNotification(Optional<NotificationBar> notification) {
        line.setNotification(notification);
    }
}
