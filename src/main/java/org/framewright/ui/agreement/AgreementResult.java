package org.framewright.ui.agreement;

import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.query.AgreementQuery;

import java.util.List;
import java.util.Optional;

/// Figures of agreement that are shown.
///
/// @param asked what was asked for, the round that was chosen in it
/// @param state of the project when the codings were read
/// @param codings what the figures are made of
/// @param report the figures
/// @param intervals alpha with its intervals, which are among the lines then; nothing as long as they are being drawn
record AgreementResult(
        AgreementSettings asked,
        String state,
        ComparisonData codings,
        AgreementReport report,
        List<FigureLine> lines,
        Optional<AgreementReport> intervals) {

    AgreementResult {
        lines = List.copyOf(lines);
    }

    /// Figures without intervals.
    static AgreementResult of(AgreementSettings asked, String state, ComparisonData codings) {
        var report = codings.report(AgreementOverview.measures(asked.more()), 0);
        return new AgreementResult(
                asked, state, codings, report, AgreementOverview.of(report, codings, asked.more()), Optional.empty());
    }

    /// The same figures with their intervals.
    AgreementResult drawing(int times) {
        var drawn = codings.report(AgreementOverview.drawn(), times);
        var with = AgreementOverview.with(lines, AgreementOverview.of(drawn, codings, asked.more()));
        return new AgreementResult(asked, state, codings, report, with, Optional.of(drawn));
    }

    /// Whether this is what is asked for, the measure that is shown besides apart.
    boolean isOf(AgreementSettings other) {
        return asked.more(other.more()).equals(other);
    }

    /// Whether intervals are among the lines.
    boolean drawn() {
        return intervals.isPresent();
    }

    /// What this is made of, said so that it can be asked for again: the round is the one that is shown.
    AgreementQuery selection() {
        return asked.selection().inRound(report.round());
    }
}
