package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The cheapest way to cover each item exactly once with sets from a list: branch and bound. Of several cheapest covers one with
/// the fewest sets is taken.
///
/// The bound is [PartitionBound]. Sets whose price exceeds the possible gain are dropped, separate components of the rest are
/// solved one by one, and only the remaining components are branched on.
final class SetPartition {
    private static final double EXACT = 1e-10;

    /// An addition to the cost of each set: of covers with equal costs the cover with the fewest sets is best.
    private static final double TIE = 1e-9;

    private final CandidateSets sets;
    private final SearchBudget budget;

    private SetPartition(CandidateSets sets, SearchBudget budget) {
        this.sets = sets;
        this.budget = budget;
    }

    /// The candidates: sets of items, among them a single-item set for each item.
    static final class CandidateSets {
        private final int items;
        private final int[][] members;
        private final double[] cost;

        /// Sets by the numbers of their members.
        ///
        /// @param items how many there are
        CandidateSets(int items, int[][] members, double[] cost) {
            this.items = items;
            this.members = members;
            this.cost = cost;
        }

        int items() {
            return items;
        }

        int[] members(int set) {
            return members[set];
        }

        double cost(int set) {
            return cost[set];
        }

        int size() {
            return members.length;
        }

        private CandidateSets withExtraCost(double each) {
            return new CandidateSets(items, members, Arrays.stream(cost).map(it -> it + each).toArray());
        }
    }

    private record Cover(double cost, int sets) {
        Cover plus(Cover other) {
            return new Cover(cost + other.cost, sets + other.sets);
        }
    }

    static GammaAlignment best(CandidateSets given, SearchBudget budget) throws SearchBudget.BudgetExceededException {
        var sets = given.withExtraCost(TIE);
        var partition = new SetPartition(sets, budget);
        int[] items = IntStream.range(0, sets.items()).toArray();
        int[] all = IntStream.range(0, sets.size()).toArray();
        var cover = partition.components(items, all, Double.POSITIVE_INFINITY);
        return new GammaAlignment(cover.cost() - TIE * cover.sets(), cover.sets());
    }

    /// The cheapest cover, or a cover dearer than `limit` where none costs less
    private Cover components(int[] items, int[] chosen, double limit) throws SearchBudget.BudgetExceededException {
        var total = new Cover(0, 0);
        for (var component : SetComponent.of(sets, items, chosen)) {
            total = total.plus(component(ints(component.items()), ints(component.sets()), limit - total.cost()));
            if (total.cost() >= limit) {
                return new Cover(Double.POSITIVE_INFINITY, 0);
            }
        }
        return total;
    }

    private Cover component(int[] items, int[] chosen, double limit) throws SearchBudget.BudgetExceededException {
        if (chosen.length == 1) {
            return new Cover(sets.cost(chosen[0]), 1);
        }
        var prices = PartitionBound.of(sets, items, chosen, limit, budget);
        var best = new Cover(prices.coverCost(), prices.coverSets());
        double below = Math.min(limit, best.cost());
        double gap = below - prices.bound();
        if (gap <= EXACT) {
            return best;
        }
        int[] left = prices.cheaperThan(gap - EXACT);
        if (!covers(items, left)) {
            return best;
        }
        if (left.length < 0.8 * chosen.length) {
            var inLess = components(items, left, below);
            return inLess.cost() < best.cost() ? inLess : best;
        }
        return branch(items, left, below, best);
    }

    private Cover branch(int[] items, int[] chosen, double limit, Cover found)
            throws SearchBudget.BudgetExceededException {
        int[] times = new int[sets.items()];
        for (int set : chosen) {
            for (int item : sets.members(set)) {
                times[item]++;
            }
        }
        int item =
                Arrays.stream(items)
                        .boxed()
                        .min(Comparator.comparingInt((Integer it) -> times[it]).thenComparingInt(it -> it))
                        .orElseThrow();
        var best = found;
        double below = limit;
        var options =
                Arrays.stream(chosen)
                        .filter(it -> contains(sets.members(it), item))
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer it) -> sets.cost(it) / sets.members(it).length)
                                        .thenComparingInt(it -> it))
                        .toList();
        for (int option : options) {
            var taken = new BitSet(sets.items());
            Arrays.stream(sets.members(option)).forEach(taken::set);
            int[] restItems = Arrays.stream(items).filter(it -> !taken.get(it)).toArray();
            int[] restSets =
                    Arrays.stream(chosen).filter(it -> Arrays.stream(sets.members(it)).noneMatch(taken::get)).toArray();
            // the rest of items and sets, and their components
            budget.spend(8L * chosen.length + 2L * sets.items());
            var one = new Cover(sets.cost(option), 1);
            if (one.cost() < below && covers(restItems, restSets)) {
                var cover = one.plus(components(restItems, restSets, below - one.cost()));
                if (cover.cost() < below) {
                    below = cover.cost();
                    best = cover;
                }
            }
        }
        return best;
    }

    private boolean covers(int[] items, int[] chosen) {
        var covered = new BitSet(sets.items());
        for (int set : chosen) {
            Arrays.stream(sets.members(set)).forEach(covered::set);
        }
        return Arrays.stream(items).allMatch(covered::get);
    }

    private static boolean contains(int[] members, int item) {
        return Arrays.stream(members).anyMatch(it -> it == item);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(it -> it).toArray();
    }

    /// Items connected by sets, and these sets; no other item or set is connected with them.
    record SetComponent(List<Integer> items, List<Integer> sets) {

        /// All components of the remaining items and sets.
        ///
        /// @param items that are left, by number
        /// @param chosen the sets that are left, by number
        static List<SetComponent> of(SetPartition.CandidateSets sets, int[] items, int[] chosen) {
            int[] parent = IntStream.range(0, sets.items()).toArray();
            for (int set : chosen) {
                int[] members = sets.members(set);
                for (int i = 1; i < members.length; i++) {
                    parent[root(parent, members[i])] = root(parent, members[0]);
                }
            }
            int[] place = new int[sets.items()];
            Arrays.fill(place, -1);
            var itemsOf = new ArrayList<List<Integer>>();
            var setsOf = new ArrayList<List<Integer>>();
            for (int item : items) {
                int root = root(parent, item);
                if (place[root] < 0) {
                    place[root] = itemsOf.size();
                    itemsOf.add(new ArrayList<>());
                    setsOf.add(new ArrayList<>());
                }
                itemsOf.get(place[root]).add(item);
            }
            for (int set : chosen) {
                setsOf.get(place[root(parent, sets.members(set)[0])]).add(set);
            }
            return IntStream.range(0, itemsOf.size())
                    .mapToObj(it -> new SetComponent(itemsOf.get(it), setsOf.get(it)))
                    .toList();
        }

        private static int root(int[] parent, int item) {
            int at = item;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }
    }
}
