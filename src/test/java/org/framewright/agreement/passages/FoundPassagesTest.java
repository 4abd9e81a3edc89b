package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// F1 and agr, by hand.
final class FoundPassagesTest {
    private static final List<MarkedPassage> LONG = List.of(Marked.passage(0, 40));
    private static final List<MarkedPassage> SPLIT =
            List.of(Marked.passage(0, 10), Marked.passage(12, 20), Marked.passage(25, 40), Marked.passage(50, 60));

    @Test
    void agrIsTheMeanAndOverlapTheHarmonicMeanOfBothDirections() {
        var corpus = Marked.corpus(100, LONG, SPLIT);

        assertThat(value(AgrMeasure.compute(corpus))).isCloseTo((1 + 0.75) / 2, within(1e-12));
        assertThat(value(F1Score.overlap(corpus))).isCloseTo(2 * 0.75 / 1.75, within(1e-12));
    }

    @Test
    void f1IsOfThePassagesThatAreMatchedAndAGrazeIsNoMatch() {
        var a = List.of(Marked.passage(0, 10), Marked.passage(20, 30), Marked.passage(40, 50));
        var b = List.of(Marked.passage(0, 9), Marked.passage(29, 39));
        var corpus = Marked.corpus(100, a, b);

        // one pair, two of the one alone and one of the other
        assertThat(value(F1Score.matched(corpus, PassageMatching.DEFAULT_THRESHOLD))).isCloseTo(2.0 / 5, within(1e-12));
        assertThat(F1Score.matched(List.of(new PairCoverage(1, 0, 1, 2, 1))))
                .isEqualTo(F1Score.matched(corpus, PassageMatching.DEFAULT_THRESHOLD));
        assertThat(value(F1Score.overlap(corpus))).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void passagesOfAnotherTagAreNotFound() {
        var other = List.of(new MarkedPassage(1, 0, 40));

        assertThat(value(AgrMeasure.compute(Marked.corpus(100, LONG, other)))).isZero();
        assertThat(value(F1Score.overlap(Marked.corpus(100, LONG, other)))).isZero();
        assertThat(value(F1Score.character(Marked.corpus(100, LONG, other)))).isZero();
    }

    @Test
    void exactMeansTheSameFragments() {
        var whole = List.of(Marked.passage(0, 30));
        var broken = List.of(new MarkedPassage(0, List.of(new Span(0, 10), new Span(20, 30))));

        assertThat(value(F1Score.exact(Marked.corpus(100, whole, broken)))).isZero();
        assertThat(value(F1Score.exact(Marked.corpus(100, broken, broken)))).isEqualTo(1);
        assertThat(value(F1Score.character(Marked.corpus(100, whole, broken)))).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aPassageMarkedTwiceIsFoundOnce() {
        var twice = List.of(Marked.passage(0, 10), Marked.passage(0, 10));

        assertThat(value(F1Score.exact(Marked.corpus(100, twice, twice.subList(0, 1)))))
                .isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void articlesAreCountedTogether() {
        var first = Marked.article(100, LONG, LONG);
        var second = Marked.article(100, SPLIT, List.of());

        assertThat(value(F1Score.exact(Marked.corpus(first, second)))).isCloseTo(2.0 / 6, within(1e-12));
    }

    @Test
    void ofThreeCodersItIsTheMeanOfThePairsThatShareArticles() {
        var shared =
                new MarkedArticle(OptionalInt.of(100), List.of(Optional.of(LONG), Optional.of(LONG), Optional.empty()));
        var other =
                new MarkedArticle(
                        OptionalInt.of(100), List.of(Optional.empty(), Optional.of(LONG), Optional.of(List.of())));

        assertThat(value(F1Score.exact(Marked.corpus(shared, other)))).isCloseTo((1 + 0) / 2.0, within(1e-12));
    }

    private static double value(MeasureOutcome outcome) {
        return ((MeasureOutcome.Defined) outcome).value();
    }
}
