package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.gamma.GammaSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What holds for every measure of passages, on seeded random data.
final class PassageMeasureTest {
    private static final GammaSettings SETTINGS = GammaSettings.withSeed(2015);

    @ParameterizedTest
    @EnumSource
    void swappingTheCodersChangesNothing(PassageMeasure measure) {
        var random = Marked.random(3);
        for (int round = 0; round < 40; round++) {
            var corpus = Marked.anyCorpus(random, 2 + random.nextInt(3), 2);
            same(measure.compute(Marked.swapped(corpus), SETTINGS), measure.compute(corpus, SETTINGS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void codersWhoMarkedTheSameAgreeFully(PassageMeasure measure) {
        var random = Marked.random(4);
        for (int round = 0; round < 40; round++) {
            int length = 40 + random.nextInt(60);
            var passages = new ArrayList<>(Marked.any(random, length, 2, 5));
            passages.add(Marked.passage(3, 9));
            var article =
                    new MarkedArticle(
                            OptionalInt.of(length),
                            List.of(Optional.of(passages), Optional.of(passages), Optional.empty()));

            same(measure.compute(Marked.corpus(article), SETTINGS), new MeasureOutcome.Defined(1));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALPHA_U")
    void movingEverythingChangesNothing(PassageMeasure measure) {
        var random = Marked.random(5);
        for (int round = 0; round < 30; round++) {
            var here = Marked.any(random, 50, 2, 6);
            var other = Marked.any(random, 50, 2, 6);
            var near = words(here, other, 0);
            var far = words(here, other, 1000);
            same(measure.compute(far, SETTINGS), measure.compute(near, SETTINGS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyMarkedAnythingThereIsNoFigure(PassageMeasure measure) {
        assertThat(measure.compute(Marked.corpus(50, List.of(), List.of()), SETTINGS))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED));
    }

    @ParameterizedTest
    @EnumSource
    void whereNoArticleWasCodedTwiceThereIsNoFigure(PassageMeasure measure) {
        var first =
                new MarkedArticle(
                        OptionalInt.of(50), List.of(Optional.of(List.of(Marked.passage(1, 5))), Optional.empty()));
        var second =
                new MarkedArticle(
                        OptionalInt.of(50), List.of(Optional.empty(), Optional.of(List.of(Marked.passage(1, 5)))));

        assertThat(measure.compute(Marked.corpus(first, second), SETTINGS))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
    }

    @ParameterizedTest
    @EnumSource
    void articlesThatOnlyOneCodedMakeNoDifference(PassageMeasure measure) {
        var corpus = Marked.anyCorpus(Marked.random(9), 2, 2);
        var more = new ArrayList<>(corpus.articles());
        more.add(
                new MarkedArticle(
                        OptionalInt.of(90), List.of(Optional.of(List.of(Marked.passage(1, 50))), Optional.empty())));

        same(measure.compute(new MarkedCorpus(2, 2, more), SETTINGS), measure.compute(corpus, SETTINGS));
    }

    @ParameterizedTest
    @EnumSource
    void findingNothingIsDisagreementWithWhoeverFoundSomething(PassageMeasure measure) {
        var found = List.of(Marked.passage(3, 9), Marked.passage(20, 24));
        var outcome = measure.compute(Marked.corpus(60, found, List.of()), SETTINGS);

        assertThat(((MeasureOutcome.Defined) outcome).value()).isLessThanOrEqualTo(0.1);
    }

    private static MarkedCorpus words(List<MarkedPassage> a, List<MarkedPassage> b, int by) {
        var words = new ArrayList<Span>();
        for (int i = 0; i < 60; i += 3) {
            words.add(new Span(by + i, by + i + 2));
        }
        var article =
                new MarkedArticle(
                        OptionalInt.empty(),
                        Optional.of(words),
                        List.of(Optional.of(moved(a, by)), Optional.of(moved(b, by))));
        return new MarkedCorpus(2, 2, List.of(article));
    }

    private static List<MarkedPassage> moved(List<MarkedPassage> passages, int by) {
        return passages.stream()
                .map(it ->
                        new MarkedPassage(
                                it.tag(),
                                it.fragments().stream()
                                        .map(span -> new Span(span.start() + by, span.end() + by))
                                        .toList()))
                .toList();
    }

    private static void same(MeasureOutcome ours, MeasureOutcome expected) {
        if (ours instanceof MeasureOutcome.Defined one && expected instanceof MeasureOutcome.Defined other) {
            assertThat(one.value()).isCloseTo(other.value(), within(1e-9));
        } else {
            assertThat(ours).isEqualTo(expected);
        }
    }
}
