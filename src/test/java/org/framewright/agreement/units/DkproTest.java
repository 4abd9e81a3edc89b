package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.HubertKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ours beside DKPro Agreement 2.2.1 on seeded random ratings, where DKPro is right.
///
/// It is not: for interval alpha of numbers more than 46,340 apart (their difference is squared as an int), for perfect
/// agreement with unused categories (alpha is 0), for sets (its MASI is another distance). Kappas with missing ratings it
/// leaves to others.
class DkproTest {
    private static final int DATA = 60;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void alphaIsTheSameWithMissingRatings(int coders) {
        for (int seed = 0; seed < DATA; seed++) {
            var ratings = new RandomRatings(seed, 30, coders, 2 + seed % 6, 0.15).make();
            var study = study(ratings);
            compare(alpha(ratings, Metric.NOMINAL), dkpro(study, new NominalDistanceFunction()));
            compare(alpha(ratings, Metric.ORDINAL), dkpro(study, new OrdinalDistanceFunction()));
            compare(alpha(ratings, Metric.INTERVAL), dkpro(study, new IntervalDistanceFunction()));
            compare(alpha(ratings, Metric.RATIO), dkpro(study, new RatioDistanceFunction()));
        }
    }

    @Test
    void measuresOfTwoCodersAreTheSame() {
        for (int seed = 0; seed < DATA; seed++) {
            var ratings = new RandomRatings(seed, 40, 2, 2 + seed % 6, 0).make();
            var study = study(ratings);
            compare(value(ratings, Measure.SCOTT_PI), new ScottPiAgreement(study));
            compare(value(ratings, Measure.COHEN_KAPPA), new CohenKappaAgreement(study));
            compare(value(ratings, Measure.BRENNAN_PREDIGER), new BennettSAgreement(study));
            compare(value(ratings, Measure.HOLSTI), new PercentageAgreement(study));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void measuresOfAnyNumberOfCodersAreTheSame(int coders) {
        for (int seed = 0; seed < DATA; seed++) {
            var ratings = new RandomRatings(seed, 40, coders, 2 + seed % 6, 0).make();
            var study = study(ratings);
            compare(value(ratings, Measure.PERCENT_AGREEMENT), new PercentageAgreement(study));
            compare(value(ratings, Measure.PERCENT_AGREEMENT_PAIRABLE), new PercentageAgreement(study));
            compare(value(ratings, Measure.FLEISS_KAPPA), new FleissKappaAgreement(study));
            compare(value(ratings, Measure.CONGER_KAPPA), new HubertKappaAgreement(study));
            compare(value(ratings, Measure.BRENNAN_PREDIGER), new RandolphKappaAgreement(study));
        }
    }

    @Test
    void whereDkproIsWrongIsStillWhereWeSay() {
        var numbers = new int[] {0, 1, 1, 2, 2, 2, 2, 0, 3, 3};
        var near = Ratings.of(Categories.ofNumbers(0, 1, 40_000, 46_340), 2, numbers);
        var far = Ratings.of(Categories.ofNumbers(0, 1, 40_000, 46_341), 2, numbers);
        compare(alpha(near, Metric.INTERVAL), dkpro(study(near), new IntervalDistanceFunction()));
        assertThat(dkpro(study(far), new IntervalDistanceFunction()).calculateAgreement())
                .isNotCloseTo(alpha(far, Metric.INTERVAL), within(0.01));

        var perfect = Ratings.of(Categories.ofNumbers(1, 2), 2, new int[] {0, 0, 0, 0});
        var study = study(perfect);
        study.addCategory("2");
        assertThat(dkpro(study, new NominalDistanceFunction()).calculateAgreement()).isZero();
        assertThat(Measure.KRIPPENDORFF_ALPHA.of(perfect, Metric.NOMINAL, Weights.UNWEIGHTED))
                .isEqualTo(Outcome.undefined(Reason.NO_VARIATION));
    }

    private static double alpha(Ratings ratings, Metric metric) {
        return ((Outcome.Defined) Measure.KRIPPENDORFF_ALPHA.of(ratings, metric, Weights.UNWEIGHTED)).value();
    }

    private static double value(Ratings ratings, Measure measure) {
        return ((Outcome.Defined) measure.of(ratings, Metric.NOMINAL, Weights.UNWEIGHTED)).value();
    }

    private static void compare(double ours, IAgreementMeasure dkpro) {
        assertThat(ours).isCloseTo(dkpro.calculateAgreement(), within(1e-10));
    }

    private static IAgreementMeasure dkpro(CodingAnnotationStudy study, IDistanceFunction distance) {
        return new KrippendorffAlphaAgreement(study, distance);
    }

    private static CodingAnnotationStudy study(Ratings ratings) {
        var study = new CodingAnnotationStudy(ratings.coders());
        for (int unit = 0; unit < ratings.units(); unit++) {
            var cells = new Object[ratings.coders()];
            for (int coder = 0; coder < cells.length; coder++) {
                int category = ratings.at(unit, coder);
                cells[coder] =
                        category == Ratings.MISSING
                                ? null
                                : Integer.valueOf(ratings.categories().labels().get(category));
            }
            study.addItemAsArray(cells);
        }
        return study;
    }
}
