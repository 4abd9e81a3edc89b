package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is true of the measures for any ratings.
class MeasurePropertiesTest {
    private static final double CLOSE = 1e-10;

    private static List<UnitRatings> data() {
        return IntStream.range(0, 40)
                .mapToObj(seed -> new RandomRatings(seed, 25, 2 + seed % 4, 2 + seed % 6, seed % 2 * 0.2).make())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void theOrderOfCodersAndUnitsDoesNotMatter(UnitMeasure measure) {
        for (var ratings : data()) {
            var coders = shuffled(ratings.coders());
            var units = shuffled(ratings.units());
            var moved = cells(ratings, (unit, coder) -> ratings.get(units[unit], coders[coder]));
            for (var weights : AgreementWeights.values()) {
                same(
                        measure.compute(
                                UnitRatings.of(ratings.categories(), coders.length, moved),
                                AlphaMetric.ORDINAL,
                                weights),
                        measure.compute(ratings, AlphaMetric.ORDINAL, weights));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void whatNamesAreCalledDoesNotMatter(UnitMeasure measure) {
        for (var ratings : data()) {
            var names = shuffled(ratings.categories().size());
            var renamed =
                    cells(
                            ratings,
                            (unit, coder) ->
                                    ratings.get(unit, coder) == UnitRatings.MISSING
                                            ? UnitRatings.MISSING
                                            : names[ratings.get(unit, coder)]);
            same(
                    nominal(measure, UnitRatings.of(ratings.categories(), ratings.coders(), renamed)),
                    nominal(measure, ratings));
        }
    }

    @ParameterizedTest
    @EnumSource(UnitMeasure.class)
    void unitsAndCodersWithoutARatingDoNotMatter(UnitMeasure measure) {
        for (var ratings : data()) {
            int coders = ratings.coders() + 1;
            var cells = new int[(ratings.units() + 3) * coders];
            Arrays.fill(cells, UnitRatings.MISSING);
            for (int unit = 0; unit < ratings.units(); unit++) {
                for (int coder = 0; coder < ratings.coders(); coder++) {
                    cells[(unit + 2) * coders + coder] = ratings.get(unit, coder);
                }
            }
            same(nominal(measure, UnitRatings.of(ratings.categories(), coders, cells)), nominal(measure, ratings));
        }
    }

    @Test
    void intervalsDoNotKnowTheirZeroNorTheirUnit() {
        for (DoubleUnaryOperator change :
                Stream.<DoubleUnaryOperator>of(x -> 3 * x - 7, x -> x * 1e150, x -> x + 1e9, x -> x * 50_000, x -> -x)
                        .toList()) {
            for (var ratings : data()) {
                same(alpha(changed(ratings, change), AlphaMetric.INTERVAL), alpha(ratings, AlphaMetric.INTERVAL), 1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AgreementWeights.class,
            names = {"QUADRATIC", "LINEAR", "RADICAL", "CIRCULAR", "BIPOLAR"})
    void weightsOfDifferencesDoNotKnowTheirZero(AgreementWeights weights) {
        for (var ratings : data()) {
            same(
                    UnitMeasure.GWET_AC.compute(changed(ratings, x -> x - 3), AlphaMetric.NOMINAL, weights),
                    UnitMeasure.GWET_AC.compute(ratings, AlphaMetric.NOMINAL, weights));
        }
    }

    @Test
    void ratiosDoNotKnowTheirUnitAndOrdersOnlyTheOrder() {
        for (var ratings : data()) {
            same(alpha(changed(ratings, x -> 3 * x), AlphaMetric.RATIO), alpha(ratings, AlphaMetric.RATIO));
            same(alpha(changed(ratings, x -> x * x * x), AlphaMetric.ORDINAL), alpha(ratings, AlphaMetric.ORDINAL));
        }
    }

    @ParameterizedTest
    @EnumSource(AlphaMetric.class)
    void alphaIsWhatAllPairsSay(AlphaMetric metric) {
        for (var ratings : data()) {
            assertThat(value(alpha(ratings, metric))).isCloseTo(new AllPairs(ratings, metric).alpha(), within(CLOSE));
        }
    }

    @Test
    void alphaOfSetsIsWhatAllPairsSay() {
        var names = List.of("{}", "a", "b", "a|b", "b|c", "a|b|c", "d");
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            var ratings = UnitRatings.builder(MeasurementLevel.SET, 3);
            for (int unit = 0; unit < 20; unit++) {
                var set = names.get(random.nextInt(names.size()));
                ratings.add(
                        Arrays.asList(
                                set,
                                random.nextBoolean() ? set : names.get(random.nextInt(7)),
                                random.nextBoolean() ? null : set));
            }
            var built = ratings.build();
            for (var metric : List.of(AlphaMetric.JACCARD, AlphaMetric.MASI)) {
                assertThat(value(alpha(built, metric))).isCloseTo(new AllPairs(built, metric).alpha(), within(CLOSE));
            }
        }
    }

    @Test
    void setsOfManyNamesAreComparedWhole() {
        var random = new Random(6);
        var ratings = UnitRatings.builder(MeasurementLevel.SET, 2);
        for (int unit = 0; unit < 30; unit++) {
            var names =
                    IntStream.range(0, 150).filter(_ -> random.nextInt(3) > 0).mapToObj(it -> "name " + it).toList();
            ratings.add(List.of(String.join("|", names), String.join("|", names.subList(unit, names.size()))));
        }
        var built = ratings.build();
        for (var metric : List.of(AlphaMetric.JACCARD, AlphaMetric.MASI)) {
            assertThat(value(alpha(built, metric))).isCloseTo(new AllPairs(built, metric).alpha(), within(CLOSE));
        }
    }

    @Test
    void krippendorffsMetricsAreGwetsWeights() {
        for (var ratings : data()) {
            same(weightedAlpha(ratings, AgreementWeights.UNWEIGHTED), alpha(ratings, AlphaMetric.NOMINAL));
            same(weightedAlpha(ratings, AgreementWeights.QUADRATIC), alpha(ratings, AlphaMetric.INTERVAL));
            same(weightedAlpha(ratings, AgreementWeights.RATIO), alpha(ratings, AlphaMetric.RATIO));
        }
    }

    private static MeasureOutcome weightedAlpha(UnitRatings ratings, AgreementWeights weights) {
        var space = new AlphaMetric.Space.Fixed(weights.distances(ratings.categories()));
        return new KrippendorffAlpha(RowSample.of(ratings), space).withError();
    }

    @Test
    void ofTwoCodersFleissIsScottCongerIsCohenAndAlphaIsPiCorrectedForSmallSamples() {
        for (int seed = 0; seed < 40; seed++) {
            var ratings = new RandomRatings(seed, 30, 2, 4, 0).make();
            same(nominal(UnitMeasure.FLEISS_KAPPA, ratings), nominal(UnitMeasure.SCOTT_PI, ratings));
            same(nominal(UnitMeasure.CONGER_KAPPA, ratings), nominal(UnitMeasure.COHEN_KAPPA, ratings));
            double pi = value(nominal(UnitMeasure.SCOTT_PI, ratings));
            assertThat(value(alpha(ratings, AlphaMetric.NOMINAL))).isCloseTo(1 - (1 - pi) * 59 / 60, within(CLOSE));
        }
    }

    @Test
    void aUnitRatedByOneCoderCountsForChanceButNotForAlpha() {
        var two = List.of("a", "b");
        var ratings =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2).add(two).add(List.of("a", "a")).add(List.of("b", "b"));
        var before = ratings.build();
        var after = ratings.add(Arrays.asList("a", null)).build();

        same(alpha(after, AlphaMetric.NOMINAL), alpha(before, AlphaMetric.NOMINAL));
        assertThat(value(nominal(UnitMeasure.FLEISS_KAPPA, after)))
                .isNotCloseTo(value(nominal(UnitMeasure.FLEISS_KAPPA, before)), within(1e-3));
    }

    static MeasureOutcome alpha(UnitRatings ratings, AlphaMetric metric) {
        return UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, metric, AgreementWeights.UNWEIGHTED);
    }

    static double value(MeasureOutcome outcome) {
        return ((MeasureOutcome.Defined) outcome).value();
    }

    private static MeasureOutcome nominal(UnitMeasure measure, UnitRatings ratings) {
        return measure.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED);
    }

    private static void same(MeasureOutcome one, MeasureOutcome other) {
        same(one, other, CLOSE);
    }

    private static void same(MeasureOutcome one, MeasureOutcome other, double close) {
        if (one instanceof MeasureOutcome.Defined a && other instanceof MeasureOutcome.Defined b) {
            assertThat(a.value()).isCloseTo(b.value(), within(close));
            assertThat(a.standardError() == null).isEqualTo(b.standardError() == null);
            if (a.standardError() != null) {
                assertThat(a.standardError()).isCloseTo(b.standardError(), within(1e-6));
                assertThat(a.interval95().low()).isCloseTo(b.interval95().low(), within(1e-5));
            }
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    private interface Cell {
        int at(int unit, int coder);
    }

    private static int[] cells(UnitRatings ratings, Cell cell) {
        int coders = ratings.coders();
        return IntStream.range(0, ratings.units() * coders).map(i -> cell.at(i / coders, i % coders)).toArray();
    }

    private static UnitRatings changed(UnitRatings ratings, DoubleUnaryOperator change) {
        var numbers = Arrays.stream(ratings.categories().positions()).map(change).toArray();
        return UnitRatings.of(CategoryList.ofNumbers(numbers), ratings.coders(), ratings.cells());
    }

    private static int[] shuffled(int size) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(size));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
