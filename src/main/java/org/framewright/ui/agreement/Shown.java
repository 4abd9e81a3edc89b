package org.framewright.ui.agreement;

import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.ComparedCodings;
import org.framewright.reliability.overview.FigureLine;

import java.util.List;

/// Figures of agreement that are shown.
///
/// @param asked what was asked for, the round that was chosen in it
/// @param codings what the figures are made of
/// @param report the figures
/// @param drawn whether intervals are among the lines
record Shown(Asked asked, ComparedCodings codings, AgreementReport report, List<FigureLine> lines, boolean drawn) {

    Shown {
        lines = List.copyOf(lines);
    }
}
