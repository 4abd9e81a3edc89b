package org.framewright.files.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lines that stand at the same height near the edge of most pages, with other numbers or none: running heads and page numbers.
final class RunningHeads {

    private static final float MARGIN = 0.12f;
    private static final int ROUGHLY = 6;
    private static final int FEWEST_PAGES = 2;

    private final List<List<PdfLine>> pages;
    private final Set<String> repeated = new HashSet<>();

    RunningHeads(List<List<PdfLine>> pages) {
        this.pages = pages;
        Map<String, Integer> times = new HashMap<>();
        long written = pages.stream().filter(page -> !page.isEmpty()).count();
        for (var page : pages) {
            Set<String> keys = new HashSet<>();
            page.stream().filter(RunningHeads::isAtEdge).forEach(it -> keys.add(key(it)));
            keys.forEach(it -> times.merge(it, 1, Integer::sum));
        }
        times.forEach((key, count) -> {
            if (count >= FEWEST_PAGES && count * 2 > written) {
                repeated.add(key);
            }
        });
    }

    private static boolean isAtEdge(PdfLine line) {
        return line.bottom() < MARGIN * line.page() || line.bottom() > (1 - MARGIN) * line.page();
    }

    private static String key(PdfLine line) {
        return Math.round(line.bottom() / ROUGHLY) + " " + line.text().replaceAll("\\p{Nd}+", "#").strip();
    }

    private boolean isRunningHead(PdfLine line) {
        return isAtEdge(line) && repeated.contains(key(line));
    }

    /// How many lines they are.
    long count() {
        return pages.stream().flatMap(List::stream).filter(this::isRunningHead).count();
    }

    /// The pages without them.
    List<List<PdfLine>> body() {
        var body = new ArrayList<List<PdfLine>>();
        pages.forEach(page -> body.add(page.stream().filter(it -> !isRunningHead(it)).toList()));
        return body;
    }
}
