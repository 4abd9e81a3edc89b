package org.framewright.files.document;

import org.framewright.files.CountedStream;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.io.InputStream;
import java.util.function.BooleanSupplier;

/// The limits of reading one file, for all formats. Readers count here, and ask here whether they may go on.
final class DocumentBudget {

    private static final int ASK_EACH = 256;

    private final String where;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final long begun;
    private long fileBytes;
    private long characters;
    private long unpacked;
    private int asked;

    /// @param where the file, as refusals name it
    DocumentBudget(String where, Limits limits, BooleanSupplier cancelled) {
        this(where, limits, cancelled, System.nanoTime());
    }

    private DocumentBudget(String where, Limits limits, BooleanSupplier cancelled, long begun) {
        this.where = where;
        this.limits = limits;
        this.cancelled = cancelled;
        this.begun = begun;
    }

    /// Limits for a second look at the same file: on the same clock, and with counts of their own.
    DocumentBudget forSecondReading() {
        var budget = new DocumentBudget(where, limits, cancelled, begun);
        budget.begin(fileBytes);
        return budget;
    }

    /// @param bytes the file's size
    void begin(long bytes) {
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
    void checkNow() {
        if (cancelled.getAsBoolean()) {
            throw refusal(DocumentProblem.STOPPED);
        }
        long seconds = limits.get(Limit.SECONDS);
        if (System.nanoTime() - begun > seconds * 1_000_000_000) {
            throw refusal(DocumentProblem.TOO_SLOW, seconds);
        }
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

    Refusal refusal(DocumentProblem problem, Object... details) {
        return new Refusal(problem, where, details);
    }

    String where() {
        return where;
    }

    /// A stream whose bytes count as unpacked.
    InputStream count(InputStream in) {
        return new CountedStream(in, this::addUnpacked);
    }
}
