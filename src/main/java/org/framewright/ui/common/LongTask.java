package org.framewright.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import java.util.concurrent.atomic.AtomicBoolean;

/// How far something long is, for the screen, and whether somebody wants it to stop. Work reports from its own thread.
public final class LongTask {

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// On the window's thread, before the work begins.
    public void begin() {
        cancelled.set(false);
        done.set(0);
        running.set(true);
    }

    /// On the window's thread, when it is over.
    public void end() {
        running.set(false);
    }

    /// On the window's thread: how far it is.
    ///
    /// @param share 0 to 1
    public void at(double share) {
        done.set(share);
    }

    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
