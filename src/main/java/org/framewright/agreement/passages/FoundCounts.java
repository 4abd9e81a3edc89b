package org.framewright.agreement.passages;

import org.framewright.agreement.passages.alpha.FragmentsByTag;

import java.util.List;
import java.util.Map;

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
        var covered = FragmentsByTag.byTag(other, SpanCover::union);
        return passages.stream().filter(it -> overlaps(it, covered)).count();
    }

    private static boolean overlaps(MarkedPassage passage, Map<Integer, List<Span>> covered) {
        var spans = covered.getOrDefault(passage.tag(), List.of());
        return passage.fragments().stream().anyMatch(it -> SpanCover.covers(spans, it));
    }
}
