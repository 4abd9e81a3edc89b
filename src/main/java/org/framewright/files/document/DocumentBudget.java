package org.framewright.files.document;

import org.framewright.files.CountedStream;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The limits of reading one file, for all formats. Readers count here, and ask here whether they may go on.
public final class DocumentBudget {

    private static final int ASK_EACH = 256;

    private final String where;
    private final Limits limits;
    private final long seconds;
    private final LongSupplier clock;
    private final BooleanSupplier cancelled;
    private final long begun;
    private long fileBytes;
    private long characters;
    private long unpacked;
    private int asked;

    /// @param where the file, as refusals name it
    /// @param seconds that it may take
    /// @param clock in nanoseconds
    public DocumentBudget(String where, Limits limits, long seconds, LongSupplier clock, BooleanSupplier cancelled) {
        this(where, limits, seconds, clock, cancelled, clock.getAsLong());
    }

    private DocumentBudget(
            String where, Limits limits, long seconds, LongSupplier clock, BooleanSupplier cancelled, long begun) {
        this.where = where;
        this.limits = limits;
        this.seconds = seconds;
        this.clock = clock;
        this.cancelled = cancelled;
        this.begun = begun;
    }

    /// Limits for a second look at the same file: on the same clock, and with counts of their own.
    DocumentBudget forSecondReading() {
        var budget = new DocumentBudget(where, limits, seconds, clock, cancelled, begun);
        budget.begin(fileBytes);
        return budget;
    }

    /// @param bytes the file's size
    public void begin(long bytes) {
        fileBytes = bytes;
    }

    /// To be called again and again while a file is read.
    ///
    /// @throws Refusal where it takes too long, or was cancelled
    void check() {
        if (++asked % ASK_EACH == 0) {
            checkNow();
        }
    }

    /// As [#check()], before work that takes a while.
    public void checkNow() {
        checkNow(0);
    }

    /// @param more seconds beyond the limit
    public void checkNow(long more) {
        if (cancelled.getAsBoolean()) {
            throw refusal(DocumentProblem.STOPPED);
        }
        if (isOver(more)) {
            throw tooSlow();
        }
    }

    /// Whether the file takes longer than it may, and so many seconds more.
    public boolean isOver(long more) {
        return elapsed() > TimeUnit.SECONDS.toNanos(seconds + more);
    }

    public Refusal tooSlow() {
        return refusal(DocumentProblem.TOO_SLOW, seconds);
    }

    /// The nanoseconds since the file was begun.
    public long elapsed() {
        return clock.getAsLong() - begun;
    }

    void addCharacters(int count) {
        check();
        characters += count;
        if (characters > Limits.MOST_CHARACTERS) {
            throw refusal(DocumentProblem.TOO_LONG, Limits.MOST_CHARACTERS);
        }
    }

    void checkLevel(int level) {
        check();
        if (level > Limits.MOST_LEVELS) {
            throw refusal(DocumentProblem.TOO_DEEP, Limits.MOST_LEVELS);
        }
    }

    void addUnpacked(long bytes) {
        check();
        unpacked += bytes;
        long most = limits.get(Limit.DOCUMENT_UNPACKED);
        if (unpacked > most || limits.isPackedTooWell(fileBytes, unpacked)) {
            throw refusal(DocumentProblem.UNPACKED_TOO_LARGE, Math.min(most, Math.max(Limits.SMALL, unpacked - 1)));
        }
    }

    /// Refuses a part that unpacks to more than a limit.
    ///
    /// @param bytes of the part
    void requireUnpacked(long bytes, Limit limit) {
        if (bytes > limits.get(limit)) {
            throw refusal(DocumentProblem.UNPACKED_TOO_LARGE, limits.get(limit));
        }
    }

    long get(Limit limit) {
        return limits.get(limit);
    }

    public Refusal refusal(DocumentProblem problem, Object... details) {
        return new Refusal(problem, where, details);
    }

    public String where() {
        return where;
    }

    /// A stream that asks whether to go on whenever a library reads on: it may look at a stretch again and again.
    InputStream checked(InputStream in) {
        return new CountedStream(
                in,
                bytes -> {
                    if (bytes > 1) {
                        checkNow();
                    } else {
                        check();
                    }
                });
    }

    /// A stream whose bytes count as unpacked.
    InputStream count(InputStream in) {
        return new CountedStream(in, this::addUnpacked);
    }
}
