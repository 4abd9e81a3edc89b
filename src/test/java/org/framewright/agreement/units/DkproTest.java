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
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
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
            compare(alpha(ratings, AlphaMetric.NOMINAL), dkpro(study, new NominalDistanceFunction()));
            compare(alpha(ratings, AlphaMetric.ORDINAL), dkpro(study, new OrdinalDistanceFunction()));
            compare(alpha(ratings, AlphaMetric.INTERVAL), dkpro(study, new IntervalDistanceFunction()));
            compare(alpha(ratings, AlphaMetric.RATIO), dkpro(study, new RatioDistanceFunction()));
        }
    }

    @Test
    void measuresOfTwoCodersAreTheSame() {
        for (int seed = 0; seed < DATA; seed++) {
            var ratings = new RandomRatings(seed, 40, 2, 2 + seed % 6, 0).make();
            var study = study(ratings);
            compare(value(ratings, UnitMeasure.SCOTT_PI), new ScottPiAgreement(study));
            compare(value(ratings, UnitMeasure.COHEN_KAPPA), new CohenKappaAgreement(study));
            compare(value(ratings, UnitMeasure.BRENNAN_PREDIGER), new BennettSAgreement(study));
            compare(value(ratings, UnitMeasure.HOLSTI), new PercentageAgreement(study));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void measuresOfAnyNumberOfCodersAreTheSame(int coders) {
        for (int seed = 0; seed < DATA; seed++) {
            var ratings = new RandomRatings(seed, 40, coders, 2 + seed % 6, 0).make();
            var study = study(ratings);
            compare(value(ratings, UnitMeasure.PERCENT_AGREEMENT), new PercentageAgreement(study));
            compare(value(ratings, UnitMeasure.PERCENT_AGREEMENT_PAIRABLE), new PercentageAgreement(study));
            compare(value(ratings, UnitMeasure.FLEISS_KAPPA), new FleissKappaAgreement(study));
            compare(value(ratings, UnitMeasure.CONGER_KAPPA), new HubertKappaAgreement(study));
            compare(value(ratings, UnitMeasure.BRENNAN_PREDIGER), new RandolphKappaAgreement(study));
        }
    }

    @Test
    void whereDkproIsWrongIsStillWhereWeSay() {
        var numbers = new int[] {0, 1, 1, 2, 2, 2, 2, 0, 3, 3};
        var near = UnitRatings.of(CategoryList.ofNumbers(0, 1, 40_000, 46_340), 2, numbers);
        var far = UnitRatings.of(CategoryList.ofNumbers(0, 1, 40_000, 46_341), 2, numbers);
        compare(alpha(near, AlphaMetric.INTERVAL), dkpro(study(near), new IntervalDistanceFunction()));
        assertThat(dkpro(study(far), new IntervalDistanceFunction()).calculateAgreement())
                .isNotCloseTo(alpha(far, AlphaMetric.INTERVAL), within(0.01));

        var perfect = UnitRatings.of(CategoryList.ofNumbers(1, 2), 2, new int[] {0, 0, 0, 0});
        var study = study(perfect);
        study.addCategory("2");
        assertThat(dkpro(study, new NominalDistanceFunction()).calculateAgreement()).isZero();
        assertThat(UnitMeasure.KRIPPENDORFF_ALPHA.compute(perfect, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
    }

    private static double alpha(UnitRatings ratings, AlphaMetric metric) {
        return ((MeasureOutcome.Defined)
                        UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, metric, AgreementWeights.UNWEIGHTED))
                .value();
    }

    private static double value(UnitRatings ratings, UnitMeasure measure) {
        return ((MeasureOutcome.Defined) measure.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .value();
    }

    private static void compare(double ours, IAgreementMeasure dkpro) {
        assertThat(ours).isCloseTo(dkpro.calculateAgreement(), within(1e-10));
    }

    private static IAgreementMeasure dkpro(CodingAnnotationStudy study, IDistanceFunction distance) {
        return new KrippendorffAlphaAgreement(study, distance);
    }

    private static CodingAnnotationStudy study(UnitRatings ratings) {
        var study = new CodingAnnotationStudy(ratings.coders());
        for (int unit = 0; unit < ratings.units(); unit++) {
            var cells = new Object[ratings.coders()];
            for (int coder = 0; coder < cells.length; coder++) {
                int category = ratings.get(unit, coder);
                cells[coder] =
                        category == UnitRatings.MISSING
                                ? null
                                : Integer.valueOf(ratings.categories().labels().get(category));
            }
            study.addItemAsArray(cells);
        }
        return study;
    }
}
