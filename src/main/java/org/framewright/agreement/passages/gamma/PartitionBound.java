package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.passages.corpus.SearchBudget;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A lower bound for [SetPartition]: prices of the items such that no set costs less than its items together. Then no
/// cover costs less than all items.
///
/// The prices with the best bound are found by subgradient steps on `sum over items of (price + least share of slack among its
/// sets)`, a set's slack being its cost less its items' prices, shared evenly. For any prices, the shares make them feasible, so
/// each step gives a valid bound; at the best prices the bound equals the bound of the linear relaxation.
final class PartitionBound {
    private static final int STEPS = 120;

    private final int[] chosen;

    /// The members of the chosen sets one after the other, by their places among the items, and where each set begins.
    private final int[] members;

    private final int[] first;
    private final double[] cost;
    private final double[] price;
    private final double[] share;
    private final int[] tightest;
    private double[] best;
    private double bound = Double.NEGATIVE_INFINITY;
    private double coverCost = Double.POSITIVE_INFINITY;
    private int coverSets;

    private PartitionBound(SetPartition.CandidateSets sets, int[] items, int[] chosen) {
        this.chosen = chosen;
        int[] place = new int[sets.items()];
        for (int i = 0; i < items.length; i++) {
            place[items[i]] = i;
        }
        first = new int[chosen.length + 1];
        cost = new double[chosen.length];
        for (int set = 0; set < chosen.length; set++) {
            first[set + 1] = first[set] + sets.members(chosen[set]);
            cost[set] = sets.cost(chosen[set]);
        }
        members = new int[first[chosen.length]];
        for (int set = 0; set < chosen.length; set++) {
            for (int i = 0; i < size(set); i++) {
                members[first[set] + i] = place[sets.member(chosen[set], i)];
            }
        }
        price = new double[items.length];
        share = new double[items.length];
        tightest = new int[items.length];
        best = price;
    }

    /// Finds good prices for a bound.
    ///
    /// @param limit the cost from which on no cover is of interest
    static PartitionBound of(
            SetPartition.CandidateSets sets, int[] items, int[] chosen, double limit, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        var prices = new PartitionBound(sets, items, chosen);
        prices.improve(limit, budget);
        return prices;
    }

    /// The bound: no cover costs less.
    double bound() {
        return bound;
    }

    /// The cost of a cover found during the search; infinite where none was found.
    double coverCost() {
        return coverCost;
    }

    int coverSets() {
        return coverSets;
    }

    /// The sets that a cover may hold which costs less than `gap` above the bound.
    int[] cheaperThan(double gap) {
        return IntStream.range(0, chosen.length).filter(it -> slack(it, best) < gap).map(it -> chosen[it]).toArray();
    }

    private void improve(double limit, SearchBudget budget) throws SearchBudget.BudgetExceededException {
        double pace = 1;
        boolean improved = true;
        int idle = 0;
        for (int step = 0; step < STEPS; step++) {
            // each set is read with its members
            budget.spend(4L * chosen.length);
            double value = shares();
            if (value > bound + 1e-12) {
                bound = value;
                best = feasible();
                improved = true;
                idle = 0;
            } else if (++idle == 5) {
                pace /= 2;
                idle = 0;
            }
            if (step % 10 == 0) {
                // sorts
                budget.spend(16L * chosen.length);
                if (improved) {
                    findCover();
                }
                improved = false;
            }
            double above = Math.min(limit, coverCost) - bound;
            if (above <= 1e-10 || pace < 1e-3) {
                return;
            }
            if (!move(pace * (Math.min(limit, coverCost) - value))) {
                return;
            }
        }
    }

    private double slack(int set, double[] prices) {
        double slack = cost[set];
        for (int i = first[set]; i < first[set + 1]; i++) {
            slack -= prices[members[i]];
        }
        return slack;
    }

    private int size(int set) {
        return first[set + 1] - first[set];
    }

