package org.framewright.model;

import java.util.List;

/// The contents of a project file, in figures: enough to tell one state of a project from another.
///
/// @param id the project's identity, which copies of the file share; a coder's package has one of its own
/// @param name empty as long as the project has none
/// @param revision the ledger's last entry; 0 where there is none
/// @param submitted the number of submitted codings
/// @param coders their names, in the order in which they were added
public record ProjectSummary(
        String id,
        String name,
        long revision,
        long articles,
        long codings,
        long submitted,
        long annotations,
        List<String> coders) {

    public ProjectSummary {
        coders = List.copyOf(coders);
    }

    /// Whether it is a state of the same project with fewer codings or annotations, so that work would be missing.
    public boolean hasLessThan(ProjectSummary other) {
        return id.equals(other.id) && (codings < other.codings || annotations < other.annotations);
    }
}
