package org.framewright.agreement.units;

import org.framewright.agreement.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGeneratorFactory;

/// What a measure says of data drawn again and again from the data at hand. The same seed gives the same figures, on any
/// machine.
///
/// @param method what was drawn
/// @param draws how many times
/// @param seed of the random source (L64X128MixRandom)
/// @param from how many units, clusters or pairs each draw is made from; it takes as many, with replacement
/// @param undefined how many draws the measure has no figure for; they are left out of the figures
/// @param figures of the other draws; null where there is none, and where there are too few units or clusters ([#FEWEST]) or only
///     one pair to draw from
public record BootstrapResult(
        Method method, int draws, long seed, long from, int undefined, @Nullable DrawnFigures figures) {

    /// From fewer units or clusters with two ratings or more than this there is no interval: there are hardly any other ways to draw
    /// them, and its ends would be figures of a few of these. `docs/methods/bootstrap.md` has the reasons.
    public static final int FEWEST = 10;

    /// What is drawn with replacement.
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

    /// Krippendorff's algorithm for alpha (A. F. Hayes and K. Krippendorff, Communication Methods and Measures 1 (2007),
    /// 77-89, and the algorithm that Krippendorff published with it; as R's icr has it): the disagreements of as many pairs
    /// as there are, drawn from all of them; the expected disagreement stays. Its intervals are narrower than those by
    /// units, since it takes pairs of one unit for independent.
    ///
    /// Draws below -1 are left out, as there.
    public static BootstrapResult krippendorff(UnitRatings ratings, AlphaMetric metric, int draws, long seed) {
        check(draws);
        var pairs = new PairDraws(ratings, metric);
        // one alone is drawn every time: no draw says how far it could have been another
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
