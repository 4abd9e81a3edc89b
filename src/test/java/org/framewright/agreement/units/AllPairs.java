package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Krippendorff's alpha as its definition reads, pair by pair: slow, and without any of our shortcuts.
final class AllPairs {
    private final UnitRatings ratings;
    private final AlphaMetric metric;
    private final double[] positions;
    private final int[] counts;

    AllPairs(UnitRatings ratings, AlphaMetric metric) {
        this.ratings = ratings;
        this.metric = metric;
        this.positions = ratings.categories().positions();
        this.counts = new int[ratings.categories().size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (values(unit).length > 1) {
                Arrays.stream(values(unit)).forEach(it -> counts[it]++);
            }
        }
    }

    double alpha() {
        double all = Arrays.stream(counts).sum();
        double observed = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] values = values(unit);
            for (int one : values) {
                for (int other : values) {
                    observed += values.length > 1 ? distance(one, other) / (values.length - 1) : 0;
                }
            }
        }
        double expected = 0;
        for (int one = 0; one < counts.length; one++) {
            for (int other = 0; other < counts.length; other++) {
                expected += (double) counts[one] * counts[other] * distance(one, other);
            }
        }
        return 1 - (all - 1) * observed / expected;
    }

    private int[] values(int unit) {
        return IntStream.range(0, ratings.coders())
                .map(coder -> ratings.get(unit, coder))
                .filter(it -> it != UnitRatings.MISSING)
                .toArray();
    }

    private double distance(int one, int other) {
        if (one == other) {
            return 0;
        }
        double a = positions[one];
        double b = positions[other];
        return switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> {
                double between = -(counts[one] + counts[other]) / 2.0;
                for (int k = Math.min(one, other); k <= Math.max(one, other); k++) {
                    between += counts[k];
                }
                yield between * between;
            }
            case INTERVAL -> (a - b) * (a - b);
            case RATIO -> Math.pow((a - b) / (a + b), 2);
            case JACCARD -> 1 - overlap(ratings.categories().set(one), ratings.categories().set(other));
            case MASI -> masi(ratings.categories().set(one), ratings.categories().set(other));
        };
    }

    private static double masi(Set<String> one, Set<String> other) {
        boolean held = one.containsAll(other) || other.containsAll(one);
        return 1 - overlap(one, other) * (held ? 2 : 1) / 3;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        var either = new HashSet<>(one);
        either.addAll(other);
        return (double) one.stream().filter(other::contains).count() / either.size();
    }
}
