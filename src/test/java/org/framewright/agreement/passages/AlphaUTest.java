package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.AlphaU.AlphaUResult;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

final class AlphaUTest {

    @Test
    void drawsOfArticlesAreWhatTheMeasureSaysOfThem() {
        var alike = Marked.article(100, List.of(Marked.passage(10, 40)), List.of(Marked.passage(10, 40)));
        var apart = Marked.article(100, List.of(Marked.passage(10, 40)), List.of(Marked.passage(30, 70)));
        var both = Marked.corpus(alike, apart, alike, apart, alike, apart, alike, apart, alike, apart);

        var drawn = AlphaU.bootstrap(both, 2000, 7);

        assertThat(drawn).isEqualTo(AlphaU.bootstrap(both, 2000, 7));
        assertThat(drawn.from()).isEqualTo(10);
        assertThat(drawn.undefined()).isZero();
        assertThat(drawn.figures().mean()).isCloseTo(value(AlphaU.compute(both)), within(0.03));
        // of ten articles two to eight are alike in 98 % of all draws
        var two = Marked.corpus(alike, alike, apart, apart, apart, apart, apart, apart, apart, apart);
        var eight = Marked.corpus(apart, apart, alike, alike, alike, alike, alike, alike, alike, alike);
        assertThat(drawn.figures().interval95().low()).isCloseTo(value(AlphaU.compute(two)), within(1e-12));
        assertThat(drawn.figures().interval95().high()).isCloseTo(value(AlphaU.compute(eight)), within(1e-12));
    }

    @Test
    void fewArticlesHaveNoInterval() {
        var one = Marked.article(100, List.of(Marked.passage(10, 40)), List.of(Marked.passage(30, 70)));

        assertThat(AlphaU.bootstrap(Marked.corpus(one), 100, 7).figures()).isNull();
        assertThat(AlphaU.bootstrap(Marked.corpus(one, one, one, one, one, one, one, one, one), 100, 7).figures())
                .isNull();
    }

