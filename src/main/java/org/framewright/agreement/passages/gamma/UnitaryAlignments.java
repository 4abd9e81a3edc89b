package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.passages.corpus.SearchBudget;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/// The unitary alignments that can be part of a best alignment: sets of marks with at most one mark of each coder, and the cost
/// of each set.
///
/// With n coders, a set costs `alone + sum over its pairs of (difference - alone) / pairs of n`, which is the mean over all pairs
/// of coders where a missing mark has the distance `alone` from every mark. A set is left out if it is not cheaper than the set
/// without one of its marks together with that mark alone: the best alignment doesn't need it. So in each set that is kept a
/// mark's differences from the others sum to less than `(pairs + n - 1) * alone`, which bounds the search.
final class UnitaryAlignments {
    /// The largest number of sets; more would not fit into memory.
    private static final int MOST = 2_000_000;

    private final PassageDissimilarity dissimilarity;
    private final SearchBudget budget;
    private final int pairs;
    private final double limit;

    /// The marks of all coders one after the other, and where each coder's begin.
    private final GammaMark[] marks;

    private final int[] first;
    private final double[] longest;

    /// The marks of the set that is tried, by their numbers.
    private final int[] chosen;

    /// By the size of the set: of each of its marks, the differences from the others, summed.
    private final double[][] differences;

    /// For each coder, the marks that are near enough to the first chosen mark.
    private final int[] nearFrom;

    private final int[] nearTo;
    private final SetPartition.CandidateSets sets;

    private UnitaryAlignments(List<List<GammaMark>> coders, PassageDissimilarity dissimilarity, SearchBudget budget) {
        this.dissimilarity = dissimilarity;
        this.budget = budget;
        int n = coders.size();
        pairs = n * (n - 1) / 2;
        limit = (pairs + n - 1) * dissimilarity.alone();
        marks = coders.stream().flatMap(List::stream).toArray(GammaMark[]::new);
        first = new int[n + 1];
        for (int i = 0; i < n; i++) {
            first[i + 1] = first[i] + coders.get(i).size();
        }
        longest =
                coders.stream().mapToDouble(it -> it.stream().mapToDouble(GammaMark::length).max().orElse(0)).toArray();
        sets = new SetPartition.CandidateSets(marks.length);
        chosen = new int[n];
        differences = new double[n + 1][n];
        nearFrom = new int[n];
        nearTo = new int[n];
    }

    /// All sets that are kept.
    ///
    /// @param coders the marks of each, in order of their start
    /// @return sets of marks, numbered through over all coders; sets of one mark included
    static SetPartition.CandidateSets of(
            List<List<GammaMark>> coders, PassageDissimilarity dissimilarity, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        var groups = new UnitaryAlignments(coders, dissimilarity, budget);
        for (int coder = 0; coder < coders.size(); coder++) {
            budget.spend(coders.get(coder).size());
            for (int mark = groups.first[coder]; mark < groups.first[coder + 1]; mark++) {
                groups.begin(mark, coder + 1);
            }
        }
        return groups.sets;
    }

    private void begin(int mark, int coder) throws SearchBudget.BudgetExceededException {
        for (int next = coder; next < chosen.length; next++) {
            double reach = dissimilarity.reach(marks[mark], longest[next], limit);
            double nearest = marks[mark].start() - reach;
            double last = marks[mark].start() + reach;
            nearFrom[next] = firstWhere(next, it -> it >= nearest);
            nearTo[next] = firstWhere(next, it -> it > last);
        }
        chosen[0] = mark;
        extend(1, coder);
    }

    /// The number of a coder's first mark with such a start.
    private int firstWhere(int coder, DoublePredicate start) {
        int low = first[coder];
        int high = first[coder + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.test(marks[middle].start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Keeps the chosen marks as a set, and each set with marks of later coders added.
    private void extend(int size, int coder) throws SearchBudget.BudgetExceededException {
        addIfUseful(size);
        for (int next = coder; next < chosen.length; next++) {
            if (nearFrom[next] < nearTo[next]) {
                budget.spend(nearTo[next] - nearFrom[next]);
            }
            for (int mark = nearFrom[next]; mark < nearTo[next]; mark++) {
                if (choose(mark, size)) {
                    extend(size + 1, next + 1);
                }
            }
        }
    }

    /// Adds a mark to the chosen marks; false where the differences of one of them reach the limit.
    private boolean choose(int mark, int size) {
        double[] less = differences[size];
        double[] more = differences[size + 1];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double difference = dissimilarity.between(marks[chosen[i]], marks[mark]);
            more[i] = less[i] + difference;
            sum += difference;
            if (more[i] >= limit || sum >= limit) {
                return false;
            }
        }
        more[size] = sum;
        chosen[size] = mark;
        return true;
    }

    private void addIfUseful(int size) throws SearchBudget.BudgetExceededException {
        double alone = dissimilarity.alone();
        for (int i = 0; i < size; i++) {
            if (size > 1 && differences[size][i] - (size - 1) * alone > pairs * alone) {
                return;
            }
        }
        if (sets.size() == MOST) {
            throw new SearchBudget.BudgetExceededException();
        }
        double within = Arrays.stream(differences[size], 0, size).sum() / 2 - size * (size - 1) / 2.0 * alone;
        sets.add(chosen, size, alone + within / pairs);
    }
}
