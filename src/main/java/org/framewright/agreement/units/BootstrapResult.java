package org.framewright.agreement.units;

import org.framewright.agreement.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGeneratorFactory;

/// The figures of a measure for repeated random draws from its data. The same seed gives the same figures, on any machine.
///
/// @param method the method of drawing
/// @param draws the number of draws
/// @param seed of the random source (L64X128MixRandom)
/// @param from the number of units, clusters or pairs that each draw is made from; a draw takes as many, with replacement
/// @param undefined the number of draws without a figure; these are left out of `figures`
/// @param figures the figures of the other draws; null without such draws, and where there are too few units or clusters
///     ([#FEWEST]) or only one pair to draw from
public record BootstrapResult(
        Method method, int draws, long seed, long from, int undefined, @Nullable DrawnFigures figures) {

    /// The least number of units or clusters with two ratings or more for an interval. Fewer can be drawn in so few ways that the
    /// interval's ends would be the figures of a few draws. `docs/methods/bootstrap.md` has the reasons.
    public static final int FEWEST = 10;

    /// The kinds of data that are drawn with replacement.
    public enum Method {
        /// Units.
        UNITS,
        /// The clusters (articles) that units lie in, each with all its units.
        CLUSTERS,
        /// Pairs of ratings, the expected disagreement kept: Krippendorff's algorithm, for alpha only.
        KRIPPENDORFF
    }

    /// The draws' figures.
    ///
    /// @param standardDeviation of the draws; the bootstrap's standard error
    /// @param interval95 their 2.5 and 97.5 percent quantiles (interpolated between adjacent values, R's type 7)
    /// @param below667 the share of draws below .667, beneath which Krippendorff sees no conclusions
    /// @param below800 the share of draws below .800
    public record DrawnFigures(
            double mean, double standardDeviation, ConfidenceInterval interval95, double below667, double below800) {

        private static DrawnFigures of(double[] values) {
            Arrays.sort(values);
            double mean = Arrays.stream(values).sum() / values.length;
            double squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
            return new DrawnFigures(
                    mean,
                    Math.sqrt(squares / Math.max(1, values.length - 1)),
                    new ConfidenceInterval(quantile(values, 0.025), quantile(values, 0.975)),
                    below(values, 0.667),
                    below(values, 0.8));
        }

        private static double quantile(double[] sorted, double part) {
            double place = part * (sorted.length - 1);
            int before = (int) place;
            int after = Math.min(before + 1, sorted.length - 1);
            return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
        }

        private static double below(double[] values, double threshold) {
            return (double) Arrays.stream(values).filter(it -> it < threshold).count() / values.length;
        }
    }

    /// Draws units; where units lie in clusters, draws clusters: units of an article are not independent of each other.
    ///
    /// Units without a rating are never drawn.
    public static BootstrapResult byUnits(
            UnitRatings ratings,
            UnitMeasure measure,
            AlphaMetric metric,
            AgreementWeights weights,
            int draws,
            long seed) {
        check(draws);
        var units = new UnitDraws(ratings);
        double[] values = units.draw(measure.formula(ratings.categories(), metric, weights), draws, seed);
        return of(units.method(), draws, seed, units.from(), units.pairable() >= FEWEST, values);
    }

    /// Draws clusters (articles) for a measure that is no measure of ratings.
    ///
    /// @param from how many there are
    /// @param figure of the clusters, each as many times as the array says; not a number where there is none
    public static BootstrapResult byClusters(int from, ToDoubleFunction<int[]> figure, int draws, long seed) {
        check(draws);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new double[draws];
        int defined = 0;
        for (int draw = 0; draw < draws && from > 0; draw++) {
            var times = new int[from];
            for (int i = 0; i < from; i++) {
                times[random.nextInt(from)]++;
            }
            double value = figure.applyAsDouble(times);
            if (!Double.isNaN(value)) {
                values[defined++] = value;
            }
        }
        return of(Method.CLUSTERS, draws, seed, from, from >= FEWEST, Arrays.copyOf(values, defined));
    }

    /// Krippendorff's algorithm for alpha (A. F. Hayes and K. Krippendorff, Communication Methods and Measures 1 (2007), 77-89,
    /// and the algorithm that Krippendorff published with it; as R's icr has it): a draw takes the disagreements of as many pairs
    /// as there are, drawn from all pairs; the expected disagreement stays. The intervals are narrower than intervals by units,
    /// since pairs of one unit are taken for independent.
    ///
    /// Draws below -1 are left out, as in that algorithm.
    public static BootstrapResult krippendorff(UnitRatings ratings, AlphaMetric metric, int draws, long seed) {
        check(draws);
        var pairs = new PairDraws(ratings, metric);
        // a single pair is drawn every time: the draws show no variation
        return of(Method.KRIPPENDORFF, draws, seed, pairs.from(), pairs.from() > 1, pairs.draw(draws, seed));
    }

    private static void check(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("a bootstrap draws at least once, not " + draws + " times");
        }
    }

    private static BootstrapResult of(Method method, int draws, long seed, long from, boolean enough, double[] values) {
        var figures = enough && values.length > 0 ? DrawnFigures.of(values) : null;
        return new BootstrapResult(method, draws, seed, from, draws - values.length, figures);
    }
}
