package org.framewright.agreement.passages.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.Marked;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class GammaTest {
    private static final GammaSettings SETTINGS = GammaSettings.withSeed(1);

    @Test
    void theSameSeedGivesTheSameFigureAndAnotherOneANearOne() {
        var corpus = Marked.anyCorpus(Marked.random(20), 3, 3);

        assertThat(Gamma.compute(corpus, SETTINGS)).isEqualTo(Gamma.compute(corpus, SETTINGS));
        assertThat(Gamma.compute(corpus, GammaSettings.withSeed(2)).expected())
                .isNotEqualTo(Gamma.compute(corpus, SETTINGS).expected())
                .isCloseTo(Gamma.compute(corpus, SETTINGS).expected(), within(0.2));
    }

    @Test
    void asManySamplesAreDrawnAsThePrecisionNeeds() {
        var corpus =
                Marked.corpus(
                        200,
                        List.of(Marked.passage(10, 40), Marked.passage(100, 120)),
                        List.of(Marked.passage(12, 40), Marked.passage(150, 170)));
        var precise =
                new GammaSettings(1, 1, 1, GammaSettings.ChanceMethod.SHUFFLED, 0.01, 1, GammaSettings.MOST_STEPS);

        assertThat(Gamma.compute(corpus, precise).samples()).isGreaterThan(Gamma.compute(corpus, SETTINGS).samples());
        assertThat(Gamma.compute(corpus, SETTINGS).samples()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void disordersOfArticlesAreSummedBeforeTheyAreDivided() {
        var first = Marked.article(100, List.of(Marked.passage(10, 20)), List.of(Marked.passage(12, 22)));
        var second =
                Marked.article(
                        100,
                        List.of(Marked.passage(10, 20), Marked.passage(30, 40), Marked.passage(50, 60)),
                        List.of());

        var together = Gamma.compute(Marked.corpus(first, second), SETTINGS);

        // (2 + 2) / (10 + 10) squared for the pair, 3 alone; 1 and 1.5 passages per coder
        assertThat(together.observed()).isCloseTo((0.04 + 3) / 2.5, within(1e-12));
    }

    @Test
    void aBrokenPassageIsOneUnitWithWhatInterruptsIt() {
        var broken = new MarkedPassage(0, List.of(new Span(10, 20), new Span(30, 50)));

        assertThat(
                        Gamma.compute(Marked.corpus(100, List.of(broken), List.of(Marked.passage(10, 50))), SETTINGS)
                                .observed())
                .isZero();
    }

    @Test
    void whatIsTooMuchToAlignHasNoFigure() {
        var random = Marked.random(8);
        var coders = IntStream.range(0, 5).mapToObj(_ -> Optional.of(Marked.apart(random, 300, 0))).toList();
        var corpus = Marked.corpus(new MarkedArticle(OptionalInt.of(300), coders));

        var little = new GammaSettings(1, 1, 1, GammaSettings.ChanceMethod.SHUFFLED, 0.05, 1, 1000);
        assertThat(Gamma.compute(corpus, little).gamma())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN));
    }

    /// Seen to fail, by its time, where steps were those of half a minute and what a branch costs was not counted.
    @Nightly
    @Test
    @Timeout(60)
    void passagesThatAllOverlapAreGivenUpInSeconds() {
        var random = Marked.random(10);
        var three = IntStream.range(0, 3).mapToObj(_ -> Optional.of(overlapping(random, 75))).toList();
        var corpus = Marked.corpus(new MarkedArticle(OptionalInt.of(4000), three));

        assertThat(Gamma.compute(corpus, GammaSettings.sharedBy(1, 1, false)).gamma())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN));
    }

    /// Seen to fail where samples were drawn until the steps were gone.
    @Test
    void whatTheFirstSamplesShowToBeTooMuchIsGivenUpAtOnce() {
        var random = Marked.random(11);
        var two = IntStream.range(0, 2).mapToObj(_ -> Optional.of(overlapping(random, 80))).toList();
        var corpus = Marked.corpus(new MarkedArticle(OptionalInt.of(4000), two));
        var all = new SearchBudget(GammaSettings.MOST_STEPS);
        assertThat(Gamma.compute(corpus, SETTINGS, all).samples()).isGreaterThanOrEqualTo(30);
        long half = (GammaSettings.MOST_STEPS - all.left()) / 2;

        var budget = new SearchBudget(half);
        assertThat(Gamma.compute(corpus, SETTINGS, budget).gamma())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN));
        assertThat(budget.left()).isGreaterThan(half / 2);
    }

    private static List<MarkedPassage> overlapping(RandomGenerator random, int count) {
        return Stream.generate(() -> random.nextInt(3000))
                .limit(count)
                .map(start -> Marked.passage(start, start + 200 + random.nextInt(800)))
                .toList();
    }

    @Test
    void figuresOfOneReportShareTheStepsOfOne() {
        assertThat(10 * GammaSettings.sharedBy(10, 1, false).steps())
                .isEqualTo(GammaSettings.sharedBy(1, 1, false).steps());
    }

    @Nightly
    @Test
    void aThousandPassagesOfTwoCodersAndAHundredOfFourAreAligned() {
        var random = Marked.random(9);
        var two = Marked.corpus(8000, Marked.apart(random, 8000, 0), Marked.apart(random, 8000, 0));
        var four = IntStream.range(0, 4).mapToObj(_ -> Optional.of(Marked.apart(random, 800, 0))).toList();

        assertThat(Gamma.compute(two, SETTINGS).gamma()).isInstanceOf(MeasureOutcome.Defined.class);
        assertThat(Gamma.compute(Marked.corpus(new MarkedArticle(OptionalInt.of(800), four)), SETTINGS).gamma())
                .isInstanceOf(MeasureOutcome.Defined.class);
    }

    @Test
    void anInterruptedSearchIsGivenUp() {
        var corpus = Marked.anyCorpus(Marked.random(20), 3, 3);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Gamma.compute(corpus, SETTINGS)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
