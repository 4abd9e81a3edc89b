package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.passages.corpus.SearchBudget;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
        private int size;
        private int[] members = new int[256];
        private int[] first = new int[65];
        private double[] cost = new double[64];

        /// No sets yet.
        ///
        /// @param items how many there are
        CandidateSets(int items) {
            this.items = items;
        }

        /// Adds the set of the first `count` of some items.
        void add(int[] from, int count, double setCost) {
            int at = first[size];
            if (at + count > members.length) {
                members = Arrays.copyOf(members, 2 * members.length + count);
            }
            if (size == cost.length) {
                cost = Arrays.copyOf(cost, 2 * size);
                first = Arrays.copyOf(first, 2 * size + 1);
            }
            System.arraycopy(from, 0, members, at, count);
            cost[size] = setCost + TIE;
            first[++size] = at + count;
        }

        int items() {
            return items;
        }

        int size() {
            return size;
        }

        double cost(int set) {
            return cost[set];
        }

        int members(int set) {
            return first[set + 1] - first[set];
        }

        int member(int set, int place) {
            return members[first[set] + place];
        }

        private boolean contains(int set, int item) {
            for (int i = first[set]; i < first[set + 1]; i++) {
                if (members[i] == item) {
                    return true;
                }
            }
            return false;
        }

        private boolean touches(int set, BitSet some) {
            for (int i = first[set]; i < first[set + 1]; i++) {
                if (some.get(members[i])) {
                    return true;
                }
            }
            return false;
        }

        private void addTo(BitSet some, int set) {
            for (int i = first[set]; i < first[set + 1]; i++) {
                some.set(members[i]);
            }
        }
    }

    private record Cover(double cost, int sets) {
        Cover plus(Cover other) {
            return new Cover(cost + other.cost, sets + other.sets);
        }
    }

    static GammaAlignment best(CandidateSets sets, SearchBudget budget) throws SearchBudget.BudgetExceededException {
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
            total = total.plus(component(component.items, component.sets, limit - total.cost()));
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
            for (int i = 0; i < sets.members(set); i++) {
                times[sets.member(set, i)]++;
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
                        .filter(it -> sets.contains(it, item))
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer it) -> sets.cost(it) / sets.members(it))
                                        .thenComparingInt(it -> it))
                        .toList();
        for (int option : options) {
            var taken = new BitSet(sets.items());
            sets.addTo(taken, option);
            int[] restItems = Arrays.stream(items).filter(it -> !taken.get(it)).toArray();
            int[] restSets = Arrays.stream(chosen).filter(it -> !sets.touches(it, taken)).toArray();
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
            sets.addTo(covered, set);
        }
        return Arrays.stream(items).allMatch(covered::get);
    }

    /// Items connected by sets, and these sets; no other item or set is connected with them.
    private static final class SetComponent {
        private final int[] items;
        private final int[] sets;

        private SetComponent(int[] items, int[] sets) {
            this.items = items;
            this.sets = sets;
        }

        /// All components of the remaining items and sets.
        ///
        /// @param items that are left, by number
        /// @param chosen the sets that are left, by number
        static List<SetComponent> of(CandidateSets sets, int[] items, int[] chosen) {
            int[] parent = IntStream.range(0, sets.items()).toArray();
            for (int set : chosen) {
                int root = root(parent, sets.member(set, 0));
                for (int i = 1; i < sets.members(set); i++) {
                    parent[root(parent, sets.member(set, i))] = root;
                }
            }
            int[] place = new int[sets.items()];
            Arrays.fill(place, -1);
            int components = 0;
            for (int item : items) {
                int root = root(parent, item);
                if (place[root] < 0) {
                    place[root] = components++;
                }
            }
            int[][] itemsOf = split(items, components, it -> place[root(parent, it)]);
            int[][] setsOf = split(chosen, components, it -> place[root(parent, sets.member(it, 0))]);
            return IntStream.range(0, components).mapToObj(it -> new SetComponent(itemsOf[it], setsOf[it])).toList();
        }

        private static int[][] split(int[] numbers, int parts, IntUnaryOperator part) {
            int[] partOf = new int[numbers.length];
            int[] sizes = new int[parts];
            for (int i = 0; i < numbers.length; i++) {
                partOf[i] = part.applyAsInt(numbers[i]);
                sizes[partOf[i]]++;
            }
            int[][] result = new int[parts][];
            for (int i = 0; i < parts; i++) {
                result[i] = new int[sizes[i]];
                sizes[i] = 0;
            }
            for (int i = 0; i < numbers.length; i++) {
                result[partOf[i]][sizes[partOf[i]]++] = numbers[i];
            }
            return result;
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
