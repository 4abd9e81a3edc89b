package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.agreement.passages.corpus.SpanCover;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/// The F1 score of one coder's passages against another's, counted over all articles that both coded. It is symmetric, so
/// neither is the standard; more than two coders: the mean over the pairs (Hripcsak & Rothschild 2005). Not corrected for chance.
public final class F1Score {
    private F1Score() {}

    /// The F1 score in which one-to-one matched passages count as the same.
    ///
    /// @param threshold the least intersection over union of a pair
    public static MeasureOutcome matched(MarkedCorpus corpus, double threshold) {
        try {
            return PairwiseMean.mean(
                    corpus,
                    articles ->
                            dice(
                                    PairCoverage.of(
                                            articles.stream()
                                                    .map(it -> PassageMatching.of(it.a(), it.b(), threshold))
                                                    .toList())));
        } catch (BudgetExceededException _) {
            return MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN);
        }
    }

    /// The F1 score of matched passages from the counts for each two coders.
    public static MeasureOutcome matched(List<PairCoverage> pairs) {
        return PairwiseMean.mean(pairs.stream().filter(it -> it.articles() > 0).map(F1Score::dice).toList());
    }

    private static OptionalDouble dice(PairCoverage counted) {
        long both = counted.both();
        return dice(both, both + counted.onlyA(), both + counted.onlyB());
    }

    /// The F1 score in which passages with the same tag and the same fragments count as the same.
    public static MeasureOutcome exact(MarkedCorpus corpus) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    long same = sum(articles, it -> countSame(it.a(), it.b()));
                    return dice(same, sum(articles, it -> it.a().size()), sum(articles, it -> it.b().size()));
                });
    }

    /// The F1 score in which any overlap counts: the harmonic mean of two shares, the share of one coder's passages that overlap
    /// a passage of the other with the same tag, and the share in the other direction.
    public static MeasureOutcome overlap(MarkedCorpus corpus) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    var found = FoundCounts.of(articles);
                    if (found.a() + found.b() == 0) {
                        return OptionalDouble.empty();
                    }
                    double product = (double) found.ofA() * found.ofB();
                    return OptionalDouble.of(
                            product == 0
                                    ? 0
                                    : 2
                                            * product
                                            / ((double) found.ofA() * found.b() + (double) found.ofB() * found.a()));
                });
    }

    /// The F1 score of positions that both coders cover with the same tag.
    public static MeasureOutcome character(MarkedCorpus corpus) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    long both = 0;
                    long a = 0;
                    long b = 0;
                    for (var article : articles) {
                        var as = SpanCover.unionByTag(article.a());
                        var bs = SpanCover.unionByTag(article.b());
                        for (var tag : as.entrySet()) {
                            both += SpanCover.sharedLength(tag.getValue(), bs.getOrDefault(tag.getKey(), List.of()));
                        }
                        a += as.values().stream().mapToLong(SpanCover::length).sum();
                        b += bs.values().stream().mapToLong(SpanCover::length).sum();
                    }
                    return dice(both, a, b);
                });
    }

    private static OptionalDouble dice(long both, long a, long b) {
        return a + b == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * both / (a + b));
    }

    private static long countSame(List<MarkedPassage> a, List<MarkedPassage> b) {
        var left = new HashMap<MarkedPassage, Integer>();
        a.forEach(it -> left.merge(it.withoutRoles(), 1, Integer::sum));
        long same = 0;
        for (var passage : b) {
            if (left.merge(passage.withoutRoles(), -1, Integer::sum) >= 0) {
                same++;
            }
        }
        return same;
    }

    private static long sum(
            List<PairwiseMean.SharedArticle> articles, ToLongFunction<PairwiseMean.SharedArticle> count) {
        return articles.stream().mapToLong(count).sum();
    }
}
