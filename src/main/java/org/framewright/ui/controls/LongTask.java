package org.framewright.ui.controls;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.atomic.AtomicBoolean;

/// How far something long is, for the screen, and whether somebody wants it to stop. Work reports from its own thread.
public final class LongTask {

    private static final double UNKNOWN = -1;
    private static final double HALF = 0.5;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Runnable stop = () -> {};

    /// On the window's thread, before work begins that asks now and then whether it shall stop.
    public void begin() {
        begin("", () -> {});
    }

    /// On the window's thread, before work begins.
    ///
    /// @param doing what is done, in words
    /// @param stop runs on the window's thread when somebody wants the work to stop
    public void begin(String doing, Runnable stop) {
        this.stop = stop;
        what.set(doing);
        cancelled.set(false);
        done.set(UNKNOWN);
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
        stop.run();
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much of what is behind it can be seen: less while nothing can be done there.
    public ObservableValue<Double> shadeProperty() {
        return running.map(it -> it ? HALF : 1.0);
    }

    /// What is done, in words; may be empty.
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /// A share of 0 to 1; negative as long as nobody knows.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
