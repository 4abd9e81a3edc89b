package org.framewright.ui.controls.job;

import org.framewright.corpus.ProgressListener;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A job that is being done. Tells how far it is, but not too often.
final class JobExecution<T> implements ProgressListener {

    private static final long BETWEEN = Duration.ofMillis(100).toNanos();

    private final BackgroundJob<T> job;
    private final Consumer<TaskRunner.Failure> onFailed;
    private final TaskRunner tasks;
    private final JobList jobList;
    private final InterruptibleTask<T> work;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private long told = System.nanoTime() - BETWEEN;

    /// @param onFailed hears why there is no result, or that it was cancelled
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

    /// Does the work, in the background; nothing where it was stopped before that.
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
