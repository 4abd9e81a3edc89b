package org.framewright.model.study;

import java.util.List;

/// The numbers of a project file's contents, which distinguish one state of a project from another.
///
/// @param id the project's identity, which copies of the file share; a coder's package has its own
/// @param name empty as long as the project has none
/// @param revision of the ledger's last entry; 0 without an entry
/// @param submitted the number of submitted codings
/// @param coders their names, in the order of their addition
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

    /// Whether this is a state of the same project with fewer codings or annotations: work would be missing.
    public boolean hasLessThan(ProjectSummary other) {
        return id.equals(other.id) && (codings < other.codings || annotations < other.annotations);
    }
}
