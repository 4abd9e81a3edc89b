package org.framewright.ui.controls.job;

import java.util.function.Supplier;

/// Work in the background that heeds interrupts, and so can be stopped by the thread that waits for it. Runs once.
public final class InterruptibleTask<T> implements Supplier<T> {

    private final Supplier<T> work;
    private boolean stopped;
    private Thread worker = Thread.currentThread();
    private boolean working;

    public InterruptibleTask(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /// Stops the work, or keeps it from beginning. It ends with the exception that an interrupt causes.
    public synchronized void stop() {
        stopped = true;
        if (working) {
            worker.interrupt();
        }
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
        working = true;
        if (stopped) {
            worker.interrupt();
        }
    }

    /// Ends the task: the thread's next work must not be interrupted.
    private synchronized void end() {
        working = false;
        Thread.interrupted();
    }
}
