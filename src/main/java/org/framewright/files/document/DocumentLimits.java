package org.framewright.files.document;

import org.framewright.model.Refusal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// What reading one file may cost, for all formats. Readers count here, and ask here whether they may go on.
final class DocumentLimits {

    static final int MOST_TEXT_BYTES = 10_000_000;
    static final int MOST_BYTES = 50_000_000;

    /// Of everything that is unpacked from one file, and of a single part.
    static final long MOST_UNPACKED = 200_000_000;

    /// Nobody's text is packed to a two hundredth; what is small is not asked.
    static final int MOST_RATIO = 200;

    static final long SMALL = 10_000_000;
    static final int MOST_ENTRIES = 10_000;
    static final int MOST_LEVELS = 250;
    static final int MOST_PAGES = 1_000;
    static final int MOST_PARTS = 1_000;
    static final int MOST_CHARACTERS = 5_000_000;

    /// Of a value of the metadata.
    static final int LONGEST_VALUE = 500;

    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int ASK_EACH = 256;

    private final String where;
    private final BooleanSupplier cancelled;
    private final long begun;
    private long fileBytes;
    private long characters;
    private long unpacked;
    private int asked;

    /// @param where the file, as refusals name it
    DocumentLimits(String where, BooleanSupplier cancelled) {
        this(where, cancelled, System.nanoTime());
    }

    private DocumentLimits(String where, BooleanSupplier cancelled, long begun) {
        this.where = where;
        this.cancelled = cancelled;
        this.begun = begun;
    }

    /// Limits for a second look at the same file: on the same clock, and with counts of their own.
    DocumentLimits again() {
        var limits = new DocumentLimits(where, cancelled, begun);
        limits.begin(fileBytes);
        return limits;
    }

    /// Limits for a file that this one holds: on the same clock, and with counts of their own.
    ///
    /// @param bytes the size of that file
    DocumentLimits inside(String name, long bytes) {
        var limits = new DocumentLimits(where + "/" + name, cancelled, begun);
        limits.begin(bytes);
        return limits;
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
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw refusal(DocumentProblem.TOO_SLOW, LONGEST.toSeconds());
        }
    }

    void addCharacters(int count) {
        check();
        characters += count;
        if (characters > MOST_CHARACTERS) {
            throw refusal(DocumentProblem.TOO_LONG, MOST_CHARACTERS);
        }
    }

    void checkLevel(int level) {
        check();
        if (level > MOST_LEVELS) {
            throw refusal(DocumentProblem.TOO_DEEP, MOST_LEVELS);
        }
    }

    void addUnpacked(long bytes) {
        check();
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED || unpacked > Math.max(SMALL, MOST_RATIO * fileBytes)) {
            throw refusal(DocumentProblem.UNPACKED_TOO_LARGE, Math.min(MOST_UNPACKED, Math.max(SMALL, unpacked - 1)));
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
