package org.framewright.corpus.duplicates;

import java.util.List;

/// An article and its near-duplicates, at least one.
///
/// @param first the article that was added first, by its number
/// @param others the others, in the order in which they were added
public record DuplicateCluster(int first, List<NearDuplicate> others) {

    public DuplicateCluster {
        others = List.copyOf(others);
    }

    /// A near-duplicate of the first article of its cluster.
    ///
    /// @param article its number
    /// @param overlap of the cluster's first article and this one
    public record NearDuplicate(int article, TextOverlap overlap) {}
}
