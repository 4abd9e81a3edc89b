package org.framewright.ui.imports;

import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.imports.ImportFilter.FilterState;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The import's state between visits.
record ImportState(List<Path> files, ImportHistory history, FilterState filter, TableArrangement arrangement) {

    /// The standard settings, with a search for near-duplicates.
    static final ImportSettings STANDARD =
            ImportSettings.USUAL.withDuplicates(
                    DuplicateTreatment.KEEP, Optional.of(DuplicateThreshold.DEFAULT.threshold()));

    static ImportState of(List<Path> files) {
        return new ImportState(files, ImportHistory.of(STANDARD), FilterState.NONE, TableArrangement.USUAL);
    }
}
