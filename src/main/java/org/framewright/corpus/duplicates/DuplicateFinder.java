package org.framewright.corpus.duplicates;

import org.framewright.model.ProgressListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds near-duplicates among articles that are added one after the other: first the project's articles, then new ones. No text
/// is kept, only its [TextSketch].
///
/// Each article is compared with the first articles of the clusters, and joins the first of them that it nearly equals. Else it
/// may begin a cluster. So each member nearly equals the first article of its cluster. A chain of versions, each near to the one
/// before it, is divided where a version is too far from the first: no cluster joins unrelated articles. In return, two articles
/// that are near to each other may not share a cluster, if the first article of one's cluster is near to it alone. The report
/// names the two as neighbours.
///
/// A pair that its sketches make possible is counted exactly, so that no cluster has a member on the wrong side of the threshold.
/// A pair just at the threshold is missed with a probability of less than 3 in 100,000, a cut of a third of an article with one of
/// less than 4 in 10,000 (2 in 100,000 at 0.8): by an estimate five standard deviations too low, or since none of 32 hashes led
/// to it. Texts of the same words in the same order are always found. More is missed only where most of a text is boilerplate
/// that more than 64 articles share which are no near-duplicates of each other.
///
/// Linear in the number of articles: 64 comparisons of sketches and 16 of texts for an article at most; the search for neighbours
/// gets the rest of them. Not for several threads; [TextSketch#of] is.
public final class DuplicateFinder {

    private final List<TextSketch> sketches = new ArrayList<>();

    /// Adds an article and returns its number: 0 for the first, then 1 and so on.
    public int add(TextSketch sketch) {
        sketches.add(sketch);
        return sketches.size() - 1;
    }

    /// Forms the clusters.
    ///
    /// @param texts gives an article's text by its number, as it was when its sketch was made; called for few articles, for some more
    ///     than once. Where it gives none, the estimate counts, which lies within 0.1 of the truth in most cases
    /// @param progress of the articles
    public DuplicateReport findClusters(
            DuplicateThreshold rule, IntFunction<Optional<String>> texts, ProgressListener progress) {
        var search = new ClusterSearch(sketches, rule, texts);
        for (int article = 0; article < sketches.size(); article++) {
            search.place(article);
            progress.update(article + 1, sketches.size());
        }
        return search.report();
    }
}
