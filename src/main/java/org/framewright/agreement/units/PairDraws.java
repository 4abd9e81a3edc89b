package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws pairs of ratings with replacement, as Krippendorff's bootstrap does.
///
/// Pairs are counted by their two categories, not listed: a draw finds its pair among the counts.
final class PairDraws {
    private static final double LOWEST = -1;

    private final RatingRows rows;
    private final RowSample sample;
    private final boolean measurable;

    /// The number of pairs up to and including each kind of pair; pairs that agree are the first kind.
    private long[] upTo = {0};

    private double[] distance = {0};
    private double unit;

    PairDraws(UnitRatings ratings, AlphaMetric metric) {
        this.sample = RowSample.of(ratings);
        this.rows = sample.rows();
        boolean possible = metric.obstacle(ratings.categories()).isEmpty() && sample.pairable() > 0;
        double[] counts = sample.pairableCounts();
        this.measurable = possible && !RowSample.isConstant(counts);
        if (measurable) {
            prepare(metric.space(ratings.categories()).at(counts), counts);
        }
    }

    private void prepare(CategoryDistances distances, double[] counts) {
        double all = Arrays.stream(counts).sum();
        double expected = CategoryDistances.total(counts, distances.sums(counts)) / all / (all - 1);
        this.unit = 2 / (all * expected);
        var kinds = kinds();
        this.upTo = new long[kinds.size() + 1];
        this.distance = new double[kinds.size() + 1];
        long others = 0;
        int kind = 1;
        for (var entry : kinds.entrySet()) {
            others += entry.getValue();
            upTo[kind] = entry.getValue();
            distance[kind++] = distances.between((int) (entry.getKey() >> 32), (int) (long) entry.getKey());
        }
        upTo[0] = allPairs() - others;
        Arrays.parallelPrefix(upTo, Long::sum);
    }

    /// The number of pairs of every two different categories.
    private Map<Long, Long> kinds() {
        var kinds = new TreeMap<Long, Long>();
        for (int row = 0; row < rows.size(); row++) {
            for (int one = rows.start(row) + 1; one < rows.end(row); one++) {
                for (int other = rows.start(row); other < one; other++) {
                    long low = Math.min(rows.category(one), rows.category(other));
                    long high = Math.max(rows.category(one), rows.category(other));
                    kinds.merge(low << 32 | high, (long) rows.count(one) * rows.count(other), Long::sum);
                }
            }
        }
        return kinds;
    }

    private long allPairs() {
        long pairs = 0;
        for (int row = 0; row < rows.size(); row++) {
            pairs += pairs(row);
        }
        return pairs;
    }

    private long pairs(int row) {
        return (long) rows.ratings(row) * (rows.ratings(row) - 1) / 2;
    }

    /// The number of pairs that a draw is made from.
    long from() {
        return upTo[upTo.length - 1];
    }

    /// The figures of the draws with a figure.
    double[] draw(int draws, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new double[draws];
        int defined = 0;
        for (int draw = 0; draw < draws && measurable; draw++) {
            double value = 1 - disagreement(random);
            if (value >= LOWEST) {
                values[defined++] = value;
            }
        }
        return Arrays.copyOf(values, defined);
    }

    private double disagreement(RandomGenerator random) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            double drawn = 0;
            for (long pair = pairs(row); pair > 0; pair--) {
                drawn += distanceOf(random.nextLong(from()));
            }
            sum += drawn > 0 ? drawn / (rows.ratings(row) - 1) : 0;
        }
        return sum * unit;
    }

    private double distanceOf(long pair) {
        if (pair < upTo[0]) {
            return 0;
        }
        int found = Arrays.binarySearch(upTo, pair);
        // where the number is an end itself, the pair belongs to the next kind with pairs
        int kind = found >= 0 ? found + 1 : -found - 1;
        return distance[kind];
    }
}
