package org.framewright.ui.controls.job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.ui.controls.job.ScreenJobs.JobExecution;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What is being done in the background, for all screens. Of several jobs the one that was begun last is shown. Belongs to the window's
/// thread.
public final class JobList {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final Map<JobExecution<?>, JobDisplay> running = new LinkedHashMap<>();
    private final Set<JobExecution<?>> unfinished = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Optional<JobDisplay>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long since;
    private long idle;

    /// A job as it is shown.
    ///
    /// @param text what is done, in words
    /// @param share how much of it, 0 to 1; negative as long as nobody knows
    /// @param since when work has begun, of which this may be a later step, as [System#nanoTime]
    public record JobDisplay(String text, double share, long since, Runnable cancel) {

        private JobDisplay withShare(double now) {
            return new JobDisplay(text, now, since, cancel);
        }

        private JobDisplay withText(String other) {
            return new JobDisplay(other, -1, since, cancel);
        }
    }

    /// Cancels everything, before the project is closed in which it is done.
    ///
    /// @return waits until it has ended, on whatever thread, but not for ever
    public Runnable cancel() {
        var left = List.copyOf(unfinished);
        left.forEach(JobExecution::stop);
        return () -> await(left);
    }

    /// What is being done that goes on when its screen is left, in words: closing the project would stop it.
    public Optional<String> longRunning() {
        return unfinished.stream()
                .map(JobExecution::job)
                .filter(it -> it.onLeave() == BackgroundJob.OnLeave.GO_ON)
                .map(it -> it.texts().running())
                .findFirst();
    }

    private static void await(List<JobExecution<?>> runs) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var it : runs) {
                boolean _ = it.finished().await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void add(JobExecution<?> run, Runnable cancel) {
        unfinished.add(run);
        if (run.job().isShown()) {
            long now = System.nanoTime();
            if (running.isEmpty() && now - idle > PAUSE) {
                since = now;
            }
            running.put(run, new JobDisplay(run.job().texts().running(), -1, since, cancel));
            show();
        }
    }

    void setShare(JobExecution<?> run, double share) {
        if (running.computeIfPresent(run, (_, it) -> it.withShare(share)) != null) {
            show();
        }
    }

    /// Nobody knows how far the last step of a job is.
    void setWriting(JobExecution<?> run) {
        if (running.computeIfPresent(run, (_, it) -> it.withText(run.job().texts().writing())) != null) {
            show();
        }
    }

    /// Nothing more is to be seen of a job.
    void remove(JobExecution<?> run) {
        if (running.remove(run) != null) {
            idle = System.nanoTime();
            show();
        }
    }

    /// A job has ended on its thread, too.
    void finish(JobExecution<?> run) {
        unfinished.remove(run);
        remove(run);
    }

    private void show() {
        shown.set(running.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(running.values()).getLast()));
    }

    public ReadOnlyObjectProperty<Optional<JobDisplay>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