    /// Where units of a coder and tag do not overlap, and every tag and coder has one: DKPro takes coders and tags from the units.
    @Test
    void isWhatDkproSaysOfOneContinuum() {
        var random = Marked.random(1995);
        int compared = 0;
        for (int round = 0; round < 400; round++) {
            int length = 20 + random.nextInt(200);
            int coders = 2 + random.nextInt(3);
            int tags = 1 + random.nextInt(3);
            var study = new UnitizingAnnotationStudy(coders, 0, length);
            var byCoder = new ArrayList<Optional<List<MarkedPassage>>>();
            var seen = new HashSet<Integer>();
            for (int coder = 0; coder < coders; coder++) {
                var passages = new ArrayList<MarkedPassage>();
                for (int tag = 0; tag < tags; tag++) {
                    for (var passage : Marked.apart(random, length, tag)) {
                        passages.add(passage);
                        seen.add(tag);
                        study.addUnit(passage.extent().start(), passage.length(), coder, "tag " + tag);
                    }
                }
                byCoder.add(Optional.of(passages));
            }
            if (seen.isEmpty()) {
                continue;
            }
            var corpus = new MarkedCorpus(coders, tags, List.of(new MarkedArticle(OptionalInt.of(length), byCoder)));
            var dkpro = new KrippendorffAlphaUnitizingAgreement(study);

            assertThat(value(AlphaU.compute(corpus)))
                    .as("round %s", round)
                    .isCloseTo(dkpro.calculateAgreement(), within(1e-9));
            for (int tag : seen) {
                assertThat(value(AlphaU.compute(corpus.onlyTags(tag))))
                        .isCloseTo(dkpro.calculateCategoryAgreement("tag " + tag), within(1e-9));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(390);
    }

    @Test
    void articlesAreSummedInSquaredPositionsNeverJoined() {
        var random = Marked.random(7);
        var articles =
                Stream.generate(() -> Marked.article(80, Marked.apart(random, 80, 0), Marked.apart(random, 80, 0)))
                        .limit(4)
                        .toList();
        var each = articles.stream().map(it -> AlphaU.compute(Marked.corpus(it))).toList();

        var all = AlphaU.compute(Marked.corpus(articles));

        assertThat(all.observed()).isCloseTo(sum(each.stream().map(AlphaUResult::observed)), within(1e-9));
        assertThat(all.expected()).isCloseTo(sum(each.stream().map(AlphaUResult::expected)), within(1e-9));
        assertThat(value(all)).isCloseTo(1 - all.observed() / all.expected(), within(1e-12));
    }

    @Test
    void theSameArticleTwiceHasTheSameAlphaAsOnce() {
        var article =
                Marked.article(
                        100,
                        List.of(Marked.passage(3, 20), Marked.passage(40, 60)),
                        List.of(Marked.passage(5, 20), Marked.passage(70, 75)));

        assertThat(value(AlphaU.compute(Marked.corpus(article, article))))
                .isCloseTo(value(AlphaU.compute(Marked.corpus(article))), within(1e-12));
    }

    @Test
    void touchingUnitsStayApart() {
        var touching =
                Marked.corpus(
                        50, List.of(Marked.passage(10, 20), Marked.passage(20, 30)), List.of(Marked.passage(10, 30)));

        var result = AlphaU.compute(touching);

        assertThat(result.united()).isZero();
        assertThat(result.observed()).isEqualTo(100 + 100);
    }

    @Test
    void overlappingUnitsOfACoderAndTagAreUnitedAndCounted() {
        var overlapping =
                AlphaU.compute(
                        Marked.corpus(
                                50,
                                List.of(Marked.passage(10, 20), Marked.passage(15, 30), Marked.passage(12, 14)),
                                List.of(Marked.passage(10, 30))));

        assertThat(overlapping.united()).isEqualTo(2);
        assertThat(value(overlapping)).isEqualTo(1);
    }

    @Test
    void unitingIsIdempotent() {
        var random = Marked.random(11);
        for (int round = 0; round < 200; round++) {
            var spans = Marked.any(random, 60, 1, 10).stream().flatMap(it -> it.fragments().stream()).toList();
            var once = SpanCover.mergeOverlapping(spans);
            assertThat(SpanCover.mergeOverlapping(once)).isEqualTo(once);
            assertThat(SpanCover.union(once)).isEqualTo(SpanCover.union(spans));
        }
    }

    @Test
    void readingTheTextBackwardsChangesNothing() {
        var random = Marked.random(12);
        for (int round = 0; round < 100; round++) {
            var a = Marked.any(random, 70, 1, 6);
            var b = Marked.any(random, 70, 1, 6);
            if (a.size() + b.size() > 0) {
                assertThat(value(AlphaU.compute(Marked.corpus(70, mirrored(a), mirrored(b)))))
                        .isCloseTo(value(AlphaU.compute(Marked.corpus(70, a, b))), within(1e-9));
            }
        }
    }

    @Test
    void fragmentsAreUnitsOfTheirOwn() {
        var whole = new MarkedPassage(0, List.of(new Span(5, 10), new Span(20, 30)));
        var apart = List.of(Marked.passage(5, 10), Marked.passage(20, 30));

        assertThat(value(AlphaU.compute(Marked.corpus(50, List.of(whole), apart)))).isEqualTo(1);
    }

    @Test
    void whoeverFoundNothingDisagreesAndWhoeverDidNotCodeIsMissing() {
        var found = List.of(Marked.passage(10, 20));
        var coded =
                new MarkedArticle(
                        OptionalInt.of(60), List.of(Optional.of(found), Optional.of(found), Optional.of(List.of())));
        var missing =
                new MarkedArticle(
                        OptionalInt.of(60), List.of(Optional.of(found), Optional.of(found), Optional.empty()));

        assertThat(value(AlphaU.compute(Marked.corpus(missing)))).isEqualTo(1);
        assertThat(value(AlphaU.compute(Marked.corpus(coded)))).isLessThan(0.8);
    }

    @Test
    void withoutLengthsOrMarksOrSecondCoderThereIsNone() {
        var found = List.of(Marked.passage(10, 20));
        var noLength = new MarkedArticle(OptionalInt.empty(), List.of(Optional.of(found), Optional.of(found)));
        var alone = new MarkedArticle(OptionalInt.of(50), List.of(Optional.of(found), Optional.empty()));

        assertThat(AlphaU.compute(Marked.corpus(noLength)).alpha())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS));
        assertThat(AlphaU.compute(Marked.corpus(alone)).alpha())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
        assertThat(AlphaU.compute(Marked.corpus(50, List.of(), List.of())).alpha())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED));
        assertThat(
                        AlphaU.compute(Marked.corpus(1, List.of(Marked.passage(0, 1)), List.of(Marked.passage(0, 1))))
                                .alpha())
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
    }

    @Test
    void aContinuumOfABillionPositionsDoesNotOverflow() {
        int million = 1_000_000;
        var small = Marked.corpus(2000, List.of(Marked.passage(100, 900)), List.of(Marked.passage(300, 1000)));
        var large =
                Marked.corpus(
                        2000 * million,
                        List.of(Marked.passage(100 * million, 900 * million)),
                        List.of(Marked.passage(300 * million, 1000 * million)));

        assertThat(value(AlphaU.compute(large))).isCloseTo(value(AlphaU.compute(small)), within(1e-3));
    }

    private static List<MarkedPassage> mirrored(List<MarkedPassage> passages) {
        return passages.stream()
                .map(it ->
                        new MarkedPassage(
                                it.tag(),
                                it.fragments().reversed().stream()
                                        .map(span -> new Span(70 - span.end(), 70 - span.start()))
                                        .toList()))
                .toList();
    }

    private static double sum(Stream<Double> values) {
        return values.mapToDouble(it -> it).sum();
    }

    private static double value(AlphaUResult result) {
        return ((MeasureOutcome.Defined) result.alpha()).value();
    }
}
