package org.framewright.export;

import org.framewright.export.selection.AnalysisRule;

/// How the selection is written.
///
/// @param analysis whose answers `analysis.csv` takes
/// @param guarded whether what a spreadsheet could take for a formula begins with an apostrophe; of workbooks
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
