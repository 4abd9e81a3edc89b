package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.BipartiteMatching;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.agreement.passages.gamma.ListOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The matching of two coders' passages in one article that count as the same.
///
/// Passages are matched one to one and only with the same tag, so that the sum of their intersections over unions (Jaccard's
/// index of the covered positions) is as large as possible. Pairs below the threshold are not matched. Of several best matchings
/// always the same matching is chosen, whatever the order of the coders and of their passages.
///
/// @param pairs the matched passages, in the order of the first coder's list
/// @param onlyA the first coder's passages without a counterpart, by their place in the given list
/// @param onlyB the second coder's passages without a counterpart
public record PassageMatching(List<MatchedPair> pairs, List<Integer> onlyA, List<Integer> onlyB) {
    /// The limit of steps for the passages of one article: compared pairs, and pairs that the search for the best matching looks at.
    /// Some thousand passages of each coder that all overlap.
    private static final long MOST_STEPS = 100_000_000;

    /// A pair that may be matched is kept in memory: two million at most.
    private static final int STEPS_OF_EDGE = 50;

    /// The default threshold: half of the positions that either covers are covered by both.
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final Comparator<MarkedPassage> BY_POSITION =
            Comparator.comparing(MarkedPassage::fragments, ListOrder.comparing(Comparator.<Span>naturalOrder()))
                    .thenComparingInt(MarkedPassage::tag);

    public PassageMatching {
        pairs = List.copyOf(pairs);
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
    }

    /// Two passages by their places in the given lists, and the intersection over union of their positions.
    public record MatchedPair(int a, int b, double intersectionOverUnion) {
        private MatchedPair reversed() {
            return new MatchedPair(b, a, intersectionOverUnion);
        }
    }

    /// The best matching.
    ///
    /// @param threshold the least intersection over union of a pair; passages without a common position are never a pair
    /// @throws BudgetExceededException where so many passages overlap that it would take too long
    public static PassageMatching of(List<MarkedPassage> a, List<MarkedPassage> b, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + threshold);
        }
        var orderA = order(a);
        var orderB = order(b);
        boolean turn = ListOrder.comparing(BY_POSITION).compare(sorted(a, orderA), sorted(b, orderB)) > 0;
        var pairs =
                turn
                        ? pairs(b, orderB, a, orderA, threshold).stream().map(MatchedPair::reversed)
                        : pairs(a, orderA, b, orderB, threshold).stream();
        var inOrder = pairs.sorted(Comparator.comparingInt(MatchedPair::a)).toList();
        return new PassageMatching(
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
        var index = new PassageIndex(sorted(right, rightOrder));
        var budget = new SearchBudget(MOST_STEPS);
        for (int i = 0; i < left.size(); i++) {
            var near = new ArrayList<BipartiteMatching.Edge>();
            var one = left.get(leftOrder.get(i));
            index.findNear(one.extent(), budget)
                    .forEach(j -> {
                        double overlap = overlap(one, right.get(rightOrder.get(j)));
                        if (overlap > 0 && overlap >= threshold) {
                            budget.spend(STEPS_OF_EDGE);
                            near.add(new BipartiteMatching.Edge(j, overlap));
                        }
                    });
            edges.add(near);
        }
        int[] mates = BipartiteMatching.best(edges, right.size(), budget);
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
