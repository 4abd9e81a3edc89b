package org.framewright.corpus;

import org.framewright.model.Problem;

import java.util.List;

/// What an import did, and what it has to say.
///
/// @param added the names of the articles that are new, in order
/// @param described the names of articles that were there and got new metadata
/// @param problems why nothing was imported; empty unless the import was refused
/// @param notes what should be known although it stopped nothing
public record ImportReport(
        ImportOutcome outcome,
        List<String> added,
        List<String> described,
        List<Problem> problems,
        List<Problem> notes) {

    /// How an import ended.
    public enum ImportOutcome {
        DONE,
        /// There are problems; nothing was imported.
        REFUSED,
        /// Somebody stopped it; nothing was imported.
        CANCELLED
    }

    public ImportReport {
        added = List.copyOf(added);
        described = List.copyOf(described);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static ImportReport refused(List<Problem> problems, List<Problem> notes) {
        return new ImportReport(ImportOutcome.REFUSED, List.of(), List.of(), problems, notes);
    }

    static ImportReport cancelled(List<Problem> notes) {
        return new ImportReport(ImportOutcome.CANCELLED, List.of(), List.of(), List.of(), notes);
    }
}
