package org.framewright.agreement.passages.corpus;

import java.util.Arrays;
import java.util.List;

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

    /// The nodes that a search has reached.
    private final int[] touched;

    private int touchedCount;

    /// Those of them that are not settled.
    private final int[] open;

    private int openCount;

    /// The distance of the nearest node reached that has no mate: the search ends there, so farther nodes are left out.
    private double nearestFree;

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
        touched = new int[right + left];
        open = new int[right + left];
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
        touchedCount = 0;
        openCount = 0;
        int left = first;
        double base = 0;
        nearestFree = Double.POSITIVE_INFINITY;
        int end;
        while (true) {
            double offset = base - (left == first ? 0 : mateCost[left] - price[mate[left]]);
            budget.spend(edges.get(left).size());
            // first, as its distance leaves out many others
            reach(right + left, left, 0, offset);
            for (var edge : edges.get(left)) {
                reach(edge.right(), left, -edge.weight(), offset);
            }
            int next = takeNearest();
            base = distance[next];
            if (mateOfRight[next] < 0) {
                end = next;
                break;
            }
            settled[next] = true;
            left = mateOfRight[next];
        }
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            if (settled[node]) {
                price[node] += distance[node] - base;
            }
            settled[node] = false;
            distance[node] = Double.POSITIVE_INFINITY;
        }
        augment(first, end);
    }

    /// Takes the nearest of the open nodes, of several the node with the lowest number. All open nodes are looked at: in a crowded
    /// article a heap, where each node stands once for each way to it, took twenty times as long.
    private int takeNearest() {
        int place = 0;
        for (int i = 1; i < openCount; i++) {
            double difference = distance[open[i]] - distance[open[place]];
            if (difference < 0 || (difference == 0 && open[i] < open[place])) {
                place = i;
            }
        }
        int nearest = open[place];
        open[place] = open[--openCount];
        return nearest;
    }

    private void reach(int node, int left, double cost, double offset) {
        double reached = offset + cost - price[node];
        // rounding may make a settled node seem nearer
        if (reached < distance[node] && reached <= nearestFree && !settled[node]) {
            if (mateOfRight[node] < 0) {
                nearestFree = reached;
            }
            if (distance[node] == Double.POSITIVE_INFINITY) {
                touched[touchedCount++] = node;
                open[openCount++] = node;
            }
            distance[node] = reached;
            from[node] = left;
            fromCost[node] = cost;
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
