package org.framewright.agreement.passages.gamma;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A lower bound for [SetPartition]: prices of the items such that no set costs less than its items together. Then no
/// cover costs less than all items.
///
/// The prices with the best bound are found by subgradient steps on `sum over items of (price + least share of slack among its
/// sets)`, a set's slack being its cost less its items' prices, shared evenly. For any prices, the shares make them feasible, so
/// each step gives a valid bound; at the best prices the bound equals the bound of the linear relaxation.
final class PartitionBound {
    private static final int STEPS = 120;

    private final SetPartition.CandidateSets sets;
    private final int[] items;
    private final int[] chosen;
    private final double[] price;
    private final double[] share;
    private final int[] tightest;
    private double[] best;
    private double bound = Double.NEGATIVE_INFINITY;
    private double coverCost = Double.POSITIVE_INFINITY;
    private int coverSets;

    private PartitionBound(SetPartition.CandidateSets sets, int[] items, int[] chosen) {
        this.sets = sets;
        this.items = items;
        this.chosen = chosen;
        price = new double[sets.items()];
        share = new double[sets.items()];
        tightest = new int[sets.items()];
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

    /// No cover costs less.
    double bound() {
        return bound;
    }

    /// The cost of a cover that was found on the way, infinite where none was found.
    double coverCost() {
        return coverCost;
    }

    int coverSets() {
        return coverSets;
    }

    /// The sets that a cover may hold which costs less than `gap` above the bound.
    int[] cheaperThan(double gap) {
        return Arrays.stream(chosen).filter(it -> slack(it, best) < gap).toArray();
    }

    private void improve(double limit, SearchBudget budget) throws SearchBudget.BudgetExceededException {
        double pace = 1;
        int idle = 0;
        for (int step = 0; step < STEPS; step++) {
            // each set is read with its members
            budget.spend(4L * chosen.length);
            double value = shares();
            if (value > bound + 1e-12) {
                bound = value;
                best = feasible();
                idle = 0;
            } else if (++idle == 5) {
                pace /= 2;
                idle = 0;
            }
            if (step % 10 == 0) {
                // sorts
                budget.spend(16L * chosen.length);
                findCover(best);
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
        double slack = sets.cost(set);
        for (int item : sets.members(set)) {
            slack -= prices[item];
        }
        return slack;
    }

    private double shares() {
        for (int item : items) {
            share[item] = Double.POSITIVE_INFINITY;
        }
        for (int set : chosen) {
            int[] members = sets.members(set);
            double part = slack(set, price) / members.length;
            for (int item : members) {
                if (part < share[item]) {
                    share[item] = part;
                    tightest[item] = set;
                }
            }
        }
        double value = 0;
        for (int item : items) {
            value += price[item] + share[item];
        }
        return value;
    }

    private double[] feasible() {
        double[] result = new double[price.length];
        for (int item : items) {
            result[item] = price[item] + share[item];
        }
        return result;
    }

    /// Makes one subgradient step; false where no direction is left.
    private boolean move(double above) {
        double[] direction = new double[price.length];
        for (int item : items) {
            direction[item] += 1;
            int[] members = sets.members(tightest[item]);
            for (int member : members) {
                direction[member] -= 1.0 / members.length;
            }
        }
        double square = 0;
        for (int item : items) {
            square += direction[item] * direction[item];
        }
        if (square < 1e-18) {
            return false;
        }
        for (int item : items) {
            price[item] += above / square * direction[item];
        }
        return true;
    }

    /// A cover out of the sets with the least slack, each taken that fits.
    private void findCover(double[] prices) {
        double[] slack = Arrays.stream(chosen).mapToDouble(it -> slack(it, prices)).toArray();
        var order =
                IntStream.range(0, chosen.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer it) -> slack[it])
                                        .thenComparingInt(it -> -sets.members(chosen[it]).length)
                                        .thenComparingInt(it -> it))
                        .toList();
        boolean[] taken = new boolean[sets.items()];
        double cost = 0;
        int count = 0;
        int covered = 0;
        for (int at : order) {
            int[] members = sets.members(chosen[at]);
            if (Arrays.stream(members).noneMatch(it -> taken[it])) {
                Arrays.stream(members).forEach(it -> taken[it] = true);
                cost += sets.cost(chosen[at]);
                covered += members.length;
                count++;
            }
        }
        if (covered == items.length && cost < coverCost) {
            coverCost = cost;
            coverSets = count;
        }
    }
}
