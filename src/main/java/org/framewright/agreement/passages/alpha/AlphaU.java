package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.MarkedArticle;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.Span;
import org.framewright.agreement.passages.SpanCover;
import org.framewright.agreement.units.BootstrapResult;

import java.util.ArrayList;
import java.util.List;

/// Krippendorff's unitizing alpha of 1995, as in chapter 11 of "Content Analysis" (2nd edition, 2004): how far coders
/// agree on where the units of a tag begin and end, beyond chance.
///
/// Not the family of 2016. Units of a coder that touch stay apart; those of one coder and tag that overlap are united
/// first; fragments are units of their own. Articles are never joined: each has its own observed and expected
/// disagreement, and these are summed in squared positions (the published ones times the squared length), so that a
/// boundary ten characters off weighs the same in a short article and in a long one. Tags are summed as in the published
/// "total".
public final class AlphaU {
    private AlphaU() {}

    public static AlphaUResult compute(MarkedCorpus corpus) {
        var articles = corpus.comparableArticles();
        if (articles.isEmpty()) {
            return undefined(UndefinedReason.NEEDS_TWO_CODERS, 0);
        }
        if (corpus.hasNoMarks()) {
            return undefined(UndefinedReason.NOTHING_MARKED, articles.size());
        }
        if (articles.stream().anyMatch(it -> it.length().isEmpty())) {
            int united =
                    articles.stream().flatMap(it -> byTag(it, corpus.tags()).stream()).mapToInt(Tagged::united).sum();
            return new AlphaUResult(
                    MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS), 0, 0, united, articles.size());
        }
        double observed = 0;
        double expected = 0;
        int united = 0;
        for (var article : articles) {
            var of = disagreement(article, corpus.tags());
            observed += of.observed();
            expected += of.expected();
            united += of.united();
        }
        var alpha =
                expected == 0
                        ? MeasureOutcome.undefined(UndefinedReason.NO_VARIATION)
                        : new MeasureOutcome.Defined(1 - observed / expected);
        return new AlphaUResult(alpha, observed, expected, united, articles.size());
    }

    /// What it says of articles drawn again and again: each is drawn with all that is observed and expected in it.
    ///
    /// @param corpus of which there is a figure
    public static BootstrapResult bootstrap(MarkedCorpus corpus, int draws, long seed) {
        var articles = corpus.comparableArticles().stream().map(it -> disagreement(it, corpus.tags())).toList();
        return BootstrapResult.byClusters(articles.size(), times -> alpha(articles, times), draws, seed);
    }

    private static double alpha(List<Disagreement> articles, int[] times) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < times.length; i++) {
            observed += times[i] * articles.get(i).observed();
            expected += times[i] * articles.get(i).expected();
        }
        return expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    /// Of one article, over all tags.
    private record Disagreement(double observed, double expected, int united) {}

    private static Disagreement disagreement(MarkedArticle article, int tags) {
        double observed = 0;
        double expected = 0;
        int united = 0;
        for (var tag : byTag(article, tags)) {
            var continuum = new UnitizedContinuum(article.length().orElseThrow(), tag.coders());
            observed += continuum.observed();
            expected += continuum.expected();
            united += tag.united();
        }
        return new Disagreement(observed, expected, united);
    }

    private static AlphaUResult undefined(UndefinedReason reason, int articles) {
        return new AlphaUResult(MeasureOutcome.undefined(reason), 0, 0, 0, articles);
    }

    /// One tag in one article: the units of each coder who coded it, in order of position.
    private record Tagged(List<List<Span>> coders, int united) {}

    private static List<Tagged> byTag(MarkedArticle article, int tags) {
        var coded = article.coded();
        var spans = new ArrayList<List<List<Span>>>();
        boolean[] used = new boolean[tags];
        for (var passages : coded) {
            var coder = new ArrayList<List<Span>>();
            for (int tag = 0; tag < tags; tag++) {
                coder.add(new ArrayList<>());
            }
            for (var passage : passages) {
                coder.get(passage.tag()).addAll(passage.fragments());
                used[passage.tag()] = true;
            }
            spans.add(coder);
        }
        var result = new ArrayList<Tagged>();
        for (int tag = 0; tag < tags; tag++) {
            if (used[tag]) {
                int number = tag;
                int before = spans.stream().mapToInt(it -> it.get(number).size()).sum();
                var coders = spans.stream().map(it -> SpanCover.mergeOverlapping(it.get(number))).toList();
                int after = coders.stream().mapToInt(List::size).sum();
                result.add(new Tagged(coders, before - after));
            }
        }
        return result;
    }
}
