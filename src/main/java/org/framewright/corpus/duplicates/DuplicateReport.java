package org.framewright.corpus.duplicates;

import java.util.List;

/// The near-duplicates that were found, and what it took.
///
/// @param clusters by their first articles, in the order in which those were added; an article is in one at most
/// @param lookups articles that were met in the index, as often as they were met
/// @param comparisons pairs of articles whose sketches were compared
/// @param readings texts that were read to count what was estimated
public record DuplicateReport(List<DuplicateCluster> clusters, long lookups, long comparisons, long readings) {

    public DuplicateReport {
        clusters = List.copyOf(clusters);
    }
}
