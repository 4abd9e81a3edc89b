package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What a pilot says about how many more articles are needed.
final class SampleNeedTest {

    private static final AlphaMetric NOMINAL = AlphaMetric.NOMINAL;

    @Test
    void alphaBelowTheThresholdIsNotMendedByNumbers() {
        assertThat(SampleNeed.of(pilot(100, 0.3, 1), 0.9, 100)).isEqualTo(new SampleNeed.Unreachable());
    }

    @Test
    void intervalAboveTheThresholdIsEnough() {
        assertThat(SampleNeed.of(pilot(400, 0.05, 1), 0.6, 400)).isEqualTo(new SampleNeed.NoMoreArticles());
    }

    @Test
    void coderWhoNeverDifferedSayNothingAboutHowOftenTheyWould() {
        assertThat(SampleNeed.of(pilot(30, 0, 1), 0.8, 30))
                .isEqualTo(new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_DISAGREEMENT));
    }

    @Test
    void figureThatIsUndefinedCanNotBePlannedBy() {
        var figure = new AgreementFigure("krippendorff-alpha", MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));

        assertThat(SampleNeed.of(figure, 0.8, 30))
                .isEqualTo(new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_FIGURE));
    }

    /// Seen to fail: an alpha that is undefined was said to have no interval, and the other way round.
    @Test
    void figureWithoutAnIntervalIsAnotherReasonThanNoFigure() {
        var figure = new AgreementFigure("krippendorff-alpha", new MeasureOutcome.Defined(0.8));

        assertThat(SampleNeed.of(figure, 0.8, 9))
                .isEqualTo(new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_INTERVAL));
    }

    @Test
    void variableNeedsWhatItsNeediestPairDoes() {
        var enough = new SampleNeed.NoMoreArticles();
        var few = new SampleNeed.MoreArticles(5, 25);
        var many = new SampleNeed.MoreArticles(50, 70);

        assertThat(SampleNeed.max(List.of(few, many, enough))).isEqualTo(many);
        assertThat(SampleNeed.max(List.of(few, new SampleNeed.Unreachable(), many)))
                .isEqualTo(new SampleNeed.Unreachable());
    }

    @Test
    void pairThatNeverDifferedDoesNotHideOneThatNeedsMore() {
        var same = new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_DISAGREEMENT);
        var more = new SampleNeed.MoreArticles(5, 25);

        assertThat(SampleNeed.max(List.of(same, more))).isEqualTo(more);
        assertThat(SampleNeed.max(List.of(new SampleNeed.NoMoreArticles(), same))).isEqualTo(same);
    }

    /// Seen to fail in a trial: the pair without an interval was said to need most, and to be left out.
    @Test
    void pairWithoutAnIntervalSaysNothingBesideOthers() {
        var none = new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_FIGURE);
        var same = new SampleNeed.UnknownNeed(SampleNeed.UnknownReason.NO_DISAGREEMENT);

        assertThat(SampleNeed.max(List.of(none, same))).isEqualTo(same);
        assertThat(SampleNeed.max(List.of(new SampleNeed.NoMoreArticles(), none)))
                .isEqualTo(new SampleNeed.NoMoreArticles());
        assertThat(SampleNeed.max(List.of(none, none))).isEqualTo(none);
    }

    /// The promise itself: studies of the size that a pilot asks for, by the same coders, mostly pass.
    @Test
    void studyOfThePlannedSizeHasTheLowerEndAtTheThresholdAboutHalfOfTheTime() {
        // alpha is about .80 at 10 % disagreement of two coders on two categories that are as frequent
        var need = SampleNeed.of(pilot(60, 0.1, 5), 0.7, 60);
        assertThat(need).isInstanceOf(SampleNeed.MoreArticles.class);
        int total = ((SampleNeed.MoreArticles) need).total();
        assertThat(total).isBetween(70, 600);

        int passed = 0;
        int studies = 60;
        for (int seed = 100; seed < 100 + studies; seed++) {
            var drawn = pilot(total, disagreement(pilot(60, 0.1, 5)), seed).bootstrap();
            passed += drawn != null && drawn.figures() != null && drawn.figures().interval95().low() >= 0.7 ? 1 : 0;
        }
        assertThat(passed).isBetween(studies / 5, studies * 4 / 5);
    }

    /// By how much the pilot's coders differed: alpha is 1 - 2 d where both categories are as frequent.
    private static double disagreement(AgreementFigure figure) {
        return (1 - ((MeasureOutcome.Defined) figure.outcome()).value()) / 2;
    }

    private static AgreementFigure pilot(int articles, double disagreement, long seed) {
        var random = new Random(seed);
        var cells = new int[2 * articles];
        for (int i = 0; i < articles; i++) {
            int said = random.nextInt(2);
            cells[2 * i] = said;
            cells[2 * i + 1] = random.nextDouble() < disagreement ? 1 - said : said;
        }
        var ratings = UnitRatings.of(CategoryList.ofLabels(List.of("a", "b")), 2, cells);
        var measure = UnitMeasure.KRIPPENDORFF_ALPHA;
        return new AgreementFigure(
                measure.id(),
                measure.compute(ratings, NOMINAL, AgreementWeights.UNWEIGHTED),
                BootstrapResult.byUnits(ratings, measure, NOMINAL, AgreementWeights.UNWEIGHTED, 500, 1));
    }
}
