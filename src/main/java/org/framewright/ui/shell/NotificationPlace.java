package org.framewright.ui.shell;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.NotificationBar;
import org.framewright.ui.controls.ScreenHeader;

import java.util.Optional;

/// Where a notification is shown: one that fits in the header of the screen there, any other as a strip below it, which pushes the content down.
/// Nothing is covered.
final class NotificationPlace {

    private static final PseudoClass IN_HEADER = PseudoClass.getPseudoClass("in-header");

    private final NotificationBar notification;
    private final BorderPane screens;
    private final VBox strip = new VBox();
    private Optional<ScreenHeader> header = Optional.empty();

    /// @param screens shows the screen in its centre
    NotificationPlace(NotificationBar notification, BorderPane screens) {
        this.notification = notification;
        this.screens = screens;
        // its words would make the window too narrow
        notification.setMinWidth(0);
        screens.widthProperty().subscribe((_, _) -> Platform.runLater(this::show));
    }

    /// Takes the place on another screen.
    void enter(Parent pane) {
        header.ifPresent(it -> it.showNotification(Optional.empty()));
        header = Optional.ofNullable((ScreenHeader) pane.lookup(".screen-header"));
        if (pane instanceof BorderPane parts && parts.getTop() instanceof ScreenHeader top) {
            parts.setTop(null);
            parts.setTop(new VBox(top, strip));
        } else {
            screens.setTop(strip);
        }
        show();
    }

    /// Shows the present notification.
    void show() {
        header.ifPresent(it -> it.showNotification(Optional.empty()));
        strip.getChildren().setAll(notification);
        notification.pseudoClassStateChanged(IN_HEADER, true);
        notification.applyCss();
        boolean inHeader =
                notification.isVisible()
                        && notification.isShort()
                        && header.filter(it -> it.hasRoomFor(notification, screens.getWidth())).isPresent();
        notification.pseudoClassStateChanged(IN_HEADER, inHeader);
        if (inHeader) {
            strip.getChildren().clear();
            header.ifPresent(it -> it.showNotification(Optional.of(notification)));
        }
    }
}
