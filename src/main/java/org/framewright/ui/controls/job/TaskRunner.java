package org.framewright.ui.controls.job;

import org.framewright.model.MemoryProblem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The only way to run work outside the JavaFX thread. The background runs one task after the other, so that changes are written in the
/// order of the user's actions. Tests pass executors that run at once, or on demand.
public final class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final Executor background;
    private final Executor window;
    private final AtomicInteger pending = new AtomicInteger();

    /// @param window runs on the JavaFX thread
    public TaskRunner(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    public sealed interface Failure {

        /// Whether it was refused, with a problem before all others.
        default boolean isBecauseOf(ProblemCode code) {
            return this instanceof Refused(var refusal) && refusal.problems().getFirst().code().equals(code);
        }

        /// It was refused, for reasons that can be worded, and nothing has changed; or its memory did not suffice.
        record Refused(Refusal refusal) implements Failure {}

        /// An unforeseen exception; it is in the log.
        record Unexpected() implements Failure {}

        /// It was cancelled.
        ///
        /// @param words the message for that
        record Cancelled(String words) implements Failure {}
    }

    /// Does work in the background, then hands its result, or its failure, to the window.
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Failure> onFailed) {
        pending.incrementAndGet();
        background.execute(() -> {
            try {
                T result = work.get();
                end(() -> then.accept(result));
            } catch (Refusal refusal) {
                end(() -> onFailed.accept(new Failure.Refused(refusal)));
            } catch (RuntimeException | Error unexpected) { // the one place where anything is caught: said, and logged
                // in this order: without memory the log may fail, too
                end(() -> onFailed.accept(failure(unexpected)));
                LOG.error("a task failed", unexpected);
            }
        });
    }

    /// A task that the listener starts begins before this one counts as done.
    private void end(Runnable listener) {
        window.execute(() -> {
            try {
                listener.run();
            } finally {
                pending.decrementAndGet();
            }
        });
    }

    /// Work without a result, with a given one.
    public static <T> Supplier<T> supplier(Runnable work, T result) {
        return () -> {
            work.run();
            return result;
        };
    }

    /// Whether a task has not handed over its result yet.
    public boolean isPending() {
        return pending.get() > 0;
    }

    private static Failure failure(Throwable unexpected) {
        return MemoryProblem.find(unexpected).<Failure>map(Failure.Refused::new).orElseGet(Failure.Unexpected::new);
    }

    /// Runs a change on the window's thread, from any thread.
    public void runInWindow(Runnable change) {
        window.execute(change);
    }
}