    private double shares() {
        Arrays.fill(share, Double.POSITIVE_INFINITY);
        for (int set = 0; set < chosen.length; set++) {
            double part = slack(set, price) / size(set);
            for (int i = first[set]; i < first[set + 1]; i++) {
                int item = members[i];
                if (part < share[item]) {
                    share[item] = part;
                    tightest[item] = set;
                }
            }
        }
        double value = 0;
        for (int item = 0; item < price.length; item++) {
            value += price[item] + share[item];
        }
        return value;
    }

    private double[] feasible() {
        double[] result = new double[price.length];
        for (int item = 0; item < price.length; item++) {
            result[item] = price[item] + share[item];
        }
        return result;
    }

    /// Makes one subgradient step; false where no direction is left.
    private boolean move(double above) {
        double[] direction = new double[price.length];
        for (int item = 0; item < price.length; item++) {
            direction[item] += 1;
            int set = tightest[item];
            double part = 1.0 / size(set);
            for (int i = first[set]; i < first[set + 1]; i++) {
                direction[members[i]] -= part;
            }
        }
        double square = 0;
        for (double each : direction) {
            square += each * each;
        }
        if (square < 1e-18) {
            return false;
        }
        for (int item = 0; item < price.length; item++) {
            price[item] += above / square * direction[item];
        }
        return true;
    }

    /// Searches a cover: takes each set that fits, in order of slack.
    private void findCover() {
        double[] slack = new double[chosen.length];
        for (int set = 0; set < chosen.length; set++) {
            slack[set] = slack(set, best);
        }
        var cover = new GreedyCover(slack);
        cover.take(IntStream.range(0, chosen.length).toArray(), 0, chosen.length);
        if (cover.covered == price.length && cover.total < coverCost) {
            coverCost = cover.total;
            coverSets = cover.count;
        }
    }

    /// Takes the sets in order of their slack, the larger of two that tie, of two as large the earlier. A quicksort that leaves out
    /// the sets that no longer fit, and ends with the last item covered.
    private final class GreedyCover {
        private static final int FEW = 8;

        private final double[] slack;
        private final boolean[] taken = new boolean[price.length];
        private double total;
        private int count;
        private int covered;

        private GreedyCover(double[] slack) {
            this.slack = slack;
        }

        private void take(int[] sets, int from, int to) {
            int start = from;
            int end = to;
            while (end - start > FEW && covered < taken.length) {
                int middle = partition(sets, start, end);
                take(sets, start, middle);
                add(sets[middle]);
                start = middle + 1;
                end = fitting(sets, start, end);
            }
            for (int i = start; i < end && covered < taken.length; i++) {
                int least = i;
                for (int j = i + 1; j < end; j++) {
                    if (isBefore(sets[j], sets[least])) {
                        least = j;
                    }
                }
                swap(sets, i, least);
                add(sets[i]);
            }
        }

        private void add(int set) {
            if (fits(set)) {
                for (int i = first[set]; i < first[set + 1]; i++) {
                    taken[members[i]] = true;
                }
                total += cost[set];
                covered += size(set);
                count++;
            }
        }

        private boolean fits(int set) {
            for (int i = first[set]; i < first[set + 1]; i++) {
                if (taken[members[i]]) {
                    return false;
                }
            }
            return true;
        }

        /// Moves the sets that still fit to the start.
        private int fitting(int[] sets, int from, int to) {
            int end = from;
            for (int i = from; i < to; i++) {
                if (fits(sets[i])) {
                    sets[end++] = sets[i];
                }
            }
            return end;
        }

        private int partition(int[] sets, int from, int to) {
            swap(sets, (from + to) >>> 1, to - 1);
            int pivot = sets[to - 1];
            int middle = from;
            for (int i = from; i < to - 1; i++) {
                if (isBefore(sets[i], pivot)) {
                    swap(sets, i, middle++);
                }
            }
            swap(sets, middle, to - 1);
            return middle;
        }

        private boolean isBefore(int a, int b) {
            int order = Double.compare(slack[a], slack[b]);
            return order != 0 ? order < 0 : size(a) != size(b) ? size(a) > size(b) : a < b;
        }

        private static void swap(int[] sets, int a, int b) {
            int set = sets[a];
            sets[a] = sets[b];
            sets[b] = set;
        }
    }
}
