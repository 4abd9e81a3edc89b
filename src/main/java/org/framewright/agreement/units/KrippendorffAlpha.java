package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;

/// Krippendorff's alpha: 1 - observed / expected disagreement, over units that two coders or more rated.
///
/// K. Krippendorff, Content Analysis (4th ed. 2018), ch. 12. Its standard error is Gwet's linearization as in irrCAC
/// (`krippen.alpha.raw`), with n - 1 degrees of freedom where n counts the units with two ratings or more; R's irrCAC README
/// counts all units for the interval, its Python port as here. The error leaves out the correction for small samples that alpha
/// itself has, as the README's figure does.
final class KrippendorffAlpha implements AgreementCoefficient {
    private final RowSample sample;
    private final AlphaMetric.Space space;
    private final double[] counts;
    private final CategoryDistances distances;
    private final double[] sums;
    private final double all;
    private final double observed;
    private final double expected;

    KrippendorffAlpha(RowSample sample, AlphaMetric.Space space) {
        this.sample = sample;
        this.space = space;
        this.counts = sample.pairableCounts();
        this.distances = space.at(counts);
        this.sums = distances.sums(counts);
        double ratings = 0;
        for (double count : counts) {
            ratings += count;
        }
        this.all = ratings;
        this.observed = observed(sample, distances) / all;
        this.expected = CategoryDistances.total(counts, sums) / all / all;
    }

    /// The sum over units of the distances within a unit's pairs of ratings, each divided by the unit's number of ratings less
    /// one.
    static double observed(RowSample sample, CategoryDistances distances) {
        var rows = sample.rows();
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ratings(row) >= 2 && sample.times(row) > 0) {
                sum += sample.times(row) * distances.within(rows, row) / (rows.ratings(row) - 1);
            }
        }
        return sum;
    }

    /// The number of compared ratings.
    double ratings() {
        return all;
    }

    double observedDisagreement() {
        return observed;
    }

    /// The expected disagreement of ratings drawn with replacement; alpha itself assumes draws without replacement.
    double expectedDisagreement() {
        return expected;
    }

    @Override
    public MeasureOutcome value() {
        if (sample.pairable() == 0) {
            return MeasureOutcome.undefined(sample.obstacle());
        }
        if (RowSample.isConstant(counts) || !(expected > 0)) {
            return MeasureOutcome.undefined(UndefinedReason.NO_VARIATION);
        }
        return new MeasureOutcome.Defined(alpha());
    }

    private double alpha() {
        return 1 - (1 - 1 / all) * observed / expected;
    }

    @Override
    public MeasureOutcome withError() {
        var value = value();
        return value instanceof MeasureOutcome.Defined && space.isFixed()
                ? AgreementCoefficient.withInterval(alpha(), squares(), sample.pairable(), Double.NEGATIVE_INFINITY)
                : value;
    }

    private double squares() {
        var rows = sample.rows();
        double mean = all / sample.pairable();
        double ratio = observed / expected;
        double squares = 0;
        for (int row = 0; row < rows.size(); row++) {
            int ratings = rows.ratings(row);
            if (ratings >= 2 && sample.times(row) > 0) {
                double toAll = 0;
                for (int place = rows.start(row); place < rows.end(row); place++) {
                    toAll += rows.count(place) * sums[rows.category(place)] / all;
                }
                double disagreement =
                        distances.within(rows, row) / (mean * (ratings - 1)) - observed * (ratings - mean) / mean;
                double byChance = toAll / mean - expected * ratings / mean;
                double contribution = 1 - disagreement / expected + 2 * ratio * byChance / expected;
                double off = contribution - (1 - ratio);
                squares += sample.times(row) * off * off;
            }
        }
        return squares;
    }
}
