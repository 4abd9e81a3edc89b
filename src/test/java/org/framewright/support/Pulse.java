package org.framewright.support;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One of the moments, sixty in a second, at which JavaFX lays out and draws what has changed.
public final class Pulse {

    private Pulse() {}

    /// Waits until everything that was asked of the JavaFX thread is done, and is to be seen. May be called from any other
    /// thread.
    public static void await() {
        var over = new CountDownLatch(1);
        // a pulse begins with its timers; what they ask for comes after its layout
        var next =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        Platform.runLater(over::countDown);
                    }
                };
        Platform.runLater(next::start);
        try {
            if (!over.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the JavaFX thread is stuck");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
