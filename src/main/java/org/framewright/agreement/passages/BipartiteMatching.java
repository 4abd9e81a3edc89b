package org.framewright.agreement.passages;

import org.framewright.agreement.passages.gamma.SearchBudget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The one-to-one matching of two sides with the greatest total weight, where only some pairs may be matched and none
/// must be: shortest augmenting paths with prices (Jonker & Volgenant 1987), on a sparse graph.
///
/// An implementation in this project, since gamma solves thousands of matchings for one figure: libraries require a complete
/// graph with an object for each edge.
///
/// Of several best matchings the same matching is found each time.
public final class BipartiteMatching {
    /// A possible pair of a left node.
    ///
    /// @param right the number of the right node
    public record Edge(int right, double weight) {}

    private record Reach(double distance, int node) {}

    private static final Comparator<Reach> NEAREST =
            Comparator.comparingDouble(Reach::distance).thenComparingInt(Reach::node);

    private final int right;
    private final SearchBudget budget;
    private final List<List<Edge>> edges;

    /// The place at which a left node is matched; `right + i` is the separate place of left node i if it stays unmatched.
    private final int[] mate;

    private final double[] mateCost;
    private final int[] mateOfRight;
    private final double[] price;
    private final double[] distance;
    private final int[] from;
    private final double[] fromCost;
    private final boolean[] settled;

    private BipartiteMatching(List<List<Edge>> edges, int right, SearchBudget budget) {
        this.budget = budget;
        int left = edges.size();
        this.right = right;
        this.edges = edges;
        mate = new int[left];
        mateCost = new double[left];
        mateOfRight = new int[right + left];
        price = new double[right + left];
        distance = new double[right + left];
        from = new int[right + left];
        fromCost = new double[right + left];
        settled = new boolean[right + left];
        Arrays.fill(mate, -1);
        Arrays.fill(mateOfRight, -1);
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    /// The matching of the greatest total weight, within a search budget.
    ///
    /// @param edges the edges of each left node, with weights above zero
    /// @return for each left node its counterpart on the right, -1 without a counterpart
    public static int[] best(List<List<Edge>> edges, int right, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        var search = new BipartiteMatching(edges, right, budget);
        for (int left = 0; left < edges.size(); left++) {
            search.place(left);
        }
        return Arrays.stream(search.mate).map(it -> it < right ? it : -1).toArray();
    }

    private void place(int first) throws SearchBudget.BudgetExceededException {
        var open = new PriorityQueue<>(NEAREST);
        var touched = new ArrayList<Integer>();
        int left = first;
        double base = 0;
        int end;
        while (true) {
            double offset = base - (left == first ? 0 : mateCost[left] - price[mate[left]]);
            budget.spend(edges.get(left).size());
            for (var edge : edges.get(left)) {
                reach(edge.right(), left, -edge.weight(), offset, open, touched);
            }
            reach(right + left, left, 0, offset, open, touched);
            var next = open.remove();
            while (next.distance() > distance[next.node()]) {
                next = open.remove();
            }
            base = next.distance();
            if (mateOfRight[next.node()] < 0) {
                end = next.node();
                break;
            }
            settled[next.node()] = true;
            left = mateOfRight[next.node()];
        }
        for (int node : touched) {
            if (settled[node]) {
                price[node] += distance[node] - base;
            }
            settled[node] = false;
            distance[node] = Double.POSITIVE_INFINITY;
        }
        augment(first, end);
    }

    private void reach(
            int node, int left, double cost, double offset, PriorityQueue<Reach> open, List<Integer> touched) {
        double reached = offset + cost - price[node];
        // rounding may make a settled node seem nearer
        if (reached < distance[node] && !settled[node]) {
            if (distance[node] == Double.POSITIVE_INFINITY) {
                touched.add(node);
            }
            distance[node] = reached;
            from[node] = left;
            fromCost[node] = cost;
            open.add(new Reach(reached, node));
        }
    }

    private void augment(int first, int end) {
        int node = end;
        while (true) {
            int left = from[node];
            int freed = mate[left];
            mate[left] = node;
            mateCost[left] = fromCost[node];
            mateOfRight[node] = left;
            if (left == first) {
                return;
            }
            node = freed;
        }
    }
}
