package org.framewright.agreement.passages;

import java.util.List;

/// What two coders found in the articles that both coded: stands beside every figure about matched passages.
///
/// @param articles that both coded
/// @param none how many of these neither marked anything in
/// @param both passages found by both: matched pairs
/// @param onlyA passages that only the one found
/// @param onlyB passages that only the other found
public record Coverage(int articles, int none, int both, int onlyA, int onlyB) {

    /// The sums over articles.
    ///
    /// @param matchings one for each article that both coded, also where they marked nothing
    public static Coverage of(List<Matching> matchings) {
        return new Coverage(
                matchings.size(),
                (int) matchings.stream().filter(Coverage::isEmpty).count(),
                matchings.stream().mapToInt(it -> it.pairs().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyA().size()).sum(),
                matchings.stream().mapToInt(it -> it.onlyB().size()).sum());
    }

    /// Together with what the two found of another tag in the same articles.
    public Coverage withAnotherTags(Coverage other) {
        return new Coverage(
                Math.max(articles, other.articles),
                Math.min(none, other.none),
                both + other.both,
                onlyA + other.onlyA,
                onlyB + other.onlyB);
    }

    private static boolean isEmpty(Matching matching) {
        return matching.pairs().isEmpty() && matching.onlyA().isEmpty() && matching.onlyB().isEmpty();
    }
}
