package org.framewright.ui.controls;

import org.framewright.model.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one door to work off the JavaFX thread. The background runs one task after the other, so that what a person did
/// first is written first. Tests give two executors that run at once, or ones that they hold back.
public final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    private final Executor background;
    private final Executor window;

    /// Two executors to run on.
    ///
    /// @param window runs on the JavaFX thread
    public Tasks(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /// What becomes of a task that does not succeed.
    public sealed interface Failure {

        /// It was refused, for reasons that can be worded; nothing has changed.
        record Refused(Refusal refusal) implements Failure {}

        /// Something that nobody thought of; it is in the log.
        record Unexpected() implements Failure {}

        /// It needed more memory than the program has, and was ended.
        record OutOfMemory() implements Failure {}

        /// Somebody has cancelled it.
        ///
        /// @param words what is said of that
        record Cancelled(String words) implements Failure {}
    }

    /// Does work in the background, then hands its result, or its failure, to the window.
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Failure> failed) {
        background.execute(() -> {
            try {
                T result = work.get();
                window.execute(() -> then.accept(result));
            } catch (Refusal refusal) {
                window.execute(() -> failed.accept(new Failure.Refused(refusal)));
            } catch (RuntimeException | Error unexpected) { // the one place where anything is caught: logged, and said
                LOG.error("a task failed", unexpected);
                window.execute(() -> failed.accept(failure(unexpected)));
            }
        });
    }

    private static Failure failure(Throwable unexpected) {
        return unexpected instanceof OutOfMemoryError ? new Failure.OutOfMemory() : new Failure.Unexpected();
    }

    /// Hands something over to the window, from whatever thread.
    public void show(Runnable change) {
        window.execute(change);
    }
}
