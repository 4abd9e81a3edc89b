package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Where there is no figure, there is a reason; where there is one, it is not called undefined.
class UndefinedTest {
    private static final EnumSet<UnitMeasure> NOT_CORRECTED_FOR_CHANCE =
            EnumSet.of(
                    UnitMeasure.PERCENT_AGREEMENT,
                    UnitMeasure.PERCENT_AGREEMENT_PAIRABLE,
                    UnitMeasure.PERCENT_AGREEMENT_ALL,
                    UnitMeasure.HOLSTI);

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void reasonWhyNothingIsComparedIsTheTrueOne(UnitMeasure measure) {
        var alone = UnitRatings.builder(MeasurementLevel.NOMINAL, 1).add(List.of("a")).add(List.of("b")).build();
        var beside =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2)
                        .add(Arrays.asList("a", null))
                        .add(Arrays.asList("b", ""))
                        .build();
        var apart =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2)
                        .add(Arrays.asList("a", null))
                        .add(Arrays.asList(null, "b"))
                        .build();
        var nothing = UnitRatings.builder(MeasurementLevel.NOMINAL, 2).build();
        var unanswered = UnitRatings.builder(MeasurementLevel.NOMINAL, 2).add(Arrays.asList(null, "")).build();

        assertThat(of(measure, alone)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
        assertThat(of(measure, unanswered)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOBODY_ANSWERED));
        for (var ratings : List.of(beside, apart, nothing)) {
            assertThat(of(measure, ratings)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT));
        }
    }

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void ratingsThatAreAllTheSameLeaveNothingToCorrectForChance(UnitMeasure measure) {
        var ratings = same(UnitRatings.builder(MeasurementLevel.NOMINAL, 2));

        if (NOT_CORRECTED_FOR_CHANCE.contains(measure)) {
            assertThat(MeasurePropertiesTest.value(of(measure, ratings))).isEqualTo(1);
        } else {
            assertThat(of(measure, ratings)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
        }
    }

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void withUnusedCategoriesAcAndBrennanPredigerStillHaveAFigure(UnitMeasure measure) {
        var ratings = same(UnitRatings.builder(MeasurementLevel.NOMINAL, 2).categories(List.of("a", "b", "c")));

        if (measure == UnitMeasure.GWET_AC
                || measure == UnitMeasure.BRENNAN_PREDIGER
                || NOT_CORRECTED_FOR_CHANCE.contains(measure)) {
            assertThat(MeasurePropertiesTest.value(of(measure, ratings))).isEqualTo(1);
        } else {
            assertThat(of(measure, ratings)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
        }
    }

    @Test
    void piAndCohensKappaAreOfTwoCoders() {
        var three = new RandomRatings(1, 20, 3, 3, 0).make();

        assertThat(of(UnitMeasure.SCOTT_PI, three))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.ONLY_TWO_CODERS));
        assertThat(of(UnitMeasure.COHEN_KAPPA, three))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.ONLY_TWO_CODERS));
        assertThat(of(UnitMeasure.COHEN_KAPPA, three.selectCoders(0, 2))).isInstanceOf(MeasureOutcome.Defined.class);
    }

    @Test
    void metricsOfNumbersNeedNumbersAndRatiosNoneBelowZero() {
        var words =
                UnitRatings.builder(MeasurementLevel.INTERVAL, 2)
                        .add(List.of("1", "2"))
                        .add(List.of("2", "many"))
                        .build();
        var negative =
                UnitRatings.builder(MeasurementLevel.RATIO, 2).add(List.of("1", "2")).add(List.of("-2", "0")).build();

        assertThat(alpha(words, AlphaMetric.INTERVAL))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_NUMBERS));
        assertThat(alpha(words, AlphaMetric.RATIO)).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_NUMBERS));
        assertThat(alpha(negative, AlphaMetric.RATIO))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_NO_NEGATIVE_NUMBERS));
        assertThat(UnitMeasure.GWET_AC.compute(negative, AlphaMetric.RATIO, AgreementWeights.RATIO))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_NO_NEGATIVE_NUMBERS));
        assertThat(alpha(negative, AlphaMetric.INTERVAL)).isInstanceOf(MeasureOutcome.Defined.class);
    }

    @Test
    void zeroAndZeroAreTheSameRatio() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.RATIO, 2).add(List.of("0", "0")).add(List.of("-0.0", "5")).build();

        assertThat(alpha(ratings, AlphaMetric.RATIO)).isEqualTo(alpha(ratings, AlphaMetric.NOMINAL));
    }

    @Test
    void ratiosHaveWeightsWhereACategoryIsZero() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.RATIO, 2).add(List.of("0", "2")).add(List.of("2", "2")).build();

        assertThat(UnitMeasure.GWET_AC.compute(ratings, AlphaMetric.RATIO, AgreementWeights.RATIO))
                .isInstanceOf(MeasureOutcome.Defined.class);
    }

    @Test
    void theIntervalOfAKappaGoesBelowNothing() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2)
                        .add(List.of("a", "a"))
                        .add(List.of("b", "b"))
                        .add(List.of("a", "b"))
                        .add(List.of("b", "a"))
                        .add(List.of("a", "b"))
                        .build();

        assertThat(of(UnitMeasure.FLEISS_KAPPA, ratings))
                .isInstanceOfSatisfying(
                        MeasureOutcome.Defined.class, it -> assertThat(it.interval95().low()).isNegative());
    }

    @Test
    void theIntervalOfAShareEndsAtNothingWhereStudentsTWouldGoBelow() {
        var two =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2).add(List.of("a", "a")).add(List.of("a", "b")).build();

        assertThat(of(UnitMeasure.PERCENT_AGREEMENT, two))
                .isInstanceOfSatisfying(
                        MeasureOutcome.Defined.class,
                        it -> assertThat(it.interval95()).isEqualTo(new ConfidenceInterval(0, 1)));
    }

    @Test
    void setsHaveNoWeights() {
        var sets = UnitRatings.builder(MeasurementLevel.SET, 2).add(List.of("a|b", "b")).add(List.of("b", "b")).build();

        assertThat(UnitMeasure.FLEISS_KAPPA.compute(sets, AlphaMetric.JACCARD, AgreementWeights.LINEAR))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NEEDS_AN_ORDER));
        assertThat(of(UnitMeasure.FLEISS_KAPPA, sets)).isInstanceOf(MeasureOutcome.Defined.class);
        assertThat(UnitMeasure.HOLSTI.compute(sets, AlphaMetric.JACCARD, AgreementWeights.LINEAR))
                .isEqualTo(new MeasureOutcome.Defined(0.5));
    }

    @Test
    void oneUnitHasAFigureButNoError() {
        var ratings = UnitRatings.builder(MeasurementLevel.NOMINAL, 2).add(List.of("a", "b")).build();

        assertThat(of(UnitMeasure.CONGER_KAPPA, ratings)).isEqualTo(new MeasureOutcome.Defined(0));
    }

    private static UnitRatings same(UnitRatingsBuilder ratings) {
        return ratings.add(List.of("a", "a")).add(List.of("a", "a")).add(List.of("a", "a")).build();
    }

    private static MeasureOutcome alpha(UnitRatings ratings, AlphaMetric metric) {
        return UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, metric, AgreementWeights.UNWEIGHTED);
    }

    private static MeasureOutcome of(UnitMeasure measure, UnitRatings ratings) {
        return measure.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED);
    }
}
