package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Where there is no figure, there is a reason; where there is one, it is not called undefined.
class UndefinedTest {
    private static final EnumSet<Measure> NOT_CORRECTED_FOR_CHANCE =
            EnumSet.of(
                    Measure.PERCENT_AGREEMENT,
                    Measure.PERCENT_AGREEMENT_PAIRABLE,
                    Measure.PERCENT_AGREEMENT_ALL,
                    Measure.HOLSTI);

    @ParameterizedTest
    @EnumSource(Measure.class)
    void reasonWhyNothingIsComparedIsTheTrueOne(Measure measure) {
        var alone = Ratings.builder(Scale.NOMINAL, 1).add(List.of("a")).add(List.of("b")).build();
        var beside =
                Ratings.builder(Scale.NOMINAL, 2).add(Arrays.asList("a", null)).add(Arrays.asList("b", "")).build();
        var apart =
                Ratings.builder(Scale.NOMINAL, 2).add(Arrays.asList("a", null)).add(Arrays.asList(null, "b")).build();
        var nothing = Ratings.builder(Scale.NOMINAL, 2).build();
        var unanswered = Ratings.builder(Scale.NOMINAL, 2).add(Arrays.asList(null, "")).build();

        assertThat(of(measure, alone)).isEqualTo(Outcome.undefined(Reason.NEEDS_TWO_CODERS));
        assertThat(of(measure, unanswered)).isEqualTo(Outcome.undefined(Reason.NOBODY_ANSWERED));
        for (var ratings : List.of(beside, apart, nothing)) {
            assertThat(of(measure, ratings)).isEqualTo(Outcome.undefined(Reason.NO_SHARED_UNIT));
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void ratingsThatAreAllTheSameLeaveNothingToCorrectForChance(Measure measure) {
        var ratings = same(Ratings.builder(Scale.NOMINAL, 2));

        if (NOT_CORRECTED_FOR_CHANCE.contains(measure)) {
            assertThat(MeasurePropertiesTest.value(of(measure, ratings))).isEqualTo(1);
        } else {
            assertThat(of(measure, ratings)).isEqualTo(Outcome.undefined(Reason.NO_VARIATION));
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void withUnusedCategoriesAcAndBrennanPredigerStillHaveAFigure(Measure measure) {
        var ratings = same(Ratings.builder(Scale.NOMINAL, 2).categories(List.of("a", "b", "c")));

        if (measure == Measure.GWET_AC
                || measure == Measure.BRENNAN_PREDIGER
                || NOT_CORRECTED_FOR_CHANCE.contains(measure)) {
            assertThat(MeasurePropertiesTest.value(of(measure, ratings))).isEqualTo(1);
        } else {
            assertThat(of(measure, ratings)).isEqualTo(Outcome.undefined(Reason.NO_VARIATION));
        }
    }

    @Test
    void piAndCohensKappaAreOfTwoCoders() {
        var three = new RandomRatings(1, 20, 3, 3, 0).make();

        assertThat(of(Measure.SCOTT_PI, three)).isEqualTo(Outcome.undefined(Reason.ONLY_TWO_CODERS));
        assertThat(of(Measure.COHEN_KAPPA, three)).isEqualTo(Outcome.undefined(Reason.ONLY_TWO_CODERS));
        assertThat(of(Measure.COHEN_KAPPA, three.ofCoders(0, 2))).isInstanceOf(Outcome.Defined.class);
    }

    @Test
    void metricsOfNumbersNeedNumbersAndRatiosNoneBelowZero() {
        var words = Ratings.builder(Scale.INTERVAL, 2).add(List.of("1", "2")).add(List.of("2", "many")).build();
        var negative = Ratings.builder(Scale.RATIO, 2).add(List.of("1", "2")).add(List.of("-2", "0")).build();

        assertThat(alpha(words, Metric.INTERVAL)).isEqualTo(Outcome.undefined(Reason.NEEDS_NUMBERS));
        assertThat(alpha(words, Metric.RATIO)).isEqualTo(Outcome.undefined(Reason.NEEDS_NUMBERS));
        assertThat(alpha(negative, Metric.RATIO)).isEqualTo(Outcome.undefined(Reason.NEEDS_NO_NEGATIVE_NUMBERS));
        assertThat(Measure.GWET_AC.of(negative, Metric.RATIO, Weights.RATIO))
                .isEqualTo(Outcome.undefined(Reason.NEEDS_NO_NEGATIVE_NUMBERS));
        assertThat(alpha(negative, Metric.INTERVAL)).isInstanceOf(Outcome.Defined.class);
    }

    @Test
    void zeroAndZeroAreTheSameRatio() {
        var ratings = Ratings.builder(Scale.RATIO, 2).add(List.of("0", "0")).add(List.of("-0.0", "5")).build();

        assertThat(alpha(ratings, Metric.RATIO)).isEqualTo(alpha(ratings, Metric.NOMINAL));
    }

    @Test
    void theIntervalOfAShareEndsAtNothingWhereStudentsTWouldGoBelow() {
        var two = Ratings.builder(Scale.NOMINAL, 2).add(List.of("a", "a")).add(List.of("a", "b")).build();

        assertThat(of(Measure.PERCENT_AGREEMENT, two))
                .isInstanceOfSatisfying(
                        Outcome.Defined.class, it -> assertThat(it.interval95()).isEqualTo(new Interval(0, 1)));
    }

    @Test
    void setsHaveNoWeights() {
        var sets = Ratings.builder(Scale.SET, 2).add(List.of("a|b", "b")).add(List.of("b", "b")).build();

        assertThat(Measure.FLEISS_KAPPA.of(sets, Metric.JACCARD, Weights.LINEAR))
                .isEqualTo(Outcome.undefined(Reason.NEEDS_AN_ORDER));
        assertThat(of(Measure.FLEISS_KAPPA, sets)).isInstanceOf(Outcome.Defined.class);
        assertThat(Measure.HOLSTI.of(sets, Metric.JACCARD, Weights.LINEAR)).isEqualTo(new Outcome.Defined(0.5));
    }

    @Test
    void oneUnitHasAFigureButNoError() {
        var ratings = Ratings.builder(Scale.NOMINAL, 2).add(List.of("a", "b")).build();

        assertThat(of(Measure.CONGER_KAPPA, ratings)).isEqualTo(new Outcome.Defined(0));
    }

    private static Ratings same(RatingsBuilder ratings) {
        return ratings.add(List.of("a", "a")).add(List.of("a", "a")).add(List.of("a", "a")).build();
    }

    private static Outcome alpha(Ratings ratings, Metric metric) {
        return Measure.KRIPPENDORFF_ALPHA.of(ratings, metric, Weights.UNWEIGHTED);
    }

    private static Outcome of(Measure measure, Ratings ratings) {
        return measure.of(ratings, Metric.NOMINAL, Weights.UNWEIGHTED);
    }
}
