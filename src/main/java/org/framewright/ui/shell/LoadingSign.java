package org.framewright.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

import org.framewright.wording.Texts;

/// A line along the upper edge of a screen that is still loading after a moment.
final class LoadingSign extends ProgressBar {

    private static final Duration PATIENCE = Duration.millis(200);
    private static final Duration BETWEEN_LOOKS = Duration.millis(100);

    private final BackgroundWorkers workers;
    private final PauseTransition timer = new PauseTransition();

    LoadingSign(BackgroundWorkers workers, Texts texts) {
        this.workers = workers;
        getStyleClass().add("loading-sign");
        setId("loading");
        setAccessibleText(texts.get("common.loading"));
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        setVisible(false);
        timer.setOnFinished(_ -> update());
    }

    void begin() {
        setVisible(false);
        schedule(PATIENCE);
    }

    private void update() {
        setVisible(workers.isReading());
        if (isVisible()) {
            schedule(BETWEEN_LOOKS);
        }
    }

    private void schedule(Duration until) {
        timer.setDuration(until);
        timer.playFromStart();
    }
}
