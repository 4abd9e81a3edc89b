package org.framewright.ui.controls;

import org.framewright.corpus.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A job that is being done. Tells how far it is, but not too often.
final class JobRun<T> implements Progress {

    private static final long BETWEEN = Duration.ofMillis(100).toNanos();

    private final Job<T> job;
    private final Consumer<Tasks.Failure> failed;
    private final Tasks tasks;
    private final JobBoard board;
    private final Stoppable<T> work;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private long told = System.nanoTime() - BETWEEN;

    /// @param failed hears why there is no result, or that it was cancelled
    JobRun(Job<T> job, Consumer<Tasks.Failure> failed, Tasks tasks, JobBoard board) {
        this.job = job;
        this.failed = failed;
        this.tasks = tasks;
        this.board = board;
        this.work = new Stoppable<>(() -> job.work().apply(this));
    }

    Job<T> job() {
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

    void fail(Tasks.Failure failure) {
        if (stopped) {
            giveUp();
        } else {
            failed.accept(failure);
        }
    }

    void giveUp() {
        failed.accept(new Tasks.Failure.Cancelled(job.words().stopped()));
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
