package org.framewright.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Catches unforeseen failures on any thread: each is reported on the screen that is shown, and logged. The window stays open.
final class UnexpectedFailureHandler implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

    // a failure of the drawing repeats sixty times a second: it must not displace all other entries of the log
    private static final int MOST_OF_THE_SAME = 10;

    private final Executor window;
    private final Consumer<Throwable> showNotification;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean showing = new AtomicBoolean();

    /// @param window runs on the JavaFX thread
    /// @param showNotification tells the user, on that thread
    UnexpectedFailureHandler(Executor window, Consumer<Throwable> showNotification) {
        this.window = window;
        this.showNotification = showNotification;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        // before it is logged: without memory the log may fail, too
        if (showing.compareAndSet(false, true)) {
            window.execute(() -> report(failure));
        }
        if (seen.merge(location(failure), 1, Integer::sum) <= MOST_OF_THE_SAME) {
            LOG.error("something failed on {}", thread.getName(), failure);
        }
    }

    /// Reports a failure; a failure of the report itself is only logged.
    private void report(Throwable failure) {
        try {
            showNotification.accept(failure);
        } catch (RuntimeException | Error unsaid) {
            LOG.error("what failed could not be said", unsaid);
        } finally {
            showing.set(false);
        }
    }

    private static String location(Throwable failure) {
        var stack = failure.getStackTrace();
        return failure.getClass().getName() + (stack.length == 0 ? "" : "@" + stack[0]);
    }
}
