package org.framewright.ui.shell;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.NotificationBar;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.Zoom;

import java.util.Optional;

/// Where a notification is shown: a short one in the header of the screen, any other as a strip below it, which pushes the content down.
/// Nothing is covered.
final class NotificationPlace {

    private static final PseudoClass IN_HEADER = PseudoClass.getPseudoClass("in-header");

    /// The width of a screen whose header has room for a notification.
    private static final double WIDE = 1150;

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
        boolean wide = screens.getWidth() >= WIDE * Zoom.factorIn(screens);
        boolean inHeader = notification.isVisible() && notification.isShort() && wide && header.isPresent();
        notification.pseudoClassStateChanged(IN_HEADER, inHeader);
        strip.getChildren().clear();
        header.ifPresent(it -> it.showNotification(Optional.of(notification).filter(_ -> inHeader)));
        if (!inHeader) {
            strip.getChildren().add(notification);
        }
    }
}
