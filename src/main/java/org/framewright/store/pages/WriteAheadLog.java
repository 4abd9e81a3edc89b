package org.framewright.store.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The places of the newest committed versions of pages in a write-ahead log. SQLite stops at the first damaged frame.
/// Each frame contains the checksum for the check of the next frame, so that this class finds also the frames after a
/// damaged one.
public final class WriteAheadLog {

    static final int HEADER = 32;
    static final int FRAME_HEADER = 24;

    private static final int MAGIC = 0x377F0682;

    private final FileBytes bytes;
    private final int pageSize;
    private final ByteOrder order;
    private final Map<Long, Long> newest = new TreeMap<>();
    private long pages;

    private WriteAheadLog(FileBytes bytes, int pageSize, ByteOrder order) {
        this.bytes = bytes;
        this.pageSize = pageSize;
        this.order = order;
    }

    /// The number of pages of a database after the last commit in its log, as SQLite reads the log: up to the first damaged
    /// frame. Closing the log releases no lock of SQLite's.
    ///
    /// @return 0 where the log has no commit
    /// @throws IOException where the log can't be read
    public static long committedPages(Path file) throws IOException {
        try (var bytes = FileBytes.open(file)) {
            return read(bytes).pages;
        }
    }

    /// Reads a log. Where its header is lost, the page size is the size with which most frames are consistent.
    static WriteAheadLog read(FileBytes bytes) throws IOException {
        var header = bytes.read(0, HEADER);
        int magic = header.limit() < HEADER ? 0 : header.getInt(0);
        int size = magic == 0 ? 0 : header.getInt(8);
        if ((magic & ~1) == MAGIC && DatabasePages.POSSIBLE_SIZES.contains(size)) {
            var log = new WriteAheadLog(bytes, size, order(magic));
            log.collect(checksum(log.order, header, 0, 24, new int[2]), header.getInt(16), header.getInt(20));
            if (!log.newest.isEmpty()) {
                return log;
            }
        }
        var best = new WriteAheadLog(bytes, DatabasePages.USUAL_SIZE, ByteOrder.BIG_ENDIAN);
        for (int each : DatabasePages.POSSIBLE_SIZES) {
            for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                var log = new WriteAheadLog(bytes, each, order);
                var first = bytes.read(HEADER, FRAME_HEADER);
                if (first.limit() == FRAME_HEADER) {
                    // the first frame can't be verified then, and counts as damaged
                    log.collect(new int[2], first.getInt(8), first.getInt(12));
                }
                best = log.newest.size() > best.newest.size() ? log : best;
            }
        }
        return best;
    }

    boolean isEmpty() {
        return newest.isEmpty();
    }

    int pageSize() {
        return pageSize;
    }

    /// For each page with a version in the log, by number from 1 on, the offset of its bytes.
    Map<Long, Long> newest() {
        return newest;
    }

    private void collect(int[] seed, int salt1, int salt2) throws IOException {
        var uncommitted = new HashMap<Long, Long>();
        int[] before = seed;
        boolean whole = true;
        for (long at = HEADER; at + FRAME_HEADER + pageSize <= bytes.length(); at += FRAME_HEADER + pageSize) {
            var frame = bytes.read(at, FRAME_HEADER + pageSize);
            if (frame.limit() < FRAME_HEADER + pageSize) {
                return;
            }
            boolean ofThisLog = frame.getInt(8) == salt1 && frame.getInt(12) == salt2;
            int[] after = {frame.getInt(16), frame.getInt(20)};
            boolean intact = ofThisLog && isIntact(frame, before, after);
            whole &= intact;
            if (intact) {
                uncommitted.put(Integer.toUnsignedLong(frame.getInt(0)), at + FRAME_HEADER);
                if (frame.getInt(4) != 0) {
                    newest.putAll(uncommitted);
                    uncommitted.clear();
                    pages = whole ? Integer.toUnsignedLong(frame.getInt(4)) : pages;
                }
            }
            before = after;
        }
    }

    private boolean isIntact(ByteBuffer frame, int[] before, int[] after) {
        int[] sum = checksum(order, frame, FRAME_HEADER, pageSize, checksum(order, frame, 0, 8, before));
        return sum[0] == after[0] && sum[1] == after[1] && frame.getInt(0) != 0;
    }

    private static ByteOrder order(int magic) {
        return (magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static int[] checksum(ByteOrder order, ByteBuffer bytes, int from, int length, int[] seed) {
        var words = bytes.duplicate().order(order);
        int first = seed[0];
        int second = seed[1];
        for (int i = from; i < from + length; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
        return new int[] {first, second};
    }
}
