package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.MarkedPassage;
import org.framewright.agreement.passages.Span;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitMeasure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Krippendorff's alpha over words: what each coder made of a word is the set of tags that cover it, by the distance of
/// Jaccard; with one tag that is the nominal alpha of marked or not.
///
/// A word is covered if any character of it is. Where the words of an article are not known, each position counts as one.
/// No standard error: words of one passage do not vary independently.
public final class TokenAlpha {
    private TokenAlpha() {}

    /// Alpha over all words of all articles that two coders or more coded.
    public static MeasureOutcome compute(MarkedCorpus corpus) {
        if (corpus.comparableArticles().isEmpty()) {
            return MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS);
        }
        if (corpus.hasNoMarks()) {
            return MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED);
        }
        var patterns = new TokenPatterns(corpus.coders());
        for (var article : corpus.comparableArticles()) {
            if (article.tokens().isPresent()) {
                var tokens = article.tokens().get();
                patterns.add(tokens.size(), toTokens(article.byCoder(), tokens));
            } else if (article.length().isPresent()) {
                patterns.add(article.length().getAsInt(), article.byCoder());
            } else {
                return MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS);
            }
        }
        return UnitMeasure.alphaOfRepeated(patterns.ratings(), patterns.times(), AlphaMetric.JACCARD);
    }

    private static List<Optional<List<MarkedPassage>>> toTokens(
            List<Optional<List<MarkedPassage>>> byCoder, List<Span> tokens) {
        var starts = tokens.stream().map(Span::start).toList();
        var ends = tokens.stream().map(Span::end).toList();
        return byCoder.stream()
                .map(coder ->
                        coder.map(passages ->
                                passages.stream().flatMap(it -> toTokens(it, starts, ends).stream()).toList()))
                .toList();
    }

    /// Each fragment as a passage of its own: fragments that share a word would overlap.
    private static List<MarkedPassage> toTokens(MarkedPassage passage, List<Integer> starts, List<Integer> ends) {
        var result = new ArrayList<MarkedPassage>();
        for (var fragment : passage.fragments()) {
            int first = firstAtLeast(ends, fragment.start() + 1);
            int behind = firstAtLeast(starts, fragment.end());
            if (first < behind) {
                result.add(new MarkedPassage(passage.tag(), first, behind));
            }
        }
        return result;
    }

    private static int firstAtLeast(List<Integer> sorted, int position) {
        int found = Collections.binarySearch(sorted, position);
        return found >= 0 ? found : -found - 1;
    }
}
