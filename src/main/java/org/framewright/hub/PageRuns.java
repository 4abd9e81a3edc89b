package org.framewright.hub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pages of a file in runs, each of which an earlier file has, too, at whatever place, or has not. SQLite writes most pages of a copy as
/// it wrote them before, some of them further on.
record PageRuns(List<PageRun> list) {

    /// Bytes of a page, as SQLite has them.
    static final int PAGE = 4096;

    /// The source of pages that the earlier file has not.
    private static final int NEW = -1;

    /// Pages that follow each other.
    ///
    /// @param source the place of the first one in the earlier file, in pages
    /// @param pages at least one; the file's last page may be shorter
    record PageRun(int source, int pages) {

        boolean isShared() {
            return source != NEW;
        }

        long bytes() {
            return (long) pages * PAGE;
        }
    }

    PageRuns {
        list = List.copyOf(list);
    }

    /// The runs of a file without any page of an earlier one.
    static PageRuns allNew() {
        return new PageRuns(List.of(new PageRun(NEW, Integer.MAX_VALUE)));
    }

    /// Compares a file with an earlier one.
    static PageRuns compare(InputStream file, ByteBuffer earlier) throws IOException {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int i = 0; i < earlier.limit() / PAGE; i++) {
            places.putIfAbsent(earlier.slice(i * PAGE, PAGE), i);
        }
        var runs = new ArrayList<PageRun>();
        for (var page = file.readNBytes(PAGE); page.length > 0; page = file.readNBytes(PAGE)) {
            var last = runs.isEmpty() ? new PageRun(NEW, 0) : runs.getLast();
            int next = last.source() + last.pages();
            int source =
                    last.isShared() && isAt(earlier, next, page)
                            ? next
                            : places.getOrDefault(ByteBuffer.wrap(page), NEW);
            boolean continues = last.pages() > 0 && source == (last.isShared() ? next : NEW);
            if (continues) {
                runs.removeLast();
            }
            runs.add(continues ? new PageRun(last.source(), last.pages() + 1) : new PageRun(source, 1));
        }
        return new PageRuns(runs);
    }

    private static boolean isAt(ByteBuffer earlier, int place, byte[] page) {
        return place < earlier.limit() / PAGE && earlier.slice(place * PAGE, PAGE).equals(ByteBuffer.wrap(page));
    }

    /// The pages of an earlier file that are in no run, one after the other: what new pages resemble.
    OtherPages findOthers(ByteBuffer earlier) {
        var others = new BitSet();
        others.set(0, Math.ceilDiv(earlier.limit(), PAGE));
        list.stream().filter(PageRun::isShared).forEach(it -> others.clear(it.source(), it.source() + it.pages()));
        return new OtherPages(earlier, others.stream().toArray());
    }

    /// Pages of a file; the file's last one may be shorter.
    static final class OtherPages {

        private final ByteBuffer file;
        private final int[] places;

        private OtherPages(ByteBuffer file, int[] places) {
            this.file = file;
            this.places = places;
        }

        /// The bytes of a stretch of these pages, as far as there are any.
        byte[] read(long from, long to) {
            var bytes = new ByteArrayOutputStream();
            int last = (int) Math.min(Math.ceilDiv(to, PAGE), places.length);
            for (int i = (int) Math.min(from / PAGE, last); i < last; i++) {
                int start = places[i] * PAGE;
                var page = new byte[Math.min(PAGE, file.limit() - start)];
                file.get(start, page);
                bytes.writeBytes(page);
            }
            return bytes.toByteArray();
        }
    }

    byte[] toBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var run : list) {
                out.writeInt(run.source());
                out.writeInt(run.pages());
            }
        }
        return bytes.toByteArray();
    }

    /// Reads what [#toBytes] has written.
    ///
    /// @param earlier the earlier file
    /// @throws IOException where it was not written so, or the earlier file has no such pages
    static PageRuns read(byte[] bytes, ByteBuffer earlier) throws IOException {
        var runs = new ArrayList<PageRun>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                var run = new PageRun(in.readInt(), in.readInt());
                long last = (long) run.source() + run.pages();
                if (run.source() < NEW || run.pages() < 1 || (run.isShared() && last > earlier.limit() / PAGE)) {
                    throw new IOException("no pages of the earlier file");
                }
                runs.add(run);
            }
        }
        return new PageRuns(runs);
    }
}
