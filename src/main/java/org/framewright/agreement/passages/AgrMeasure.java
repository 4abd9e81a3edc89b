package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// `agr` of Wiebe, Wilson & Cardie (2005), which PolNeAR reports: the share of one coder's passages that the other found
/// too, the mean of both directions. Not corrected for chance. More than two coders: the mean over the pairs.
///
/// A passage counts as found if it overlaps a passage of the other coder with the same tag. A direction without passages has no
/// share; the share of the other direction, which is 0 then, stands alone.
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

    /// The counts of two coders' passages that the other coder found too: overlapped by at least one of the other's passages with
    /// the same tag.
    ///
    /// @param a the number of the first coder's passages, of which the second found `ofA`
    /// @param b the number of the second coder's passages, of which the first found `ofB`
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
