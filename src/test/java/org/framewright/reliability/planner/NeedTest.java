package org.framewright.reliability.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Categories;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Metric;
import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Weights;
import org.framewright.reliability.Figure;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What a pilot says about how many more articles are needed.
final class NeedTest {

    private static final Metric NOMINAL = Metric.NOMINAL;

    @Test
    void alphaBelowTheThresholdIsNotMendedByNumbers() {
        assertThat(Need.of(pilot(100, 0.3, 1), 0.9, 100)).isEqualTo(new Need.Never());
    }

    @Test
    void intervalAboveTheThresholdIsEnough() {
        assertThat(Need.of(pilot(400, 0.05, 1), 0.6, 400)).isEqualTo(new Need.Enough());
    }

    @Test
    void coderWhoNeverDifferedSayNothingAboutHowOftenTheyWould() {
        assertThat(Need.of(pilot(30, 0, 1), 0.8, 30)).isEqualTo(new Need.UnknownNeed(Need.UnknownReason.NO_DISAGREEMENT));
    }

    @Test
    void figureThatIsUndefinedCanNotBePlannedBy() {
        var figure = new Figure("krippendorff-alpha", Outcome.undefined(Reason.NO_VARIATION));

        assertThat(Need.of(figure, 0.8, 30)).isEqualTo(new Need.UnknownNeed(Need.UnknownReason.NO_FIGURE));
    }

    @Test
    void variableNeedsWhatItsNeediestPairDoes() {
        var enough = new Need.Enough();
        var few = new Need.MoreArticles(5, 25);
        var many = new Need.MoreArticles(50, 70);

        assertThat(Need.most(List.of(few, many, enough))).isEqualTo(many);
        assertThat(Need.most(List.of(few, new Need.Never(), many))).isEqualTo(new Need.Never());
    }

    /// The promise itself: studies of the size that a pilot asks for, by the same coders, mostly pass.
    @Test
    void studyOfThePlannedSizeHasTheLowerEndAtTheThresholdAboutHalfOfTheTime() {
        // alpha is about .80 at 10 % disagreement of two coders on two categories that are as frequent
        var need = Need.of(pilot(60, 0.1, 5), 0.7, 60);
        assertThat(need).isInstanceOf(Need.MoreArticles.class);
        int total = ((Need.MoreArticles) need).total();
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
    private static double disagreement(Figure figure) {
        return (1 - ((Outcome.Defined) figure.outcome()).value()) / 2;
    }

    private static Figure pilot(int articles, double disagreement, long seed) {
        var random = new Random(seed);
        var cells = new int[2 * articles];
        for (int i = 0; i < articles; i++) {
            int said = random.nextInt(2);
            cells[2 * i] = said;
            cells[2 * i + 1] = random.nextDouble() < disagreement ? 1 - said : said;
        }
        var ratings = Ratings.of(Categories.ofLabels(List.of("a", "b")), 2, cells);
        var measure = Measure.KRIPPENDORFF_ALPHA;
        return new Figure(
                measure.id(),
                measure.of(ratings, NOMINAL, Weights.UNWEIGHTED),
                Bootstrap.byUnits(ratings, measure, NOMINAL, Weights.UNWEIGHTED, 500, 1));
    }
}
