package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;

/// One measure of one sample.
interface AgreementCoefficient {

    /// The figure alone.
    MeasureOutcome value();

    /// The figure with its standard error and interval, where there is a formula for them.
    default MeasureOutcome withError() {
        return value();
    }

    /// No figure, for this reason.
    static AgreementCoefficient undefined(UndefinedReason reason) {
        return () -> MeasureOutcome.undefined(reason);
    }
}
