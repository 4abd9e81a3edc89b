package org.framewright.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.framewright.project.Preferences;
import org.framewright.ui.shell.WindowPlacement;

import java.util.List;

/// The place and size of the window, kept from one run of the program to the next.
final class StageBounds {

    private static final String PLACEMENT = "placement";

    private final Stage stage;
    private final Preferences preferences;
    private final PauseTransition moved = new PauseTransition(Duration.millis(250));
    private Rectangle2D normal = Rectangle2D.EMPTY;

    StageBounds(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
        stage.setMinWidth(1024);
        stage.setMinHeight(600);
    }

    /// Puts the window where it was last closed, as far as that place is still on a screen.
    ///
    /// @param screens the usable bounds of each
    void place(List<Rectangle2D> screens) {
        var placement = WindowPlacement.fit(preferences.get(PLACEMENT).flatMap(WindowPlacement::parse), screens);
        stage.setX(placement.bounds().getMinX());
        stage.setY(placement.bounds().getMinY());
        stage.setWidth(placement.bounds().getWidth());
        stage.setHeight(placement.bounds().getHeight());
        stage.setMaximized(placement.maximized());
        normal = placement.bounds();
        moved.setOnFinished(_ -> remember());
        for (var property :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            property.subscribe(_ -> moved.playFromStart());
        }
    }

    /// The bounds of a full-screen or minimised window are not kept; systems report the size before that state.
    private void remember() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal =
                    WindowPlacement.remember(
                            normal, new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    void save() {
        preferences.put(PLACEMENT, new WindowPlacement(normal, stage.isMaximized()).format());
    }
}
