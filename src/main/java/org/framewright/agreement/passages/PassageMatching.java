package org.framewright.agreement.passages;

import org.framewright.agreement.passages.gamma.ListOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which passages of two coders in one article are the same one.
///
/// Passages are matched one to one and only with the same tag, so that their intersections over unions sum to the most that is
/// possible (Jaccard's index of the positions they cover). Below the threshold none are matched. Of several best matchings it is always the same one,
/// whichever coder comes first and in whatever order they marked.
///
/// @param threshold the least intersection over union of a pair
/// @param pairs the matched passages, in order of the one's list
/// @param onlyA passages of the one without a counterpart, by their place in the list given
/// @param onlyB passages of the other without a counterpart
public record PassageMatching(double threshold, List<MatchedPair> pairs, List<Integer> onlyA, List<Integer> onlyB) {
    /// Half of what either covers is covered by both.
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final Comparator<MarkedPassage> BY_POSITION =
            Comparator.comparing(MarkedPassage::fragments, ListOrder.comparing(Comparator.<Span>naturalOrder()))
                    .thenComparingInt(MarkedPassage::tag);

    public PassageMatching {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + threshold);
        }
        pairs = List.copyOf(pairs);
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
    }

    /// Two passages by their place in the lists given, and the intersection over union of what they cover.
    public record MatchedPair(int a, int b, double intersectionOverUnion) {
        private MatchedPair reversed() {
            return new MatchedPair(b, a, intersectionOverUnion);
        }
    }

    /// The best matching.
    ///
    /// @param threshold the least intersection over union of a pair; passages without a common position never are one
    public static PassageMatching of(List<MarkedPassage> a, List<MarkedPassage> b, double threshold) {
        var orderA = order(a);
        var orderB = order(b);
        boolean turn = ListOrder.comparing(BY_POSITION).compare(sorted(a, orderA), sorted(b, orderB)) > 0;
        var pairs =
                turn
                        ? pairs(b, orderB, a, orderA, threshold).stream().map(MatchedPair::reversed)
                        : pairs(a, orderA, b, orderB, threshold).stream();
        var inOrder = pairs.sorted(Comparator.comparingInt(MatchedPair::a)).toList();
        return new PassageMatching(
                threshold,
                inOrder,
                others(a.size(), inOrder.stream().map(MatchedPair::a).toList()),
                others(b.size(), inOrder.stream().map(MatchedPair::b).toList()));
    }

    private static List<MatchedPair> pairs(
            List<MarkedPassage> left,
            List<Integer> leftOrder,
            List<MarkedPassage> right,
            List<Integer> rightOrder,
            double threshold) {
        var edges = new ArrayList<List<BipartiteMatching.Edge>>();
        for (int i = 0; i < left.size(); i++) {
            var near = new ArrayList<BipartiteMatching.Edge>();
            var one = left.get(leftOrder.get(i));
            for (int j = 0; j < right.size(); j++) {
                var other = right.get(rightOrder.get(j));
                double overlap = overlap(one, other);
                if (overlap > 0 && overlap >= threshold) {
                    near.add(new BipartiteMatching.Edge(i, j, overlap));
                }
            }
            edges.add(near);
        }
        int[] mates = BipartiteMatching.best(edges, right.size());
        return IntStream.range(0, mates.length)
                .filter(it -> mates[it] >= 0)
                .mapToObj(it -> {
                    int l = leftOrder.get(it);
                    int r = rightOrder.get(mates[it]);
                    return new MatchedPair(l, r, overlap(left.get(l), right.get(r)));
                })
                .toList();
    }

    private static double overlap(MarkedPassage a, MarkedPassage b) {
        return a.tag() == b.tag() && a.extent().overlaps(b.extent())
                ? SpanCover.intersectionOverUnion(a.fragments(), b.fragments())
                : 0;
    }

    private static List<Integer> others(int size, List<Integer> matched) {
        var all = Set.copyOf(matched);
        return IntStream.range(0, size).filter(it -> !all.contains(it)).boxed().toList();
    }

    private static List<Integer> order(List<MarkedPassage> passages) {
        return IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparing(passages::get, BY_POSITION))
                .toList();
    }

    private static List<MarkedPassage> sorted(List<MarkedPassage> passages, List<Integer> order) {
        return order.stream().map(passages::get).toList();
    }
}
