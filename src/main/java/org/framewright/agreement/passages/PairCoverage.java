package org.framewright.agreement.passages;

import java.util.List;

/// The counts of passages that two coders found in the articles that both coded. They are shown beside every figure about matched
/// passages.
///
/// @param articles that both coded
/// @param none the number of these articles in which neither coder marked a passage
/// @param both passages found by both: matched pairs
/// @param onlyA passages that only the first found
/// @param onlyB passages that only the second found
public record PairCoverage(int articles, int none, int both, int onlyA, int onlyB) {

    /// The sums over articles.
    ///
    /// @param matchings one matching for each article that both coded, also for articles without passages
    public static PairCoverage of(List<PassageMatching> matchings) {
        return new PairCoverage(
                matchings.size(),
                (int) matchings.stream().filter(PairCoverage::isEmpty).count(),
                matchings.stream().mapToInt(it -> it.pairs().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyA().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyB().size()).sum());
    }

    /// The coverage together with the coverage of other tags in the same articles.
    public PairCoverage withAnotherTags(PairCoverage other) {
        return new PairCoverage(
                Math.max(articles, other.articles),
                Math.min(none, other.none),
                both + other.both,
                onlyA + other.onlyA,
                onlyB + other.onlyB);
    }

    private static boolean isEmpty(PassageMatching matching) {
        return matching.pairs().isEmpty() && matching.onlyA().isEmpty() && matching.onlyB().isEmpty();
    }
}
