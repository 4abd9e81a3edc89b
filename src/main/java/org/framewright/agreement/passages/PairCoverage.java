package org.framewright.agreement.passages;

import java.util.List;

/// What two coders found in the articles that both coded: stands beside every figure about matched passages.
///
/// @param articles that both coded
/// @param none how many of these neither marked anything in
/// @param both passages found by both: matched pairs
/// @param onlyA passages that only the one found
/// @param onlyB passages that only the other found
public record PairCoverage(int articles, int none, int both, int onlyA, int onlyB) {

    /// The sums over articles.
    ///
    /// @param matchings one for each article that both coded, also where they marked nothing
    public static PairCoverage of(List<PassageMatching> matchings) {
        return new PairCoverage(
                matchings.size(),
                (int) matchings.stream().filter(PairCoverage::isEmpty).count(),
                matchings.stream().mapToInt(it -> it.pairs().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyA().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyB().size()).sum());
    }

    /// Together with what the two found of another tag in the same articles.
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
