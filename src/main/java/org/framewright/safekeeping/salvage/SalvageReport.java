package org.framewright.safekeeping.salvage;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;

/// What became of a damaged project.
///
/// @param file the new project file
/// @param entries of the ledger that are as they were
/// @param mended entries that did not fit what was left of the ones before them; what came out of them was kept
/// @param losses what was lost, and what should be looked at; empty where nothing is
public record SalvageReport(
        Path file,
        long articles,
        long coders,
        long codings,
        long annotations,
        long entries,
        long mended,
        List<Problem> losses) {

    public SalvageReport {
        losses = List.copyOf(losses);
    }
}
