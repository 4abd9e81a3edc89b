package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;

/// Agreement corrected for chance the way of Cohen, Scott, Gwet and others: (pa - pe) / (1 - pe), where pa is the mean, over
/// units that two coders or more rated, of the (weighted) share of agreeing pairs.
///
/// K. L. Gwet, Handbook of Inter-Rater Reliability (4th ed. 2014), ch. 2 to 5, with the treatment of missing ratings and the
/// standard errors of irrCAC's functions for raw ratings.
final class ChanceCorrectedCoefficient implements AgreementCoefficient {
    private final RowSample sample;
    private final CategoryDistances distances;
    private final ChanceAgreement chance;
    private final double observed;

    ChanceCorrectedCoefficient(RowSample sample, CategoryDistances distances, ChanceAgreement chance) {
        this.sample = sample;
        this.distances = distances;
        this.chance = chance;
        var rows = sample.rows();
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ratings(row) >= 2 && sample.times(row) > 0) {
                sum += sample.times(row) * disagreement(row);
            }
        }
        this.observed = sum / sample.pairable();
    }

    /// The share of a unit's pairs that disagree.
    private double disagreement(int row) {
        double ratings = sample.rows().ratings(row);
        return distances.within(sample.rows(), row) / (ratings * (ratings - 1));
    }

    double observedAgreement() {
        return 1 - observed;
    }

    double expectedAgreement() {
        return 1 - chance.disagreement();
    }

    @Override
    public MeasureOutcome value() {
        return chance.disagreement() > 0
                ? new MeasureOutcome.Defined(1 - observed / chance.disagreement())
                : MeasureOutcome.undefined(UndefinedReason.NO_VARIATION);
    }

    @Override
    public MeasureOutcome withError() {
        return value() instanceof MeasureOutcome.Defined(double value, var _, var _)
                ? AgreementCoefficient.withInterval(value, squares(value), sample.rated(), lowest())
                : value();
    }

    /// The lowest possible figure; an uncorrected figure is a share, and so at least 0.
    private double lowest() {
        return expectedAgreement() == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double squares(double value) {
        var rows = sample.rows();
        double expected = chance.disagreement();
        double each = (double) sample.rated() / sample.pairable();
        double squares = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ratings(row) >= 1 && sample.times(row) > 0) {
                double agreement = rows.ratings(row) >= 2 ? each * (expected - disagreement(row)) / expected : 0;
                double byChance = chance.agreement(row) - (1 - expected);
                double off = agreement - 2 * (1 - value) * byChance / expected - value;
                squares += sample.times(row) * off * off;
            }
        }
        return squares;
    }
}
