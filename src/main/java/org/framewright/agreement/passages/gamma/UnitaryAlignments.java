package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The unitary alignments that can be part of a best alignment: sets of marks with at most one mark of each coder, and the cost
/// of each set.
///
/// With n coders, a set costs `alone + sum over its pairs of (difference - alone) / pairs of n`, which is the mean over all pairs
/// of coders where a missing mark has the distance `alone` from every mark. A set is left out if it is not cheaper than the set
/// without one of its marks together with that mark alone: the best alignment doesn't need it. So in each set that is kept a
/// mark's differences from the others sum to less than `(pairs + n - 1) * alone`, which bounds the search.
final class UnitaryAlignments {
    /// More would not fit into memory.
    private static final int MOST = 2_000_000;

    private final PassageDissimilarity dissimilarity;
    private final List<List<GammaMark>> coders;
    private final SearchBudget budget;
    private final int pairs;
    private final double limit;
    private final int[] first;
    private final double[] longest;
    private final List<int[]> members = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();

    private UnitaryAlignments(List<List<GammaMark>> coders, PassageDissimilarity dissimilarity, SearchBudget budget) {
        this.coders = coders;
        this.dissimilarity = dissimilarity;
        this.budget = budget;
        int n = coders.size();
        pairs = n * (n - 1) / 2;
        limit = (pairs + n - 1) * dissimilarity.alone();
        first = new int[n + 1];
        for (int i = 0; i < n; i++) {
            first[i + 1] = first[i] + coders.get(i).size();
        }
        longest =
                coders.stream().mapToDouble(it -> it.stream().mapToDouble(GammaMark::length).max().orElse(0)).toArray();
    }

    /// All sets that are kept.
    ///
    /// @param coders the marks of each, in order of their start
    /// @return sets of marks, numbered through over all coders; sets of one mark included
    static SetPartition.CandidateSets of(
            List<List<GammaMark>> coders, PassageDissimilarity dissimilarity, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        var groups = new UnitaryAlignments(coders, dissimilarity, budget);
        groups.extend(new ArrayList<>(), new int[0], new double[0], 0);
        return new SetPartition.CandidateSets(
                groups.first[coders.size()],
                groups.members.toArray(int[][]::new),
                groups.costs.stream().mapToDouble(it -> it).toArray());
    }

    /// Keeps the chosen marks as a set, and each set with marks of later coders added.
    ///
    /// @param differences of each chosen mark from the other chosen ones, summed
    private void extend(List<GammaMark> chosen, int[] numbers, double[] differences, int coder)
            throws SearchBudget.BudgetExceededException {
        if (!chosen.isEmpty()) {
            addIfUseful(numbers, differences);
        }
        for (int next = coder; next < coders.size(); next++) {
            var marks = coders.get(next);
            int from = chosen.isEmpty() ? 0 : firstWithin(chosen.getFirst(), next);
            double last =
                    chosen.isEmpty()
                            ? Double.POSITIVE_INFINITY
                            : chosen.getFirst().start() + dissimilarity.reach(chosen.getFirst(), longest[next], limit);
            for (int i = from; i < marks.size() && marks.get(i).start() <= last; i++) {
                budget.spend(1);
                var extended = with(chosen, differences, marks.get(i));
                if (extended.length > 0) {
                    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
                    more[numbers.length] = first[next] + i;
                    chosen.add(marks.get(i));
                    extend(chosen, more, extended, next + 1);
                    chosen.removeLast();
                }
            }
        }
    }

    private int firstWithin(GammaMark mark, int coder) {
        double from = mark.start() - dissimilarity.reach(mark, longest[coder], limit);
        var marks = coders.get(coder);
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The sums with one mark more; empty where a sum reaches the limit.
    private double[] with(List<GammaMark> chosen, double[] differences, GammaMark mark) {
        double[] result = Arrays.copyOf(differences, differences.length + 1);
        for (int i = 0; i < chosen.size(); i++) {
            double difference = dissimilarity.between(chosen.get(i), mark);
            result[i] += difference;
            result[chosen.size()] += difference;
            if (result[i] >= limit || result[chosen.size()] >= limit) {
                return new double[0];
            }
        }
        return result;
    }

    private void addIfUseful(int[] numbers, double[] differences) throws SearchBudget.BudgetExceededException {
        int k = numbers.length;
        double alone = dissimilarity.alone();
        for (double sum : differences) {
            if (k > 1 && sum - (k - 1) * alone > pairs * alone) {
                return;
            }
        }
        double within = Arrays.stream(differences).sum() / 2 - k * (k - 1) / 2.0 * alone;
        if (members.size() == MOST) {
            throw new SearchBudget.BudgetExceededException();
        }
        members.add(numbers);
        costs.add(alone + within / pairs);
    }
}
