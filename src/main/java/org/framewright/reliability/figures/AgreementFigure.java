package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.BootstrapResult;
import org.jspecify.annotations.Nullable;

/// What a measure says.
///
/// @param measure its id, as in `alpha-u`
/// @param outcome the figure or why there is none; where several units lie in one article, without standard error and
///     interval, whose formulas take units for independent, and where fewer than [BootstrapResult#FEWEST] units are compared
/// @param bootstrap what it says of data drawn again and again, articles as a whole; null where that was not asked for, or
///     the measure is neither one of ratings nor alpha-U, or has no figure
public record AgreementFigure(String measure, MeasureOutcome outcome, @Nullable BootstrapResult bootstrap) {

    /// A figure without a bootstrap.
    public AgreementFigure(String measure, MeasureOutcome outcome) {
        this(measure, outcome, null);
    }
}
