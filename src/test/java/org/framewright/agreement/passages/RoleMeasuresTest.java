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
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Attributions as wholes: their contents with the words of source and cue.
final class RoleMeasuresTest {

    private static final double EXACT = 1e-12;

    /// Ten words. Ada: source, cue, four of content, four of none; Ben the same, but three of content and five of none. They differ on
    /// one word of ten, two of twenty coincidences: Do = 2/20. Labels: 2 source, 2 cue, 7 content, 9 none, so that
    /// De = 1 - (2 * 1 + 2 * 1 + 7 * 6 + 9 * 8) / (20 * 19) = 262/380, and alpha = 1 - (2/20) / (262/380) = 1 - 38/262.
    @Test
    void tokenAlphaWithRolesIsAlphaOfOneLabelForEachWord() {
        var ada = List.of(attribution(span(2, 6), span(0, 1), span(1, 2)));
        var ben = List.of(attribution(span(2, 5), span(0, 1), span(1, 2)));

        var outcome = TokenAlpha.computeRoles(Marked.corpus(10, ada, ben));

        assertThat(value(outcome)).isCloseTo(1 - 38.0 / 262, within(EXACT));
        assertThat(TokenAlpha.countAmbiguous(Marked.corpus(10, ada, ben))).isZero();
    }

    /// Ben has a second attribution within the content of the first: words 4, 5 and 6 are its source, cue and content. Ada has the outer
    /// one only. Ben's words 4 and 5 are under two labels (6 is content both times), and count as source and cue: as of Ada's ten words
    /// these two differ, Do = 4/20. Labels: 3 source, 3 cue, 8 content, 6 none, De = 1 - (6 + 6 + 56 + 30) / 380 = 282/380.
    @Test
    void aWordOfANestedAttributionHasTheLabelOfTheRole() {
        var outer = attribution(span(2, 7), span(0, 1), span(1, 2));
        var inner = attribution(span(6, 7), span(4, 5), span(5, 6));
        var corpus = Marked.corpus(10, List.of(outer), List.of(outer, inner));

        assertThat(value(TokenAlpha.computeRoles(corpus))).isCloseTo(1 - 4.0 / 20 / (282.0 / 380), within(EXACT));
        assertThat(TokenAlpha.countAmbiguous(corpus)).isEqualTo(2);
    }

    /// Both have found both contents: agr is 1. With roles, Ben has found Ada's second attribution only (the cues of the first have no
    /// word in common; the second of Ada's has no source, so none is asked for): 1/2. Ada has found neither of Ben's: of the first the
    /// cue, of the second the source is missing: 0/2. The mean of 1/2 and 0 is 1/4.
    @Test
    void agrWithRolesAsksForEachPartThatHasWords() {
        var ada =
                List.of(
                        attribution(span(2, 6), span(0, 1), span(1, 2)),
                        attribution(span(12, 20), List.of(), span(10, 12)));
        var ben =
                List.of(
                        attribution(span(3, 6), span(0, 1), span(7, 8)),
                        attribution(span(15, 20), span(9, 10), span(11, 12)));
        var corpus = Marked.corpus(20, ada, ben);

        assertThat(value(AgrMeasure.compute(corpus))).isEqualTo(1);
        assertThat(value(AgrMeasure.computeRoles(corpus))).isEqualTo(0.25);
        // Ben as the reference: Ada overlaps both of his contents, and none of his attributions as a whole
        assertThat(value(PseudoRecall.compute(corpus))).isEqualTo(1);
        assertThat(value(PseudoRecall.computeRoles(corpus))).isZero();
    }

    @Test
    void partsOfTwoAttributionsDoNotMakeOne() {
        var ada = List.of(attribution(span(10, 20), span(0, 2), span(3, 5)));
        var ben =
                List.of(
                        attribution(span(10, 15), span(0, 2), span(30, 31)),
                        attribution(span(15, 20), span(32, 33), span(3, 5)));

        assertThat(value(AgrMeasure.computeRoles(Marked.corpus(40, ada, ben)))).isZero();
    }

