package org.framewright.agreement.units;

import org.apache.commons.statistics.distribution.TDistribution;
import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;

/// The coefficient of one measure for one sample.
interface AgreementCoefficient {

    double UPPER = 0.975;

    /// The figure alone.
    MeasureOutcome value();

    /// The figure with its standard error and interval, where the measure has a formula for them.
    default MeasureOutcome withError() {
        return value();
    }

    /// A figure with the standard error and interval of irrCAC for raw ratings: the variance of the units' contributions with n -
    /// 1 in it, Student's t with n - 1 degrees of freedom, the upper end clipped at 1, the lower end at the lowest possible
    /// figure.
    ///
    /// @param squares the sum over units of the squared deviation of a unit's contribution from the value
    /// @param lowest the lowest possible figure; minus infinity without such a bound
    static MeasureOutcome withInterval(double value, double squares, int units, double lowest) {
        if (units < 2) {
            return new MeasureOutcome.Defined(value);
        }
        double error = Math.sqrt(squares / units / (units - 1.0));
        double half = error * TDistribution.of(units - 1.0).inverseCumulativeProbability(UPPER);
        return new MeasureOutcome.Defined(
                value, error, new ConfidenceInterval(Math.max(lowest, value - half), Math.min(1, value + half)));
    }

    /// No figure, for this reason.
    static AgreementCoefficient undefined(UndefinedReason reason) {
        return () -> MeasureOutcome.undefined(reason);
    }
}
