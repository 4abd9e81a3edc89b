package org.framewright.hub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
    static PageRuns compare(InputStream file, byte[] earlier) throws IOException {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int i = 0; i < earlier.length / PAGE; i++) {
            places.putIfAbsent(ByteBuffer.wrap(earlier, i * PAGE, PAGE), i);
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

    private static boolean isAt(byte[] earlier, int place, byte[] page) {
        int from = place * PAGE;
        return from + PAGE <= earlier.length && Arrays.equals(earlier, from, from + PAGE, page, 0, page.length);
    }

    /// The bytes of an earlier file without the pages of these runs: what new pages resemble.
    byte[] findOthers(byte[] earlier) {
        var shared = new BitSet();
        list.stream().filter(PageRun::isShared).forEach(it -> shared.set(it.source(), it.source() + it.pages()));
        var others = new byte[earlier.length - shared.cardinality() * PAGE];
        int to = 0;
        for (int from = 0; from < earlier.length; from += PAGE) {
            if (!shared.get(from / PAGE)) {
                int length = Math.min(PAGE, earlier.length - from);
                System.arraycopy(earlier, from, others, to, length);
                to += length;
            }
        }
        return others;
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
    static PageRuns read(byte[] bytes, byte[] earlier) throws IOException {
        var runs = new ArrayList<PageRun>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                var run = new PageRun(in.readInt(), in.readInt());
                long last = (long) run.source() + run.pages();
                if (run.source() < NEW || run.pages() < 1 || (run.isShared() && last > earlier.length / PAGE)) {
                    throw new IOException("no pages of the earlier file");
                }
                runs.add(run);
            }
        }
        return new PageRuns(runs);
    }
}
