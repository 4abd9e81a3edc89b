package org.framewright.corpus.duplicates;

import org.framewright.model.ProgressListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds near-duplicates among articles that are added one after the other: first those that the project has, then the new ones.
/// No text is kept, only its [TextSketch].
///
/// Each article is compared with the first articles of the clusters that there are, and joins the first of them that it nearly
/// equals; else it may be the first of its own. So each member nearly equals the article that the cluster is named after. A
/// chain, in which each version is near to the one before it and the last far from the first, is divided where it goes too far,
/// and never joins strangers. In return, of two articles that are near to each other one may stand in another cluster, if the
/// first article there is near to it and not to the other: the report names the two as neighbours.
///
/// A pair that its sketches make possible is counted exactly, so that no cluster has a member on the wrong side of the threshold.
/// A pair just at the threshold is missed with a probability of less than 3 in 100,000, a cut of a third of an article with one of
/// less than 4 in 10,000 (2 in 100,000 at 0.8): by an estimate five standard deviations too low, or since none of 32 hashes led
/// to it. Texts of the same words in the same order are always found. More is missed only where most of a text is boilerplate
/// that more than 64 articles share which are no near-duplicates of each other.
///
/// Linear in the number of articles: 64 comparisons of sketches and 16 of texts for an article at most, of which neighbours get those
/// that are left. Not for several threads;
/// [TextSketch#of] is.
public final class DuplicateFinder {

    private final List<TextSketch> sketches = new ArrayList<>();

    /// Adds an article and returns its number: 0 for the first, then 1 and so on.
    public int add(TextSketch sketch) {
        sketches.add(sketch);
        return sketches.size() - 1;
    }

    /// The number of articles that were added.
    public int size() {
        return sketches.size();
    }

    /// Forms the clusters.
    ///
    /// @param texts the text of an article, by its number, as it was when its sketch was made; asked for few of them, and for
    ///     some more than once. Where it gives none, the estimate counts, which lies within 0.1 of the truth in most cases
    /// @param progress is told about each article
    public DuplicateReport findClusters(
            DuplicateRule rule, IntFunction<Optional<String>> texts, ProgressListener progress) {
        var search = new ClusterSearch(sketches, rule, texts);
        for (int article = 0; article < sketches.size(); article++) {
            search.place(article);
            progress.update(article + 1, sketches.size());
        }
        return search.report();
    }
}
