package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.agreement.units.BootstrapResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Krippendorff's unitizing alpha of 1995, as in chapter 11 of "Content Analysis" (2nd edition, 2004): the agreement between
/// coders on the beginnings and ends of a tag's units, beyond chance.
///
/// This is not the family of measures of 2016. Units of a coder that touch stay apart; overlapping units of one coder and tag are
/// united first; each fragment is a separate unit. Articles are never joined: each has its own observed and expected
/// disagreement, and these are summed in squared positions (the published ones times the squared length), so that a boundary ten
/// characters off weighs the same in a short article and in a long one. Tags are summed as in the published "total".
public final class AlphaU {
    private AlphaU() {}

    public static AlphaUResult compute(MarkedCorpus corpus) {
        var articles = corpus.comparableArticles();
        if (articles.isEmpty()) {
            return undefined(UndefinedReason.NEEDS_TWO_CODERS);
        }
        if (corpus.hasNoMarks()) {
            return undefined(UndefinedReason.NOTHING_MARKED);
        }
        if (articles.stream().anyMatch(it -> it.length().isEmpty())) {
            int united =
                    articles.stream().flatMap(it -> byTag(it, corpus.tags()).stream()).mapToInt(Tagged::united).sum();
            return new AlphaUResult(MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS), 0, 0, united);
        }
        double observed = 0;
        double expected = 0;
        int united = 0;
        for (var article : articles) {
            var disagreement = disagreement(article, corpus.tags());
            observed += disagreement.observed();
            expected += disagreement.expected();
            united += disagreement.united();
        }
        var alpha =
                expected == 0
                        ? MeasureOutcome.undefined(UndefinedReason.NO_VARIATION)
                        : new MeasureOutcome.Defined(1 - observed / expected);
        return new AlphaUResult(alpha, observed, expected, united);
    }

    /// Alpha-U of bootstrap samples of articles: each article is drawn with its observed and expected disagreement.
    ///
    /// @param corpus a corpus with a figure
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

    /// The disagreement in one article, over all tags.
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

    private static AlphaUResult undefined(UndefinedReason reason) {
        return new AlphaUResult(MeasureOutcome.undefined(reason), 0, 0, 0);
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

    /// The alpha-U of a corpus.
    ///
    /// @param alpha the coefficient
    /// @param observed the observed disagreement, summed over articles and tags, in squared positions
    /// @param expected the disagreement to be expected by chance, summed likewise
    /// @param united the number of fragments that vanished because they overlapped a fragment of the same coder and tag
    public record AlphaUResult(MeasureOutcome alpha, double observed, double expected, int united) {}

    /// The units of one tag in one article, by the coders who coded the article, with alpha-U's observed and expected
    /// disagreement.
    ///
    /// Both are in squared positions, the published disagreement times the squared length of the continuum. Sums are kept as
    /// double: the cubes of lengths leave a long's range at two million positions.
    ///
    /// @param coders two at least; the units of each in order of position and without overlap
    record UnitizedContinuum(int length, List<List<Span>> coders) {

        /// The mean over pairs of coders of the squared differences between their units and gaps.
        double observed() {
            double sum = 0;
            int m = coders.size();
            for (int i = 0; i < m; i++) {
                for (int j = i + 1; j < m; j++) {
                    sum += difference(coders.get(i), coders.get(j));
                }
            }
            return 2 * sum / ((double) m * (m - 1));
        }

        /// The difference between two coders' units, in one sweep from left to right. Units that share a position differ by the
        /// squares of the distances of their starts and of their ends; a unit within a gap of the other coder by the square of
        /// its length.
        private static double difference(List<Span> a, List<Span> b) {
            double sum = 0;
            int i = 0;
            int j = 0;
            boolean metA = false;
            boolean metB = false;
            while (i < a.size() || j < b.size()) {
                boolean both = i < a.size() && j < b.size();
                if (both && a.get(i).overlaps(b.get(j))) {
                    sum += square(a.get(i).start() - b.get(j).start()) + square(a.get(i).end() - b.get(j).end());
                    metA = true;
                    metB = true;
                }
                boolean endsFirst = j == b.size() || (both && a.get(i).end() <= b.get(j).end());
                if (endsFirst) {
                    sum += metA ? 0 : square(a.get(i).length());
                    i++;
                    metA = false;
                } else {
                    sum += metB ? 0 : square(b.get(j).length());
                    j++;
                    metB = false;
                }
            }
            return sum;
        }

        /// The disagreement under random placement of the same units and gaps: a closed sum over lengths. The part with gaps
        /// needs for each unit the gaps that are at least as long; sorting both by length gives these in one pass.
        double expected() {
            int m = coders.size();
            double positions = (double) m * length;
            int[] units = coders.stream().flatMap(List::stream).mapToInt(Span::length).toArray();
            int[] gaps = coders.stream().flatMapToInt(it -> Arrays.stream(gaps(it))).toArray();
            Arrays.sort(units);
            Arrays.sort(gaps);
            double sum = 0;
            double withinUnits = 0;
            int gap = gaps.length;
            double longerGaps = 0;
            for (int u = units.length - 1; u >= 0; u--) {
                double l = units[u];
                while (gap > 0 && gaps[gap - 1] >= units[u]) {
                    gap--;
                    longerGaps += gaps[gap];
                }
                double places = longerGaps - (gaps.length - gap) * (l - 1);
                sum += (units.length - 1) / 3.0 * l * (l - 1) * (2 * l - 1) + l * l * places;
                withinUnits += l * (l - 1);
            }
            double pairs = positions * (positions - 1) - withinUnits;
            return pairs == 0 ? 0 : 2.0 * length * sum / pairs;
        }

        private int[] gaps(List<Span> units) {
            int[] gaps = new int[units.size() + 1];
            int end = 0;
            for (int i = 0; i < units.size(); i++) {
                gaps[i] = units.get(i).start() - end;
                end = units.get(i).end();
            }
            gaps[units.size()] = length - end;
            return Arrays.stream(gaps).filter(it -> it > 0).toArray();
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
