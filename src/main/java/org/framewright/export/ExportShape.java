package org.framewright.export;

import org.framewright.export.selection.AnalysisRule;

/// The form in which a selection is written.
///
/// @param analysis the rule for the answers in `analysis.csv`
/// @param guarded whether a cell that a spreadsheet program could take for a formula begins with an apostrophe; for workbooks
///     only
public record ExportShape(ExportPreset preset, AnalysisRule analysis, boolean guarded) {

    /// CSV, and the answers that a reviewer would accept.
    public static final ExportShape USUAL = new ExportShape(ExportPreset.CSV, AnalysisRule.USUAL, false);

    public ExportShape with(ExportPreset preset) {
        return new ExportShape(preset, analysis, guarded);
    }

    public ExportShape with(AnalysisRule rule) {
        return new ExportShape(preset, rule, guarded);
    }

    public ExportShape withGuarded(boolean changed) {
        return new ExportShape(preset, analysis, changed);
    }
}
