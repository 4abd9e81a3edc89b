package org.framewright.agreement.passages.gamma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws marks whose number, gaps and lengths are normally distributed as those of the article, and whose tags are as frequent
/// (pygamma-agreement's StatisticalContinuumSampler). The place in the text plays no part.
final class StatisticalMarking implements ChanceMarking {
    private final int coders;
    private final Normal marks;
    private final Normal gaps;
    private final Normal lengths;
    private final List<Integer> tags;

    /// What is learned from an article.
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
