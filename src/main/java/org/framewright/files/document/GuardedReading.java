package org.framewright.files.document;

import org.framewright.model.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads in a thread of its own, which is abandoned where a library goes on beyond the limit of time or after *Cancel*: libraries can't
/// be stopped from outside. An abandoned thread has the lowest priority, and ends with the program at the latest.
public final class GuardedReading {

    private static final long ASK_EACH_MILLISECONDS = 100;

    /// A reader that asks its budget refuses the file by itself, with more to say.
    private static final long GRACE_SECONDS = 1;

    /// As many threads may be left behind by one import: each takes its share of the processor from the files that come after.
    private static final int MOST_ABANDONED = 20;

    private final int mostAbandoned;
    private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();

    public GuardedReading() {
        this(MOST_ABANDONED);
    }

    GuardedReading(int mostAbandoned) {
        this.mostAbandoned = mostAbandoned;
    }

    /// Reads within the limits of a file.
    ///
    /// @param more seconds beyond the limit
    /// @throws Refusal of the reading, or where it takes too long or is cancelled
    public <T> T read(Callable<T> reading, DocumentBudget budget, long more) {
        abandoned.removeIf(it -> !it.isAlive());
        if (abandoned.size() >= mostAbandoned) {
            throw budget.refusal(DocumentProblem.NOT_BEGUN);
        }
        var task = new FutureTask<>(reading);
        var thread = Thread.ofPlatform().daemon().name("reading").start(task);
        while (true) {
            try {
                return task.get(ASK_EACH_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                abandonWhereOver(thread, budget, more + GRACE_SECONDS);
            } catch (InterruptedException _) {
                abandon(thread);
                Thread.currentThread().interrupt();
                throw budget.refusal(DocumentProblem.STOPPED);
            } catch (ExecutionException failed) {
                throw rethrown(failed.getCause());
            }
        }
    }

    private void abandonWhereOver(Thread thread, DocumentBudget budget, long more) {
        try {
            budget.checkNow(more);
        } catch (Refusal over) {
            abandon(thread);
            throw over;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing waits for the thread: it only takes less from the others
    private void abandon(Thread thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.interrupt();
        abandoned.add(thread);
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
