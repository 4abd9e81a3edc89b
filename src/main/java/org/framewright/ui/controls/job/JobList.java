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

/// The jobs in the background of all screens. The newest one is shown. Belongs to the window's thread.
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
    /// @param text its present step, in words
    /// @param share of its work that is done, 0 to 1; negative where it is unknown
    /// @param since the start of the work, of which this may be a later step, as [System#nanoTime]
    public record JobDisplay(String text, double share, long since, Runnable cancel) {

        private JobDisplay withShare(double now) {
            return new JobDisplay(text, now, since, cancel);
        }

        private JobDisplay withText(String other) {
            return new JobDisplay(other, -1, since, cancel);
        }
    }

    /// Cancels everything, before the project of the jobs is closed.
    ///
    /// @return waits until they have ended, on any thread, for a limited time
    public Runnable cancel() {
        var left = List.copyOf(unfinished);
        left.forEach(JobExecution::stop);
        return () -> await(left);
    }

    /// The name of a job that survives its screen: closing the project would stop it.
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

    /// Shows the last step of a job, whose share is unknown.
    void setWriting(JobExecution<?> run) {
        if (running.computeIfPresent(run, (_, it) -> it.withText(run.job().texts().writing())) != null) {
            show();
        }
    }

    /// Removes a job from the list.
    void remove(JobExecution<?> run) {
        if (running.remove(run) != null) {
            idle = System.nanoTime();
            show();
        }
    }

    /// Hears that a job has ended on its thread, too.
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
