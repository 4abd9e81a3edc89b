package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// `agr` of Wiebe, Wilson & Cardie (2005), which PolNeAR reports: the share of one coder's passages that the other found
/// too, the mean of both directions. Not corrected for chance. More than two coders: the mean over the pairs.
///
/// Found is a passage that overlaps one of the other's with the same tag. A direction in which there is no passage has no
/// share; the other direction's, which is 0 then, stands alone.
public final class AgrMeasure {
    private AgrMeasure() {}

    public static MeasureOutcome compute(MarkedCorpus corpus) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    var found = FoundCounts.of(articles);
                    if (found.a() == 0 || found.b() == 0) {
                        return found.a() + found.b() == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
                    }
                    double ofA = (double) found.ofA() / found.a();
                    double ofB = (double) found.ofB() / found.b();
                    return OptionalDouble.of((ofA + ofB) / 2);
                });
    }

    /// How many of two coders' passages the other found too: overlapped by at least one of the other's with the same tag.
    ///
    /// @param a passages of the one, `ofA` of them found by the other
    /// @param b passages of the other, `ofB` of them found by the one
    record FoundCounts(long a, long ofA, long b, long ofB) {

        static FoundCounts of(List<PairwiseMean.SharedArticle> articles) {
            long a = 0;
            long ofA = 0;
            long b = 0;
            long ofB = 0;
            for (var article : articles) {
                a += article.a().size();
                b += article.b().size();
                ofA += countFound(article.a(), article.b());
                ofB += countFound(article.b(), article.a());
            }
            return new FoundCounts(a, ofA, b, ofB);
        }

        private static long countFound(List<MarkedPassage> passages, List<MarkedPassage> other) {
            var covered = SpanCover.unionByTag(other);
            return passages.stream().filter(it -> overlaps(it, covered)).count();
        }

        private static boolean overlaps(MarkedPassage passage, Map<Integer, List<Span>> covered) {
            var spans = covered.getOrDefault(passage.tag(), List.of());
            return passage.fragments().stream().anyMatch(it -> SpanCover.covers(spans, it));
        }
    }
}