    @Test
    void pseudoRecallIsTheReferencesShareAndUndefinedWithoutAny() {
        var both = Marked.passage(0, 5);
        var missed = Marked.passage(10, 15);
        var more = List.of(both, Marked.passage(20, 25), Marked.passage(30, 35));

        assertThat(value(PseudoRecall.compute(Marked.corpus(40, more, List.of(both, missed))))).isEqualTo(0.5);
        assertThat(value(PseudoRecall.compute(Marked.corpus(40, List.of(), List.of(both))))).isZero();
        assertThat(PseudoRecall.compute(Marked.corpus(40, more, List.of())))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED_BY_REFERENCE));
    }

    @Test
    void figuresAreThoseOfALookAtEachWordAndEachPair() {
        var random = Marked.random(2018);
        for (int round = 0; round < 200; round++) {
            var corpus = attributions(random, 2 + random.nextInt(3));

            assertThat(value(TokenAlpha.computeRoles(corpus))).isCloseTo(value(wordByWord(corpus)), within(1e-9));
            assertThat(value(AgrMeasure.computeRoles(corpus))).isCloseTo(pairByPair(corpus), within(1e-9));
        }
    }

    @Test
    void withoutRolesTheyAreTheMeasuresOfPassages() {
        var random = Marked.random(7);
        for (int round = 0; round < 50; round++) {
            var corpus = Marked.anyCorpus(random, 3, 1);

            assertThat(value(TokenAlpha.computeRoles(corpus)))
                    .isCloseTo(value(TokenAlpha.compute(corpus)), within(1e-9));
            assertThat(value(AgrMeasure.computeRoles(corpus)))
                    .isCloseTo(value(AgrMeasure.compute(corpus)), within(1e-9));
        }
    }

    /// Without the limit the 25 million comparisons would be made, and grow with the square of the passages.
    @Nightly
    @Test
    void wherePassagesOverlapByTheThousandsThereIsNoFigure() {
        var ada = Collections.nCopies(5000, attribution(span(10, 20), span(0, 1), List.of()));
        var ben = Collections.nCopies(5000, attribution(span(10, 20), span(2, 3), List.of()));

        assertThat(AgrMeasure.computeRoles(Marked.corpus(20, ada, ben)))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN));
    }

    private static MarkedPassage attribution(List<Span> content, List<Span> source, List<Span> cue) {
        return new MarkedPassage(0, content, List.of(source, cue));
    }

    private static List<Span> span(int start, int end) {
        return List.of(new Span(start, end));
    }

    private static MarkedCorpus attributions(RandomGenerator random, int coders) {
        var articles = new ArrayList<MarkedArticle>();
        for (int i = 0; i < 3; i++) {
            int length = 30 + random.nextInt(60);
            var byCoder = new ArrayList<Optional<List<MarkedPassage>>>();
            for (int coder = 0; coder < coders; coder++) {
                byCoder.add(
                        i > 0 && random.nextInt(8) == 0
                                ? Optional.empty()
                                : Optional.of(
                                        Marked.any(random, length, 1, 6).stream()
                                                .map(it ->
                                                        it.withRoles(
                                                                List.of(words(random, length), words(random, length))))
                                                .toList()));
            }
            articles.add(new MarkedArticle(OptionalInt.of(length), byCoder));
        }
        var sure = Optional.of(List.of(attribution(span(3, 9), span(0, 1), span(1, 2))));
        articles.add(new MarkedArticle(OptionalInt.of(20), Collections.nCopies(coders, sure)));
        return new MarkedCorpus(coders, 1, articles);
    }

    private static List<Span> words(RandomGenerator random, int length) {
        int start = random.nextInt(length - 4);
        return random.nextInt(4) == 0 ? List.of() : span(start, start + 1 + random.nextInt(4));
    }

    /// One row for each position: 0 and 1 are the roles, 2 the content, 3 none.
    private static MeasureOutcome wordByWord(MarkedCorpus corpus) {
        var cells = new ArrayList<Integer>();
        for (var article : corpus.articles()) {
            for (int at = 0; at < article.length().orElseThrow(); at++) {
                for (var coder : article.byCoder()) {
                    int position = at;
                    cells.add(coder.map(it -> label(it, position)).orElse(UnitRatings.MISSING));
                }
            }
        }
        var labels = CategoryList.ofLabels(List.of("source", "cue", "content", "none"));
        var table = UnitRatings.of(labels, corpus.coders(), cells.stream().mapToInt(it -> it).toArray());
        return UnitMeasure.KRIPPENDORFF_ALPHA.compute(table, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED);
    }

    private static int label(List<MarkedPassage> passages, int position) {
        if (passages.stream().anyMatch(it -> covers(it.roles().getFirst(), position))) {
            return 0;
        }
        if (passages.stream().anyMatch(it -> covers(it.roles().getLast(), position))) {
            return 1;
        }
        return passages.stream().anyMatch(it -> covers(it.fragments(), position)) ? 2 : 3;
    }

    private static boolean covers(List<Span> spans, int position) {
        return spans.stream().anyMatch(it -> it.start() <= position && position < it.end());
    }

    private static double pairByPair(MarkedCorpus corpus) {
        var pairs = new ArrayList<Double>();
        for (int a = 0; a < corpus.coders(); a++) {
            for (int b = a + 1; b < corpus.coders(); b++) {
                double[] counts = new double[4];
                for (var article : corpus.articles()) {
                    var ofA = article.byCoder().get(a);
                    var ofB = article.byCoder().get(b);
                    if (ofA.isPresent() && ofB.isPresent()) {
                        count(ofA.get(), ofB.get(), counts, 0);
                        count(ofB.get(), ofA.get(), counts, 2);
                    }
                }
                pairs.add((counts[1] / counts[0] + counts[3] / counts[2]) / 2);
            }
        }
        return pairs.stream().mapToDouble(it -> it).average().orElseThrow();
    }

    private static void count(List<MarkedPassage> passages, List<MarkedPassage> other, double[] counts, int at) {
        for (var passage : passages) {
            counts[at]++;
            counts[at + 1] += other.stream().anyMatch(it -> isWhole(passage, it)) ? 1 : 0;
        }
    }

    private static boolean isWhole(MarkedPassage one, MarkedPassage other) {
        return share(one.fragments(), other.fragments())
                && (one.roles().getFirst().isEmpty() || share(one.roles().getFirst(), other.roles().getFirst()))
                && (one.roles().getLast().isEmpty() || share(one.roles().getLast(), other.roles().getLast()));
    }

    private static boolean share(List<Span> one, List<Span> other) {
        return one.stream().anyMatch(it -> other.stream().anyMatch(it::overlaps));
    }

    private static double value(MeasureOutcome outcome) {
        return ((MeasureOutcome.Defined) outcome).value();
    }
}
