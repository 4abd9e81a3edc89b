package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws an article as chance would have marked it (Mathet et al. 2015, 5.2; pygamma-agreement's ShuffleContinuumSampler): each
/// coder's place is taken by the marks of a coder drawn at random, all moved by a distance drawn at random, what leaves the article at
/// its end coming in at its start. The distances lie half a mean passage's length apart where there is room.
final class ShuffledMarking implements ChanceMarking {
    private final List<List<GammaMark>> coders;
    private final int start;
    private final int end;
    private final double apart;

    /// @param coders the marks of each, one at least
    /// @param start where the continuum begins
    /// @param end where it ends
    ShuffledMarking(List<List<GammaMark>> coders, int start, int end) {
        this.coders = coders;
        this.start = start;
        this.end = end;
        apart = coders.stream().flatMap(List::stream).mapToDouble(GammaMark::length).average().orElse(0) / 2;
    }

    @Override
    public List<List<GammaMark>> draw(RandomGenerator random) {
        var result = new ArrayList<List<GammaMark>>();
        var pivots = new ArrayList<Integer>();
        for (int i = 0; i < coders.size(); i++) {
            int pivot = pivot(random, pivots);
            pivots.add(pivot);
            result.add(
                    coders.get(random.nextInt(coders.size())).stream()
                            .map(it -> it.moved(it.start() + pivot < end ? pivot : pivot - (end - start)))
                            .toList());
        }
        return result;
    }

    private int pivot(RandomGenerator random, List<Integer> others) {
        var free = new ArrayList<double[]>();
        free.add(new double[] {0, end - start});
        for (int other : others) {
            var left = new ArrayList<double[]>();
            for (double[] stretch : free) {
                add(left, stretch[0], Math.min(stretch[1], other - apart));
                add(left, Math.max(stretch[0], other + apart), stretch[1]);
            }
            free.clear();
            free.addAll(left);
        }
        double room = free.stream().mapToDouble(it -> it[1] - it[0]).sum();
        if (room <= 0) {
            return random.nextInt(end - start);
        }
        double at = random.nextDouble() * room;
        for (double[] stretch : free) {
            if (at < stretch[1] - stretch[0]) {
                return (int) (stretch[0] + at);
            }
            at -= stretch[1] - stretch[0];
        }
        return (int) free.getLast()[0];
    }

    private static void add(List<double[]> stretches, double from, double to) {
        if (from < to) {
            stretches.add(new double[] {from, to});
        }
    }
}
