package org.framewright.ui;

import javafx.application.Platform;

import org.framewright.model.Refusal;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// JavaFX itself: it starts once in a process, perhaps for pictures first and for the window afterwards.
final class JavaFxToolkit {

    private JavaFxToolkit() {}

    private static void log(Thread thread, Throwable unexpected) {
        LoggerFactory.getLogger(JavaFxToolkit.class).error("something failed on {}", thread.getName(), unexpected);
    }

    /// Draws without a display from now on. Only before the first [#run].
    static void useHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /// Runs work on the JavaFX thread, which is started where it does not run yet, and waits for the result.
    ///
    /// @throws Refusal where there is no display for JavaFX to start on
    static <T> T run(Callable<T> work) {
        var task =
                new FutureTask<>(() -> {
                    Thread.currentThread().setUncaughtExceptionHandler(JavaFxToolkit::log);
                    return work.call();
                });
        try {
            Platform.startup(task);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(task);
        } catch (UnsupportedOperationException noDisplay) {
            throw DisplayCheck.findProblem().<RuntimeException>map(it -> new Refusal(List.of(it))).orElse(noDisplay);
        }
        Platform.setImplicitExit(false);
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
