package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

final class PassageMatchingTest {

    @Test
    void noOtherMatchingOverlapsMore() {
        var random = Marked.random(5);
        for (int round = 0; round < 2000; round++) {
            var a = Marked.any(random, 24, 2, 6);
            var b = Marked.any(random, 24, 2, 6);
            double threshold = random.nextInt(8) / 10.0;

            var matching = PassageMatching.of(a, b, threshold);

            double total =
                    matching.pairs().stream().mapToDouble(PassageMatching.MatchedPair::intersectionOverUnion).sum();
            assertThat(total).isCloseTo(best(a, b, threshold, 0, new BitSet()), within(1e-9));
            for (var pair : matching.pairs()) {
                assertThat(pair.intersectionOverUnion()).isGreaterThanOrEqualTo(threshold);
                assertThat(a.get(pair.a()).tag()).isEqualTo(b.get(pair.b()).tag());
            }
            assertThat(matching.pairs().size() + matching.onlyA().size()).isEqualTo(a.size());
            assertThat(matching.pairs().size() + matching.onlyB().size()).isEqualTo(b.size());
        }
    }

    @Test
    void itIsTheSameWhicheverCoderComesFirstAndInWhateverOrderTheyMarked() {
        var random = Marked.random(6);
        for (int round = 0; round < 1000; round++) {
            var a = Marked.any(random, 16, 1, 7);
            var b = Marked.any(random, 16, 1, 7);
            var shuffled = new ArrayList<>(a);
            Collections.shuffle(shuffled, new Random(round));

            var matching = PassageMatching.of(a, b, 0.1);
            var turned = PassageMatching.of(b, a, 0.1);
            var reordered = PassageMatching.of(shuffled, b, 0.1);

            assertThat(turned.pairs().stream().map(it -> List.of(a.get(it.b()), b.get(it.a()))))
                    .containsExactlyInAnyOrderElementsOf(passages(matching, a, b));
            assertThat(passages(reordered, shuffled, b)).containsExactlyInAnyOrderElementsOf(passages(matching, a, b));
        }
    }

    @Test
    void thresholdIsReachedByHalf() {
        var a = List.of(Marked.passage(0, 10));
        var half = List.of(Marked.passage(0, 20));
        var less = List.of(Marked.passage(0, 21));

        assertThat(PassageMatching.of(a, half, PassageMatching.DEFAULT_THRESHOLD).pairs())
                .containsExactly(new PassageMatching.MatchedPair(0, 0, 0.5));
        assertThat(PassageMatching.of(a, less, PassageMatching.DEFAULT_THRESHOLD).onlyA()).containsExactly(0);
    }

    @Test
    void fragmentsCountByWhatTheyCover() {
        var broken = new MarkedPassage(0, List.of(new Span(0, 10), new Span(30, 40)));
        var pairs = PassageMatching.of(List.of(broken), List.of(Marked.passage(0, 40)), 0.5).pairs();

        assertThat(pairs).containsExactly(new PassageMatching.MatchedPair(0, 0, 0.5));
        assertThat(SpanCover.intersectionOverUnion(List.of(), List.of(new Span(0, 1)))).isZero();
    }

    @Nightly
    @Test
    void passagesSoManyOfWhichOverlapThatItWouldTakeLongAreNotMatched() {
        var some = Collections.nCopies(200, Marked.passage(0, 10));
        var many = Collections.nCopies(1_500, Marked.passage(0, 10));

        assertThat(PassageMatching.of(some, some, 0.5).pairs()).hasSize(200);
        assertThatThrownBy(() -> PassageMatching.of(many, many, 0.5)).isInstanceOf(BudgetExceededException.class);

        var corpus =
                new MarkedCorpus(
                        2,
                        1,
                        List.of(
                                new MarkedArticle(
                                        OptionalInt.of(10),
                                        Optional.empty(),
                                        List.of(Optional.of(many), Optional.of(many)))));
        assertThat(F1Score.matched(corpus, 0.5)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN));
    }

    @Test
    void coverageCountsWhatBothOneAndNoneFound() {
        var both = List.of(Marked.passage(0, 10), Marked.passage(50, 60));
        var one = List.of(Marked.passage(0, 10), Marked.passage(80, 90), Marked.passage(91, 95));

        var coverage =
                PairCoverage.of(
                        List.of(PassageMatching.of(both, one, 0.5), PassageMatching.of(List.of(), List.of(), 0.5)));

        assertThat(coverage).isEqualTo(new PairCoverage(2, 1, 1, 1, 2));
    }

    private static List<List<MarkedPassage>> passages(
            PassageMatching matching, List<MarkedPassage> a, List<MarkedPassage> b) {
        return matching.pairs().stream().map(it -> List.of(a.get(it.a()), b.get(it.b()))).toList();
    }

    private static double best(List<MarkedPassage> a, List<MarkedPassage> b, double threshold, int from, BitSet taken) {
        if (from == a.size()) {
            return 0;
        }
        double alone = best(a, b, threshold, from + 1, taken);
        return IntStream.range(0, b.size())
                .filter(it -> !taken.get(it) && b.get(it).tag() == a.get(from).tag())
                .mapToDouble(it -> {
                    double overlap = SpanCover.intersectionOverUnion(a.get(from).fragments(), b.get(it).fragments());
                    if (overlap == 0 || overlap < threshold) {
                        return 0;
                    }
                    taken.set(it);
                    double total = overlap + best(a, b, threshold, from + 1, taken);
                    taken.clear(it);
                    return total;
                })
                .reduce(alone, Math::max);
    }
}
