package org.framewright.reliability.rated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.rated.RatedVariable.RatedQuestion;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class RatedVariableTest {

    private static final int NONE = UnitRatings.MISSING;

    /// Four coders and twelve units: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C.
    private static final int[][] KRIPPENDORFF = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    @Test
    void coincidencesAreThoseOfThePaper() {
        var matrix = CategoryMatrix.coincidences(rated(KRIPPENDORFF));
        assertThat(IntStream.range(0, 5).mapToDouble(matrix::rowSum).toArray())
                .containsExactly(new double[] {9, 13, 10, 5, 3}, within(1e-9));
        assertThat(matrix.get(0, 0)).isEqualTo(7, within(1e-9));
        assertThat(matrix.get(0, 1)).isEqualTo(4.0 / 3, within(1e-9));
        assertThat(matrix.get(1, 1)).isEqualTo(10, within(1e-9));
        assertThat(matrix.get(4, 4)).isEqualTo(3, within(1e-9));
        assertThat(value(rated(KRIPPENDORFF).figure(UnitMeasure.KRIPPENDORFF_ALPHA))).isEqualTo(0.743, within(0.0005));
    }

    @Test
    void unitsOfAFieldAreThoseThatItCounts() {
        var rated = rated(KRIPPENDORFF);
        assertThat(CategoryMatrix.units(rated, Optional.empty(), 0, 1))
                .as("1 and 2, whoever gave which")
                .containsExactly(5, 7);
        assertThat(CategoryMatrix.units(rated, Optional.empty(), 4, 4)).containsExactly(9);
        var pair = new CoderIndexPair(0, 1);
        var matrix = CategoryMatrix.confusion(rated, pair);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat(CategoryMatrix.units(rated, Optional.of(pair), row, column))
                        .hasSize((int) matrix.get(row, column));
            }
        }
    }

    @Test
    void asIfTwoCategoriesWereOneTheyAgreeWhereOnlyTheseWereTakenForEachOther() {
        var rated = rated(new int[][] {{1, 2, 3, 1, 2}, {2, 1, 3, 1, 2}});
        var merged = WhatIfScenario.UNCHANGED.withMergedCategories(1, 0, 3);
        assertThat(value(merged.apply(rated).figure(UnitMeasure.KRIPPENDORFF_ALPHA))).isEqualTo(1);
        assertThat(merged.apply(rated).categories()).hasSize(2);
        assertThat(merged.withMergedCategories(1, 1, 3)).as("taken back").isEqualTo(WhatIfScenario.UNCHANGED);
    }

    @Test
    void mostFrequentConfusionIsNamedWithAlphaAsIfTheTwoWereOne() {
        var rated = rated(new int[][] {{1, 2, 3, 1, 2, 3}, {2, 1, 3, 1, 3, 3}});
        var confusion = LargestConfusion.of(rated).orElseThrow();
        assertThat(List.of(confusion.first(), confusion.second(), confusion.units(), confusion.differing()))
                .containsExactly(0, 1, 2, 3);
        var merged = WhatIfScenario.UNCHANGED.withMergedCategories(1, 0, 3).apply(rated);
        assertThat(confusion.merged()).isEqualTo(value(merged.figure(UnitMeasure.KRIPPENDORFF_ALPHA)));
    }

    @Test
    void aConfusionThatOccursOnceOrLeavesNoVariationIsNotNamed() {
        assertThat(LargestConfusion.of(rated(new int[][] {{1, 2, 3}, {2, 2, 1}}))).isEmpty();
        assertThat(LargestConfusion.of(rated(new int[][] {{1, 2, 1}, {2, 1, 1}}))).isEmpty();
    }

    @Test
    void whatCountsAsAMergedCategoryGoesAlong() {
        var chain = WhatIfScenario.UNCHANGED.withMergedCategories(2, 1, 3).withMergedCategories(1, 0, 3);
        assertThat(chain.targets()).containsExactly(0, 0, 0);
    }

    @Test
    void withoutACoderAndWithoutAnArticleTheOthersAreComparedAlone() {
        var rated = rated(new int[][] {{1, 2, 1, 2, 1}, {1, 2, 1, 2, 2}, {2, 1, 2, 1, 1}});
        var two = WhatIfScenario.UNCHANGED.withoutCoders(Set.of(2));
        assertThat(two.apply(rated).coders()).containsExactly("A", "B");
        assertThat(value(two.withoutArticles(Set.of(4)).apply(rated).figure(UnitMeasure.PERCENT_AGREEMENT)))
                .isEqualTo(1);
        assertThat(CoderFigure.of(rated).get(2).alphaWithout())
                .isEqualTo(two.apply(rated).figure(UnitMeasure.KRIPPENDORFF_ALPHA));
        var most = ArticleInfluence.of(two.apply(rated)).getFirst();
        assertThat(most.article()).isEqualTo(4);
        assertThat(most.different()).isEqualTo(1);
        assertThat(value(most.alphaWithout())).isEqualTo(1);
    }

    @Test
    void coderWhoseEveryPairIsUndefinedHasThatReason() {
        var same = CoderFigure.of(rated(new int[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 2}}));
        assertThat(same.getFirst().alpha()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
        assertThat(same.getLast().same()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT));
    }

    @Test
    void meanOfACoderNamesTheOthersWithWhomAnswersDoNotVary() {
        var coders = CoderFigure.of(rated(new int[][] {{1, 1, 2, 1}, {1, 1, 1, 2}, {1, 1, 0, 0}}));

        assertThat(coders).extracting(CoderFigure::unvaried).containsExactly(List.of(2), List.of(2), List.of(0, 1));
        assertThat(coders.getFirst().alpha()).isInstanceOf(MeasureOutcome.Defined.class);
        assertThat(coders.getLast().alpha()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
    }

    @Test
    void agreementOnACategoryIsTheShareOfItsAnswersWithTheSamePartner() {
        var figures = CategoryFigure.of(rated(new int[][] {{1, 1, 1, 2}, {1, 1, 2, 2}}));
        assertThat(value(figures.getFirst().specific())).isEqualTo(4 / 5.0, within(1e-9));
        assertThat(figures.getFirst().uses()).containsExactly(3, 2);
        assertThat(figures.getFirst().alpha())
                .as("of two categories it is the figure")
                .isEqualTo(figures.get(1).alpha());
    }

    @Test
    void aCoderWhoDriftsFallsBelowTheLimit() {
        int units = 60;
        var cells = new int[3][units];
        for (int i = 0; i < units; i++) {
            int said = 1 + i % 2;
            cells[0][i] = said;
            cells[1][i] = said;
            cells[2][i] = i < 50 ? said : 3 - said;
        }
        var timeline = AgreementTimeline.of(rated(cells), AgreementTimeline.DateBasis.PUBLICATION, ZoneOffset.UTC);
        assertThat(timeline.groups()).hasSize(12).allSatisfy(it -> assertThat(it.units()).isEqualTo(5));
        assertThat(timeline.charts().get(2).points().subList(0, 10)).noneMatch(AgreementTimeline.Point::isLow);
        assertThat(timeline.charts().get(2).points().subList(10, 12)).allMatch(AgreementTimeline.Point::isLow);
        assertThat(timeline.undated()).isZero();
    }

    @Test
    void eachTwoCodersHaveTheUnitsThatTheyShareOnly() {
        var question = new RatedQuestion("", "", AlphaMetric.NOMINAL, true, true);
        var ratings =
                UnitRatings.of(
                        CategoryList.ofLabels(List.of("1", "2")),
                        3,
                        new int[] {0, 0, NONE, 1, 1, NONE, 0, NONE, 1, 1, NONE, 0});
        var units = new ArrayList<RatedUnit>();
        for (var pair : List.of(List.of(0, 1), List.of(0, 1), List.of(0, 2), List.of(0, 2))) {
            units.add(new RatedUnit(0, new Extent.WholeArticle(), pair));
        }
        var rated =
                new RatedVariable(
                        question,
                        List.of("A", "B", "C"),
                        List.of(RatedCategory.named("1"), RatedCategory.named("2")),
                        List.of(RatedArticle.named("a")),
                        units,
                        ratings);
        assertThat(value(rated.figure(UnitMeasure.PERCENT_AGREEMENT))).as("the mean over pairs").isEqualTo(0.5);
        assertThat(value(rated.figure(UnitMeasure.PERCENT_AGREEMENT, new CoderIndexPair(0, 2)))).isZero();
    }

    /// @param coders what each said of each unit, from 1; 0 for nothing
    private static RatedVariable rated(int[][] coders) {
        int units = coders[0].length;
        int most = Arrays.stream(coders).flatMapToInt(Arrays::stream).max().orElse(0);
        var cells = new int[units * coders.length];
        var all = new ArrayList<RatedUnit>();
        var articles = new ArrayList<RatedArticle>();
        var everybody = IntStream.range(0, coders.length).boxed().toList();
        for (int unit = 0; unit < units; unit++) {
            for (int coder = 0; coder < coders.length; coder++) {
                cells[unit * coders.length + coder] = coders[coder][unit] - 1;
            }
            all.add(new RatedUnit(unit, new Extent.WholeArticle(), everybody));
            articles.add(
                    new RatedArticle(
                            "a" + unit,
                            "Article " + unit,
                            Optional.of(LocalDate.of(2026, 1, 1).plusDays(unit)),
                            List.of()));
        }
        var labels = IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
        return new RatedVariable(
                new RatedQuestion("", "Tone", AlphaMetric.NOMINAL, true, false),
                List.of("A", "B", "C", "D").subList(0, coders.length),
                labels.stream().map(RatedCategory::named).toList(),
                articles,
                all,
                UnitRatings.of(CategoryList.ofLabels(labels), coders.length, cells));
    }

    private static double value(MeasureOutcome outcome) {
        return outcome instanceof MeasureOutcome.Defined(double value, _, _) ? value : Double.NaN;
    }
}
