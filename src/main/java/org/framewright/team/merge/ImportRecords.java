package org.framewright.team.merge;

import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records of imported files in a reconciliation: it takes in a coding's changes at another device, and their records beside them.
final class ImportRecords {

    private ImportRecords() {}

    static List<Change> with(DevicesReconciled reconciled, List<CodingImported> imports) {
        return Stream.concat(Stream.<Change>of(reconciled), imports.stream()).toList();
    }

    /// The records of files that were imported into the coding at the other device alone.
    static List<CodingImported> newOnes(CodingHistory local, CodingHistory theirs) {
        var files = all(local).map(CodingImported::file).collect(Collectors.toSet());
        return all(theirs)
                .filter(it -> files.add(it.file()))
                .map(it -> new CodingImported(local.coding(), it.file()))
                .toList();
    }

    private static Stream<CodingImported> all(CodingHistory history) {
        return history.entries().stream()
                .map(HistoryEntry::change)
                .filter(CodingImported.class::isInstance)
                .map(CodingImported.class::cast);
    }
}
