package org.framewright.corpus.duplicates;

import java.util.List;

/// The near-duplicates that were found, and the effort.
///
/// @param clusters by their first articles, in the order in which those were added; an article is in one at most
/// @param neighbours the articles that nearly equal a later member of a cluster, and not its first article
/// @param lookups articles that were met in the index, as often as they were met
/// @param comparisons pairs of articles whose sketches were compared
/// @param readings texts that were read for exact counts
public record DuplicateReport(
        List<DuplicateCluster> clusters,
        List<ClusterNeighbour> neighbours,
        long lookups,
        long comparisons,
        long readings) {

    /// An article that joined no cluster, and nearly equals a later member of one.
    ///
    /// @param article its number
    /// @param member the first such member, by its number
    /// @param overlap of the two
    public record ClusterNeighbour(int article, int member, TextOverlap overlap) {}

    public DuplicateReport {
        clusters = List.copyOf(clusters);
        neighbours = List.copyOf(neighbours);
    }
}
