package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Cohen's kappa is of the units that both coders have rated, as Cohen (1960) has it, and SPSS, ReCal and R's irr. The figures
/// are worked out by hand.
class CompletePairsTest {

    private static final double CLOSE = 1e-12;

    private static final String BOTH = "aa aa aa bb bb ab ba ba";

    /// Eight units of both, two of the first coder alone.
    private static UnitRatings withGaps() {
        return units(BOTH).add(Arrays.asList("b", null)).add(Arrays.asList("b", null)).build();
    }

    private static UnitRatingsBuilder units(String units) {
        var ratings = UnitRatings.builder(MeasurementLevel.NOMINAL, 2);
        for (var unit : units.split(" ", -1)) {
            ratings.add(List.of(unit.split("", -1)).subList(0, 2));
        }
        return ratings;
    }

    @Test
    void cohensKappaLooksAtUnitsThatBothHaveRated() {
        // pa = 5/8; pe = 4/8 5/8 + 4/8 3/8 = 1/2
        assertThat(value(UnitMeasure.COHEN_KAPPA)).isCloseTo(0.25, within(CLOSE));
    }

    @Test
    void congersLooksAtAllThatEachHasRated() {
        // pa = 5/8; pe = 4/10 5/8 + 6/10 3/8 = .475
        assertThat(value(UnitMeasure.CONGER_KAPPA)).isCloseTo(0.15 / 0.525, within(CLOSE));
    }

    @Test
    void whatOneCoderAloneHasRatedIsNoVariation() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2)
                        .add(List.of("a", "a"))
                        .add(List.of("a", "a"))
                        .add(Arrays.asList("b", null))
                        .build();

        assertThat(UnitMeasure.COHEN_KAPPA.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
    }

    @Test
    void errorAndIntervalAreThoseOfTheCompleteUnitsAlone() {
        var complete = units(BOTH).build();

        assertThat(UnitMeasure.COHEN_KAPPA.compute(withGaps(), AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .isEqualTo(UnitMeasure.COHEN_KAPPA.compute(complete, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED));
    }

    private static double value(UnitMeasure measure) {
        return measure.compute(withGaps(), AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED)
                        instanceof MeasureOutcome.Defined(double value, _, _)
                ? value
                : Double.NaN;
    }
}
