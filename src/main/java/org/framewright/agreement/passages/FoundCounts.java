package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/// The counts of two coders' passages that the other coder found too.
///
/// @param a the number of the first coder's passages, of which the second found `ofA`
/// @param b the number of the second coder's passages, of which the first found `ofB`
record FoundCounts(long a, long ofA, long b, long ofB) {

    /// The limit of compared passages of one article.
    private static final long MOST_STEPS = 20_000_000;

    /// A passage is found if at least one of the other coder's passages with the same tag overlaps it.
    static FoundCounts of(List<PairwiseMean.SharedArticle> articles) {
        return count(articles, FoundCounts::countFound);
    }

    /// A passage is found with its roles if one passage of the other coder with the same tag overlaps it in each part: in its own words,
    /// and in each role that words fill. A part without words asks for nothing, as in the alignment that PolNeAR's authors published.
    ///
    /// @throws BudgetExceededException where so many passages overlap that it would take too long
    static FoundCounts ofRoles(List<PairwiseMean.SharedArticle> articles) {
        return count(articles, FoundCounts::countFoundWithRoles);
    }

    private static FoundCounts count(
            List<PairwiseMean.SharedArticle> articles,
            ToLongBiFunction<List<MarkedPassage>, List<MarkedPassage>> countFound) {
        long a = 0;
        long ofA = 0;
        long b = 0;
        long ofB = 0;
        for (var article : articles) {
            a += article.a().size();
            b += article.b().size();
            ofA += countFound.applyAsLong(article.a(), article.b());
            ofB += countFound.applyAsLong(article.b(), article.a());
        }
        return new FoundCounts(a, ofA, b, ofB);
    }

    private static long countFound(List<MarkedPassage> passages, List<MarkedPassage> other) {
        var covered = SpanCover.unionByTag(other);
        return passages.stream().filter(it -> overlaps(it, covered)).count();
    }

    private static boolean overlaps(MarkedPassage passage, Map<Integer, List<Span>> covered) {
        return overlap(passage.fragments(), covered.getOrDefault(passage.tag(), List.of()));
    }

    private static long countFoundWithRoles(List<MarkedPassage> passages, List<MarkedPassage> other) {
        var sorted = other.stream().sorted(Comparator.comparing(MarkedPassage::extent)).toList();
        var index = new PassageIndex(sorted);
        var budget = new SearchBudget(MOST_STEPS);
        return passages.stream()
                .filter(passage ->
                        index.findNear(passage.extent(), budget).anyMatch(it -> isFoundBy(passage, sorted.get(it))))
                .count();
    }

    private static boolean isFoundBy(MarkedPassage passage, MarkedPassage other) {
        if (passage.tag() != other.tag() || !overlap(passage.fragments(), other.fragments())) {
            return false;
        }
        for (int role = 0; role < passage.roles().size(); role++) {
            var words = passage.roles().get(role);
            if (!words.isEmpty() && (role >= other.roles().size() || !overlap(words, other.roles().get(role)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether two lists of spans share a position; the second is in order of position and without overlap.
    private static boolean overlap(List<Span> spans, List<Span> covered) {
        // for millions of pairs: no stream for each
        for (var span : spans) {
            if (SpanCover.covers(covered, span)) {
                return true;
            }
        }
        return false;
    }
}
