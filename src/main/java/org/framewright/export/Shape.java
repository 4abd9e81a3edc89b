package org.framewright.export;

/// How what is chosen is written.
///
/// @param analysis whose answers `analysis.csv` takes
/// @param guarded whether what a spreadsheet could take for a formula begins with an apostrophe; of workbooks
public record Shape(Preset preset, AnalysisRule analysis, boolean guarded) {

    /// CSV, and the answers that a reviewer would accept.
    public static final Shape USUAL = new Shape(Preset.CSV, AnalysisRule.USUAL, false);

    public Shape with(Preset changed) {
        return new Shape(changed, analysis, guarded);
    }

    public Shape with(AnalysisRule changed) {
        return new Shape(preset, changed, guarded);
    }

    public Shape guarding(boolean changed) {
        return new Shape(preset, analysis, changed);
    }
}
