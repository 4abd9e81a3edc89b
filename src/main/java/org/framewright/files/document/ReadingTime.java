package org.framewright.files.document;

import org.framewright.files.Limit;
import org.framewright.files.Limits;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The time that the files of one import may take: each has its seconds, as long as slow ones have not used up those of the folder. From
/// then on each has a tenth, which is more than most files need.
public final class ReadingTime {

    private static final int SHARE = 10;

    private final long seconds;
    private final AtomicLong left;

    public ReadingTime(Limits limits) {
        this.seconds = limits.get(Limit.SECONDS);
        this.left = new AtomicLong(TimeUnit.SECONDS.toNanos(limits.get(Limit.FOLDER_SECONDS)));
    }

    /// The seconds that the next file may take.
    public long seconds() {
        return left.get() > 0 ? seconds : quick();
    }

    private long quick() {
        return Math.max(1, seconds / SHARE);
    }

    /// Counts what a file took, where it was slow.
    public void add(long nanoseconds) {
        if (nanoseconds > TimeUnit.SECONDS.toNanos(quick())) {
            left.addAndGet(-nanoseconds);
        }
    }
}
