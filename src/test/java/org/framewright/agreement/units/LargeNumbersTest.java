package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;

/// Numbers that are large, many, or close to each other.
class LargeNumbersTest {

    @Test
    void intervalAlphaIsRightAboveTheRootOfAnInt() {
        // d being the distance of 0 and 100,000: 1 - 5 * 2 d / (2 * 3 * 3 d)
        var ratings =
                UnitRatings.builder(MeasurementLevel.INTERVAL, 2)
                        .add(List.of("0", "0"))
                        .add(List.of("0", "100000"))
                        .add(List.of("100000", "100000"))
                        .build();

        assertThat(MeasurePropertiesTest.value(MeasurePropertiesTest.alpha(ratings, AlphaMetric.INTERVAL)))
                .isCloseTo(1 - 5.0 / 9, within(1e-12));
    }

    @Test
    void thereIsAFigureForTheLargestAndTheSmallestNumbers() {
        for (double factor : new double[] {1e-300, 1e-160, 1e160, 1e307}) {
            var ratings = twoUnits(DoubleStream.of(1, 2, 3, 1).map(it -> it * factor).toArray());
            for (var metric : List.of(AlphaMetric.INTERVAL, AlphaMetric.RATIO, AlphaMetric.ORDINAL)) {
                assertThat(MeasurePropertiesTest.value(MeasurePropertiesTest.alpha(ratings, metric)))
                        .isCloseTo(
                                MeasurePropertiesTest.value(MeasurePropertiesTest.alpha(twoUnits(1, 2, 3, 1), metric)),
                                within(1e-12));
            }
        }
        var wide = twoUnits(-Double.MAX_VALUE, Double.MAX_VALUE, 0, 0);
        assertThat(MeasurePropertiesTest.value(MeasurePropertiesTest.alpha(wide, AlphaMetric.INTERVAL))).isFinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.3, 3, 12, 150})
    void ratioAlphaOfManyNumbersIsWhatAllPairsSay(double spread) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int units = 1500;
        var numbers = new double[2 * units];
        for (int i = 0; i < numbers.length; i += 2) {
            double middle = spread == 0 ? 0 : 1000 * Math.exp(spread * random.nextGaussian());
            numbers[i] = spread == 0 ? i : middle;
            numbers[i + 1] = spread == 0 ? i + 1 : middle * (1 + spread / 10 * random.nextDouble());
        }
        var distinct = Arrays.stream(numbers).distinct().toArray();
        var ratings = rated(numbers, distinct);
        assertThat(distinct.length).isGreaterThan(2048);

        assertThat(MeasurePropertiesTest.value(MeasurePropertiesTest.alpha(ratings, AlphaMetric.RATIO)))
                .isCloseTo(new AllPairs(ratings, AlphaMetric.RATIO).alpha(), within(1e-9));
    }

    private static UnitRatings twoUnits(double... numbers) {
        return rated(numbers, Arrays.stream(numbers).distinct().toArray());
    }

    private static UnitRatings rated(double[] numbers, double[] distinct) {
        var index = new HashMap<Double, Integer>();
        Arrays.stream(distinct).forEach(it -> index.put(it, index.size()));
        var cells = Arrays.stream(numbers).mapToInt(index::get).toArray();
        return UnitRatings.of(CategoryList.ofNumbers(distinct), 2, cells);
    }
}
