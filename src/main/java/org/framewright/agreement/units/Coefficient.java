package org.framewright.agreement.units;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;

/// One measure of one sample.
interface Coefficient {

    /// The figure alone.
    Outcome value();

    /// The figure with its standard error and interval, where there is a formula for them.
    default Outcome withError() {
        return value();
    }

    /// No figure, for this reason.
    static Coefficient undefined(Reason reason) {
        return () -> Outcome.undefined(reason);
    }
}
