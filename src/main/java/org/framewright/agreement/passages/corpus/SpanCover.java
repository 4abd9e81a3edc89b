package org.framewright.agreement.passages.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The positions that lists of spans cover together.
public final class SpanCover {
    private SpanCover() {}

    /// The positions covered by any of the spans, as spans in order of position. Spans that overlap or touch become one.
    public static List<Span> union(Collection<Span> spans) {
        return merge(spans, true);
    }

    /// The positions that passages cover, tag by tag.
    public static Map<Integer, List<Span>> unionByTag(List<MarkedPassage> passages) {
        var fragments = new TreeMap<Integer, List<Span>>();
        for (var passage : passages) {
            fragments.computeIfAbsent(passage.tag(), _ -> new ArrayList<>()).addAll(passage.fragments());
        }
        fragments.replaceAll((_, spans) -> union(spans));
        return fragments;
    }

    /// As [#union], but spans that only touch stay apart.
    public static List<Span> mergeOverlapping(Collection<Span> spans) {
        return merge(spans, false);
    }

    /// The number of positions that spans cover together.
    public static long length(Collection<Span> spans) {
        return union(spans).stream().mapToLong(Span::length).sum();
    }

    /// The number of positions that both lists cover; each list is in order of position and without overlap.
    public static long sharedLength(List<Span> a, List<Span> b) {
        long shared = 0;
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            var x = a.get(i);
            var y = b.get(j);
            shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            if (x.end() < y.end()) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /// The positions covered by both, as a share of the positions covered by either (Jaccard's index): 0 without common
    /// positions, and 1 where both cover the same positions, also where both cover none.
    public static double intersectionOverUnion(List<Span> a, List<Span> b) {
        if (a.size() == 1 && b.size() == 1) {
            // most passages have one fragment, and each is compared with all that overlap it
            var one = a.getFirst();
            var other = b.getFirst();
            long common = Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            return (double) common / ((long) one.length() + other.length() - common);
        }
        var as = union(a);
        var bs = union(b);
        long shared = sharedLength(as, bs);
        long all = length(as) + length(bs) - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    /// Whether a list in order of position and without overlap covers any of the span.
    public static boolean covers(List<Span> covered, Span span) {
        int low = 0;
        int high = covered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (covered.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < covered.size() && covered.get(low).start() < span.end();
    }

    private static List<Span> merge(Collection<Span> spans, boolean touchingToo) {
        var result = new ArrayList<Span>();
        for (var span : spans.stream().sorted().toList()) {
            if (!result.isEmpty()) {
                var last = result.getLast();
                if (span.start() < last.end() || (touchingToo && span.start() == last.end())) {
                    result.set(result.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
                    continue;
                }
            }
            result.add(span);
        }
        return List.copyOf(result);
    }
}
