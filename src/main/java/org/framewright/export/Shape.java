package org.framewright.export;

import org.framewright.reliability.Selection;

/// How what is chosen is written.
///
/// @param rule what counts where several have coded a unit
/// @param seed of what is drawn at random; the same seed draws the same
/// @param guarded whether what a spreadsheet could take for a formula begins with an apostrophe; of workbooks
public record Shape(Preset preset, UnitRule rule, long seed, boolean guarded) {

    /// CSV, and one coder drawn at random where several have coded a unit.
    public static final Shape USUAL = new Shape(Preset.CSV, UnitRule.RANDOM, Selection.USUAL_SEED, false);

    public Shape with(Preset changed) {
        return new Shape(changed, rule, seed, guarded);
    }

    public Shape with(UnitRule changed, long number) {
        return new Shape(preset, changed, number, guarded);
    }

    public Shape guarding(boolean changed) {
        return new Shape(preset, rule, seed, changed);
    }
}
