package org.framewright.agreement;

import org.jspecify.annotations.Nullable;

/// The result of a measure for some data: a figure, or the reason for a missing figure. A figure is always a finite number.
public sealed interface MeasureOutcome {

    /// A figure.
    ///
    /// @param standardError of the estimate, where the measure has a formula for the error; else null
    /// @param interval95 the 95 % confidence interval that belongs to the standard error; null without a standard error
    record Defined(double value, @Nullable Double standardError, @Nullable ConfidenceInterval interval95)
            implements MeasureOutcome {

        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a measure's value is a finite number, not " + value);
            }
        }

        /// A figure without a standard error.
        public Defined(double value) {
            this(value, null, null);
        }
    }

    /// No figure.
    record Undefined(UndefinedReason reason) implements MeasureOutcome {}

    /// No figure, for this reason.
    static MeasureOutcome undefined(UndefinedReason reason) {
        return new Undefined(reason);
    }
}
