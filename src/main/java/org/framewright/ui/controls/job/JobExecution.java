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
    private final Consumer<TaskRunner.Failure> failed;
    private final TaskRunner tasks;
    private final JobList board;
    private final InterruptibleTask<T> work;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private long told = System.nanoTime() - BETWEEN;

    /// @param failed hears why there is no result, or that it was cancelled
    JobExecution(BackgroundJob<T> job, Consumer<TaskRunner.Failure> failed, TaskRunner tasks, JobList board) {
        this.job = job;
        this.failed = failed;
        this.tasks = tasks;
        this.board = board;
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
            giveUp();
        } else {
            failed.accept(failure);
        }
    }

    void giveUp() {
        failed.accept(new TaskRunner.Failure.Cancelled(job.words().stopped()));
    }

    CountDownLatch over() {
        return over;
    }

    @Override
    public synchronized void at(int done, int total) {
        long now = System.nanoTime();
        if (now - told >= BETWEEN) {
            told = now;
            double share = (double) done / total;
            tasks.show(() -> board.at(this, share));
        }
    }

    @Override
    public void entering() {
        tasks.show(() -> board.entering(this));
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }
}
