package org.framewright.files.document;

import org.framewright.files.FileLimits;
import org.framewright.model.Refusal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/// What reading one file may cost, for all formats. Readers count here, and ask here whether they may go on.
final class DocumentBudget {

    private static final int ASK_EACH = 256;

    private final String where;
    private final BooleanSupplier cancelled;
    private final long begun;
    private long fileBytes;
    private long characters;
    private long unpacked;
    private int asked;

    /// @param where the file, as refusals name it
    DocumentBudget(String where, BooleanSupplier cancelled) {
        this(where, cancelled, System.nanoTime());
    }

    private DocumentBudget(String where, BooleanSupplier cancelled, long begun) {
        this.where = where;
        this.cancelled = cancelled;
        this.begun = begun;
    }

    /// Limits for a second look at the same file: on the same clock, and with counts of their own.
    DocumentBudget again() {
        var budget = new DocumentBudget(where, cancelled, begun);
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
        if (System.nanoTime() - begun > FileLimits.LONGEST_TIME.toNanos()) {
            throw refusal(DocumentProblem.TOO_SLOW, FileLimits.LONGEST_TIME.toSeconds());
        }
    }

    void addCharacters(int count) {
        check();
        characters += count;
        if (characters > FileLimits.MOST_CHARACTERS) {
            throw refusal(DocumentProblem.TOO_LONG, FileLimits.MOST_CHARACTERS);
        }
    }

    void checkLevel(int level) {
        check();
        if (level > FileLimits.MOST_LEVELS) {
            throw refusal(DocumentProblem.TOO_DEEP, FileLimits.MOST_LEVELS);
        }
    }

    void addUnpacked(long bytes) {
        check();
        unpacked += bytes;
        if (unpacked > FileLimits.MOST_UNPACKED
                || unpacked > Math.max(FileLimits.SMALL, FileLimits.MOST_RATIO * fileBytes)) {
            throw refusal(
                    DocumentProblem.UNPACKED_TOO_LARGE,
                    Math.min(FileLimits.MOST_UNPACKED, Math.max(FileLimits.SMALL, unpacked - 1)));
        }
    }

    Refusal refusal(DocumentProblem problem, Object... details) {
        return new Refusal(problem, where, details);
    }

    String where() {
        return where;
    }

    /// A stream whose bytes count as unpacked.
    InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                addUnpacked(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                int read = super.read(bytes, start, length);
                addUnpacked(Math.max(0, read));
                return read;
            }
        };
    }
}
