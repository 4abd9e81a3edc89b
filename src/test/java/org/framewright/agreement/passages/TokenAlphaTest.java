package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

final class TokenAlphaTest {

    @Test
    void isAlphaOfATableWithARowForEachToken() {
        var random = Marked.random(13);
        for (int round = 0; round < 100; round++) {
            var corpus = Marked.anyCorpus(random, 3, 2);
            var ours = TokenAlpha.compute(corpus);
            var table =
                    UnitMeasure.KRIPPENDORFF_ALPHA.compute(
                            table(corpus), AlphaMetric.JACCARD, AgreementWeights.UNWEIGHTED);

            assertThat(value(ours)).isCloseTo(value(table), within(1e-9));
        }
    }

    @Test
    void aWordIsMarkedIfAnyOfItIs() {
        var words = List.of(new Span(0, 4), new Span(5, 9), new Span(10, 14), new Span(15, 20));
        var a = List.of(Marked.passage(2, 8), Marked.passage(14, 15));
        var b = List.of(Marked.passage(0, 9));
        var article =
                new MarkedArticle(OptionalInt.empty(), Optional.of(words), List.of(Optional.of(a), Optional.of(b)));

        assertThat(value(TokenAlpha.compute(Marked.corpus(article)))).isEqualTo(1);
    }

    @Test
    void withoutWordsItNeedsTheLength() {
        var found = List.of(Marked.passage(10, 20));
        var article = new MarkedArticle(OptionalInt.empty(), List.of(Optional.of(found), Optional.of(found)));

        assertThat(TokenAlpha.compute(Marked.corpus(article)))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS));
    }

    private static UnitRatings table(MarkedCorpus corpus) {
        var sets = new ArrayList<Set<String>>();
        var cells = new ArrayList<Integer>();
        for (var article : corpus.articles()) {
            for (int at = 0; at < article.length().orElseThrow(); at++) {
                for (var coder : article.byCoder()) {
                    int position = at;
                    cells.add(coder.map(it -> number(sets, tags(it, position))).orElse(UnitRatings.MISSING));
                }
            }
        }
        return UnitRatings.of(CategoryList.ofSets(sets), 3, cells.stream().mapToInt(it -> it).toArray());
    }

    private static Set<String> tags(List<MarkedPassage> passages, int position) {
        return Set.copyOf(
                passages.stream()
                        .filter(it ->
                                it.fragments().stream()
                                        .anyMatch(span -> span.start() <= position && position < span.end()))
                        .map(it -> "" + it.tag())
                        .toList());
    }

    private static int number(List<Set<String>> sets, Set<String> set) {
        if (!sets.contains(set)) {
            sets.add(set);
        }
        return IntStream.range(0, sets.size()).filter(it -> sets.get(it).equals(set)).findFirst().orElseThrow();
    }

    private static double value(MeasureOutcome outcome) {
        return ((MeasureOutcome.Defined) outcome).value();
    }
}
