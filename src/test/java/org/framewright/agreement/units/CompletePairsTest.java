package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Cohen's kappa is of the units that both coders have rated, as Cohen (1960) has it, and SPSS, ReCal and R's irr. The figures
/// are worked out by hand.
class CompletePairsTest {

    private static final double CLOSE = 1e-12;

    private static final String BOTH = "aa aa aa bb bb ab ba ba";

    /// Eight units of both, two of the first coder alone.
    private static Ratings withGaps() {
        return units(BOTH).add(Arrays.asList("b", null)).add(Arrays.asList("b", null)).build();
    }

    private static RatingsBuilder units(String units) {
        var ratings = Ratings.builder(Scale.NOMINAL, 2);
        for (var unit : units.split(" ", -1)) {
            ratings.add(List.of(unit.split("", -1)).subList(0, 2));
        }
        return ratings;
    }

    @Test
    void cohensKappaLooksAtUnitsThatBothHaveRated() {
        // pa = 5/8; pe = 4/8 5/8 + 4/8 3/8 = 1/2
        assertThat(value(Measure.COHEN_KAPPA)).isCloseTo(0.25, within(CLOSE));
    }

    @Test
    void congersLooksAtAllThatEachHasRated() {
        // pa = 5/8; pe = 4/10 5/8 + 6/10 3/8 = .475
        assertThat(value(Measure.CONGER_KAPPA)).isCloseTo(0.15 / 0.525, within(CLOSE));
    }

    @Test
    void whatOneCoderAloneHasRatedIsNoVariation() {
        var ratings =
                Ratings.builder(Scale.NOMINAL, 2)
                        .add(List.of("a", "a"))
                        .add(List.of("a", "a"))
                        .add(Arrays.asList("b", null))
                        .build();

        assertThat(Measure.COHEN_KAPPA.of(ratings, Metric.NOMINAL, Weights.UNWEIGHTED))
                .isEqualTo(Outcome.undefined(Reason.NO_VARIATION));
    }

    @Test
    void errorAndIntervalAreThoseOfTheCompleteUnitsAlone() {
        var complete = units(BOTH).build();

        assertThat(Measure.COHEN_KAPPA.of(withGaps(), Metric.NOMINAL, Weights.UNWEIGHTED))
                .isEqualTo(Measure.COHEN_KAPPA.of(complete, Metric.NOMINAL, Weights.UNWEIGHTED));
    }

    private static double value(Measure measure) {
        return measure.of(withGaps(), Metric.NOMINAL, Weights.UNWEIGHTED) instanceof Outcome.Defined(double value, _, _)
                ? value
                : Double.NaN;
    }
}
