package org.framewright.ui.controls;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work in the background of which only what was asked for last counts: what is asked for while something is being done is done
/// after it, and of several such things the last one only.
public final class LatestTask {

    private final Tasks tasks;
    private Optional<Runnable> next = Optional.empty();
    private boolean working;

    public LatestTask(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Does work, and hands over what came of it unless something else was asked for meanwhile.
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Tasks.Failure> failed) {
        if (working) {
            next = Optional.of(() -> run(work, then, failed));
            return;
        }
        working = true;
        tasks.run(work, it -> end(() -> then.accept(it)), failure -> end(() -> failed.accept(failure)));
    }

    /// Whatever is being done, nothing of it is wanted any more.
    public void forget() {
        if (working) {
            next = Optional.of(() -> {});
        }
    }

    private void end(Runnable otherwise) {
        working = false;
        var now = next.orElse(otherwise);
        next = Optional.empty();
        now.run();
    }
}
