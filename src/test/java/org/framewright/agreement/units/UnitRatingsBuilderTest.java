package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// What is the same category, what is missing, and in which order categories stand.
class UnitRatingsBuilderTest {

    @Test
    void namesAreTextAndNumbersAreNumbers() {
        assertThat(labels(MeasurementLevel.NOMINAL, "01", "1", "1.0")).containsExactly("01", "1", "1.0");
        assertThat(labels(MeasurementLevel.ORDINAL, "01", "1", "1.0")).containsExactly("1");
        assertThat(labels(MeasurementLevel.INTERVAL, "1e1", "10", " 10.00 ", "-0", "0")).containsExactly("0", "10");
        assertThat(labels(MeasurementLevel.RATIO, "0.1", ".1", "1e-1")).containsExactly("0.1");
    }

    @Test
    void orderIsThatOfNumbersElseOfTheDeclaredElseOfTheAlphabet() {
        assertThat(labels(MeasurementLevel.ORDINAL, "10", "9", "100")).containsExactly("9", "10", "100");
        assertThat(labels(MeasurementLevel.NOMINAL, "10", "9", "100")).containsExactly("9", "10", "100");
        assertThat(labels(MeasurementLevel.ORDINAL, "10", "9", "none")).containsExactly("10", "9", "none");
        assertThat(labels(MeasurementLevel.ORDINAL, "low", "high", "Middle")).containsExactly("Middle", "high", "low");

        var declared =
                UnitRatings.builder(MeasurementLevel.ORDINAL, 2)
                        .categories(List.of("low", "middle", "high"))
                        .add(List.of("high", "low"));
        assertThat(declared.build().categories().labels()).containsExactly("low", "middle", "high");
    }

    @Test
    void categoriesThatWereUsedWithoutBeingDeclaredAreNamed() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.NOMINAL, 2)
                        .categories(List.of("z", "a"))
                        .add(List.of("a", "y"))
                        .add(List.of("b", "a"))
                        .build();

        assertThat(ratings.categories().labels()).containsExactly("z", "a", "b", "y");
        assertThat(ratings.categories().undeclaredLabels()).containsExactly("b", "y");
        assertThat(
                        UnitRatings.builder(MeasurementLevel.NOMINAL, 1)
                                .add(List.of("a"))
                                .build()
                                .categories()
                                .undeclaredLabels())
                .isEmpty();
    }

    @Test
    void emptyCellsAreMissingAndEmptySetsAreNot() {
        var ratings =
                UnitRatings.builder(MeasurementLevel.SET, 3)
                        .add(Arrays.asList("{}", "", null))
                        .add(List.of(" ", "a", "{}"))
                        .build();

        assertThat(ratings.categories().labels()).containsExactly("a", "{}");
        assertThat(ratings.count()).isEqualTo(3);
        assertThat(List.of(ratings.get(0, 0), ratings.get(0, 1), ratings.get(1, 1)))
                .containsExactly(1, UnitRatings.MISSING, 0);
    }

    @Test
    void setsAreTheSameInAnyOrder() {
        assertThat(labels(MeasurementLevel.SET, "b|a", "a | b", "a|b|b")).containsExactly("a|b");
    }

    @Test
    void setHasNoMemberWithoutAName() {
        assertThat(labels(MeasurementLevel.SET, "a||b", "|a|b|")).containsExactly("a|b");
    }

    @Test
    void numbersAreTheSameInAnySpelling() {
        assertThat(labels(MeasurementLevel.INTERVAL, "9", "9.0", "-0", "0", "1e1")).containsExactly("0", "9", "10");
        assertThat(CategoryList.ofLabels(List.of("9", "10")).areNumbers()).isTrue();
        assertThat(CategoryList.ofLabels(List.of("9", "9.0")).areNumbers()).isFalse();
    }

    @Test
    void textIsNoNumber() {
        assertThat(labels(MeasurementLevel.INTERVAL, "1", "NaN", "0x10", "1e999", "1d", "1,5"))
                .containsExactly("0x10", "1", "1,5", "1d", "1e999", "NaN");
    }

    @Test
    void tablesThatAreNoneAreRefused() {
        var categories = CategoryList.ofLabels(List.of("a"));

        assertThatIllegalArgumentException().isThrownBy(() -> UnitRatings.of(categories, 2, new int[] {0, 0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitRatings.of(categories, 2, new int[] {0, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitRatings.builder(MeasurementLevel.SET, 2).add(List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryList.ofLabels(List.of("a", "a")));
    }

    @Test
    void allUnitsLieInClustersOrNoneDoes() {
        var apart = UnitRatings.builder(MeasurementLevel.NOMINAL, 1).add(List.of("a"));
        var together = UnitRatings.builder(MeasurementLevel.NOMINAL, 1);
        for (int unit = 0; unit < 40; unit++) {
            together.add(unit / 10, List.of("a"));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> apart.add(1, List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> together.add(List.of("a")));
        assertThat(together.build().cluster(39)).hasValue(3);
        assertThat(apart.build().cluster(0)).isEmpty();
    }

    @Test
    void ratingsDoNotChangeWithTheArrayTheyWereMadeOf() {
        var cells = new int[] {0, 0};
        var ratings = UnitRatings.of(CategoryList.ofLabels(List.of("a", "b")), 2, cells);
        cells[1] = 1;

        assertThat(ratings.get(0, 1)).isZero();
    }

    private static List<String> labels(MeasurementLevel scale, String... ratings) {
        return UnitRatings.builder(scale, ratings.length).add(List.of(ratings)).build().categories().labels();
    }
}
