package org.framewright.ui.controls.job;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.framewright.model.ProgressListener;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The jobs of one screen, begun and ended on the window's thread. The screen hears exactly one end of each job, unless another
/// with the same key has taken its place, or the screen was left: its result, its failure, or that it was cancelled.
public final class ScreenJobs {

    private static final double HALF = 0.5;

    private final JobList jobList;
    private final TaskRunner tasks;
    private final Map<String, JobExecution<?>> runs;
    private final ReadOnlyBooleanWrapper running;

    public ScreenJobs(JobList jobList, TaskRunner tasks) {
        this(jobList, tasks, new LinkedHashMap<>(), new ReadOnlyBooleanWrapper());
    }

    private ScreenJobs(
            JobList jobList, TaskRunner tasks, Map<String, JobExecution<?>> runs, ReadOnlyBooleanWrapper running) {
        this.jobList = jobList;
        this.tasks = tasks;
        this.runs = runs;
        this.running = running;
    }

    /// The same for jobs on other threads.
    public ScreenJobs withTasks(TaskRunner others) {
        return new ScreenJobs(jobList, others, runs, running);
    }

    /// Runs a job, in place of one with the same key.
    public <T> void run(BackgroundJob<T> job, Consumer<T> then, Consumer<TaskRunner.Failure> onFailed) {
        forget(job.key());
        var run = new JobExecution<>(job, onFailed, tasks, jobList);
        runs.put(job.key(), run);
        jobList.add(run, () -> cancel(run));
        show();
        tasks.run(
                run::result,
                result -> {
                    jobList.finish(run);
                    if (remove(run)) {
                        result.ifPresentOrElse(then, run::abandon);
                    } else {
                        result.ifPresent(job.onUnwanted());
                    }
                },
                failure -> {
                    jobList.finish(run);
                    if (remove(run)) {
                        run.fail(failure);
                    }
                });
    }

    /// Drops the job with a key and its result.
    public void forget(String key) {
        Optional.ofNullable(runs.get(key)).ifPresent(this::drop);
    }

    /// Cancels the jobs that are shown.
    ///
    /// @return whether there was one
    public boolean cancel() {
        var shown = runs.values().stream().filter(it -> it.job().isShown()).toList();
        shown.forEach(this::cancel);
        return !shown.isEmpty();
    }

    private void cancel(JobExecution<?> run) {
        run.stop();
        if (run.job().isCancelledOnLeave() && remove(run)) {
            run.abandon();
        }
    }

    /// Leaves the screen, and cancels the jobs that need not go on. A job that has to end first keeps the screen.
    ///
    /// @param waits is told the name of that job
    public void leave(Runnable then, Consumer<String> waits) {
        var all = List.copyOf(runs.values());
        var awaited =
                all.stream()
                        .map(JobExecution::job)
                        .filter(it -> it.onLeave() == BackgroundJob.OnLeave.WAIT)
                        .findFirst();
        awaited.ifPresentOrElse(
                it -> waits.accept(it.texts().running()),
                () -> {
                    all.stream().filter(it -> it.job().isCancelledOnLeave()).forEach(this::drop);
                    then.run();
                });
    }

    /// Whether a job is running that is shown.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The opacity of the content behind a job: lower while it can't be used.
    public ObservableValue<Double> opacityProperty() {
        return running.map(it -> it ? HALF : 1.0);
    }

    private void drop(JobExecution<?> run) {
        boolean _ = remove(run);
        run.stop();
    }

    /// @return whether the job was still wanted
    private boolean remove(JobExecution<?> run) {
        boolean wanted = runs.remove(run.job().key(), run);
        jobList.remove(run);
        show();
        return wanted;
    }

    private void show() {
        running.set(runs.values().stream().anyMatch(it -> it.job().isShown()));
    }

    /// A running job. Reports its progress, but not too often.
    static final class JobExecution<T> implements ProgressListener {

        private static final long BETWEEN = Duration.ofMillis(100).toNanos();

        private final BackgroundJob<T> job;
        private final Consumer<TaskRunner.Failure> onFailed;
        private final TaskRunner tasks;
        private final JobList jobList;
        private final InterruptibleTask<T> work;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean stopped;
        private long told = System.nanoTime() - BETWEEN;

        JobExecution(BackgroundJob<T> job, Consumer<TaskRunner.Failure> onFailed, TaskRunner tasks, JobList jobList) {
            this.job = job;
            this.onFailed = onFailed;
            this.tasks = tasks;
            this.jobList = jobList;
            this.work = new InterruptibleTask<>(() -> job.work().apply(this));
        }

        BackgroundJob<T> job() {
            return job;
        }

        /// Does the work, in the background; empty where it was stopped before that.
        Optional<T> result() {
            try {
                return stopped ? Optional.empty() : Optional.of(work.get());
            } finally {
                over.countDown();
            }
        }

        void stop() {
            stopped = true;
            if (job.isInterrupted()) {
                work.stop();
            }
        }

        void fail(TaskRunner.Failure failure) {
            if (stopped) {
                abandon();
            } else {
                onFailed.accept(failure);
            }
        }

        void abandon() {
            onFailed.accept(new TaskRunner.Failure.Cancelled(job.texts().stopped()));
        }

        CountDownLatch finished() {
            return over;
        }

        @Override
        public synchronized void update(int done, int total) {
            long now = System.nanoTime();
            if (now - told >= BETWEEN) {
                told = now;
                double share = (double) done / total;
                tasks.runInWindow(() -> jobList.setShare(this, share));
            }
        }

        @Override
        public void startWriting() {
            tasks.runInWindow(() -> jobList.setWriting(this));
        }

        @Override
        public boolean isCancelled() {
            return stopped;
        }
    }
}
