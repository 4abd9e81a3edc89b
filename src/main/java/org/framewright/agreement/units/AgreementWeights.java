package org.framewright.agreement.units;

import org.framewright.agreement.UndefinedReason;

import java.util.Arrays;
import java.util.Optional;

/// The weights of agreement between two categories, as K. L. Gwet defines them (and irrCAC computes them): 1 for the same
/// category.
///
/// Weights depend on the categories' positions: numbers where all are numbers, else ranks from 1. This class keeps the
/// disagreement, 1 minus the weight.
public enum AgreementWeights {
    /// 0 for different categories.
    UNWEIGHTED,
    /// 1 - distance / range.
    LINEAR,
    /// 1 - (distance / range)^2.
    QUADRATIC,
    /// 1 - the number of pairs of ranks from one category to the other, divided by the number of all pairs of ranks.
    ORDINAL,
    /// 1 - the root of distance / range.
    RADICAL,
    /// 1 - (difference / sum)^2, divided by the same term of the highest and the lowest category; no category below zero.
    RATIO,
    /// 1 - sin^2(pi distance / (range + 1)), divided by the largest such term: the last category is next to the first.
    CIRCULAR,
    /// 1 - distance^2 / ((sum - 2 lowest)(2 highest - sum)), divided by the largest such term.
    BIPOLAR;

    /// The reason why the categories can't have these weights; empty where they can.
    Optional<UndefinedReason> obstacle(CategoryList categories) {
        if (this != UNWEIGHTED && categories.areSets()) {
            return Optional.of(UndefinedReason.NEEDS_AN_ORDER);
        }
        if (this == RATIO && Arrays.stream(categories.positions()).anyMatch(it -> it < 0)) {
            return Optional.of(UndefinedReason.NEEDS_NO_NEGATIVE_NUMBERS);
        }
        return Optional.empty();
    }

    /// The disagreements between these categories.
    CategoryDistances distances(CategoryList categories) {
        double[] x = categories.positions();
        int q = x.length;
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(0);
        double range = high - low;
        return switch (this) {
            case UNWEIGHTED -> new CategoryDistances.Identity();
            case QUADRATIC -> SquaredDistances.ofRange(x);
            case LINEAR -> new PairDistances(q, (a, b) -> Math.abs(x[a] - x[b]) / range);
            case RADICAL -> new PairDistances(q, (a, b) -> Math.sqrt(Math.abs(x[a] - x[b]) / range));
            case ORDINAL -> {
                var ranks = ranks(x);
                yield new PairDistances(q, (a, b) -> pairs(ranks[a] - ranks[b]) / pairs(q - 1));
            }
            case RATIO -> new PairDistances(q, (a, b) -> ofSum(x[a], x[b]) / ofSum(high, low));
            case CIRCULAR -> byLargest(q, (a, b) -> sineSquared(Math.PI * (x[a] - x[b]) / (range + 1)));
            case BIPOLAR ->
                    byLargest(
                            q,
                            (a, b) -> {
                                double sum = x[a] + x[b];
                                return (x[a] - x[b]) * (x[a] - x[b]) / ((sum - 2 * low) * (2 * high - sum));
                            });
        };
    }

    private static int[] ranks(double[] positions) {
        var ranks = new int[positions.length];
        int rank = 0;
        for (int index : AlphaMetric.order(positions)) {
            ranks[index] = rank++;
        }
        return ranks;
    }

    /// The number of pairs among the ranks that two ranks this far apart span, both included.
    private static double pairs(int apart) {
        double steps = Math.abs(apart);
        return (steps + 1) * steps / 2;
    }

    private static double ofSum(double a, double b) {
        double part = a == b ? 0 : (a - b) / (a + b);
        return part * part;
    }

    private static double sineSquared(double angle) {
        return StrictMath.sin(angle) * StrictMath.sin(angle);
    }

    private static CategoryDistances byLargest(int size, PairDistances.PairDistance between) {
        double largest = 0;
        for (int one = 1; one < size; one++) {
            for (int other = 0; other < one; other++) {
                largest = Math.max(largest, between.distance(one, other));
            }
        }
        double by = largest;
        return new PairDistances(size, (one, other) -> between.distance(one, other) / by);
    }
}
