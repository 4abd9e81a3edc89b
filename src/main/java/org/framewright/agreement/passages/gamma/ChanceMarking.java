package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/// A method of marking an article by chance.
interface ChanceMarking {
    /// The marks of each coder in one draw.
    List<List<GammaMark>> draw(RandomGenerator random);

    /// Draws an article as chance would have marked it (Mathet et al. 2015, 5.2; pygamma-agreement's ShuffleContinuumSampler):
    /// each coder's marks are replaced by the marks of a coder drawn at random, all moved by a distance drawn at random. A mark
    /// that is moved beyond the article's end enters at its start. The distances lie half a mean passage's length apart where the
    /// article is long enough.
    final class ShuffledMarking implements ChanceMarking {
        private final List<List<GammaMark>> coders;
        private final int start;
        private final int end;
        private final double apart;

        /// @param coders the marks of each, one at least
        /// @param start where the continuum begins
        /// @param end where the continuum ends
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

    /// Draws marks whose number, gaps and lengths are normally distributed as in the article, and whose tags are as frequent
    /// (pygamma-agreement's StatisticalContinuumSampler). The place in the text plays no part.
    final class StatisticalMarking implements ChanceMarking {
        private final int coders;
        private final Normal marks;
        private final Normal gaps;
        private final Normal lengths;
        private final List<Integer> tags;

        /// Estimates the distributions from an article.
        ///
        /// @param coders the marks of each, in order of position, one at least
        StatisticalMarking(List<List<GammaMark>> coders) {
            this.coders = coders.size();
            var all = coders.stream().flatMap(Collection::stream).toList();
            var between = new ArrayList<Double>();
            for (var coder : coders) {
                for (int i = 1; i < coder.size(); i++) {
                    between.add(coder.get(i).start() - coder.get(i - 1).end());
                }
                if (!coder.isEmpty() && coder.getFirst().start() > 0) {
                    between.add(coder.getFirst().start());
                }
            }
            marks = Normal.of(coders.stream().map(it -> (double) it.size()).toList());
            gaps = Normal.of(between);
            lengths = Normal.of(all.stream().map(GammaMark::length).toList());
            tags = all.stream().map(GammaMark::tag).toList();
        }

        @Override
        public List<List<GammaMark>> draw(RandomGenerator random) {
            var result = new ArrayList<List<GammaMark>>();
            for (int coder = 0; coder < coders; coder++) {
                var drawn = new ArrayList<GammaMark>();
                int number = Math.max(1, (int) marks.draw(random));
                double end = 0;
                for (int i = 0; i < number; i++) {
                    double start = end + gaps.draw(random);
                    double length = 0;
                    while (length <= 0) {
                        length = Math.abs(lengths.draw(random));
                    }
                    end = start + length;
                    drawn.add(new GammaMark(start, end, tags.get(random.nextInt(tags.size()))));
                }
                result.add(drawn);
            }
            return result;
        }

        private record Normal(double mean, double deviation) {

            static Normal of(List<Double> values) {
                double mean = values.stream().mapToDouble(it -> it).average().orElse(0);
                double variance = values.stream().mapToDouble(it -> (it - mean) * (it - mean)).average().orElse(0);
                return new Normal(mean, Math.sqrt(variance));
            }

            double draw(RandomGenerator random) {
                return mean + deviation * random.nextGaussian();
            }
        }
    }
}
