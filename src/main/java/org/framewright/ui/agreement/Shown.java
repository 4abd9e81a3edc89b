package org.framewright.ui.agreement;

import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.ComparedCodings;
import org.framewright.reliability.Selection;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.Overview;

import java.util.List;
import java.util.Optional;

/// Figures of agreement that are shown.
///
/// @param asked what was asked for, the round that was chosen in it
/// @param state of the project when the codings were read
/// @param codings what the figures are made of
/// @param report the figures
/// @param intervals alpha with its intervals, which are among the lines then; nothing as long as they are being drawn
record Shown(
        Asked asked,
        String state,
        ComparedCodings codings,
        AgreementReport report,
        List<FigureLine> lines,
        Optional<AgreementReport> intervals) {

    Shown {
        lines = List.copyOf(lines);
    }

    /// Figures without intervals.
    static Shown of(Asked asked, String state, ComparedCodings codings) {
        var report = codings.report(Overview.measures(asked.more()), 0);
        return new Shown(asked, state, codings, report, Overview.of(report, codings, asked.more()), Optional.empty());
    }

    /// The same figures with their intervals.
    Shown drawing(int times) {
        var drawn = codings.report(Overview.drawn(), times);
        var with = Overview.with(lines, Overview.of(drawn, codings, asked.more()));
        return new Shown(asked, state, codings, report, with, Optional.of(drawn));
    }

    /// Whether this is what is asked for, the measure that is shown besides apart.
    boolean isOf(Asked other) {
        return asked.more(other.more()).equals(other);
    }

    /// Whether intervals are among the lines.
    boolean drawn() {
        return intervals.isPresent();
    }

    /// What this is made of, said so that it can be asked for again: the round is the one that is shown.
    Selection selection() {
        return asked.selection().inRound(report.round());
    }
}
