package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;

import java.util.List;
import java.util.stream.IntStream;

/// The agreement between coders on one category.
///
/// @param category the category's place
/// @param uses how often each coder chose the category, in units that two or more rated
/// @param specific the share of paired answers with this category whose partner has the category, too
/// @param alpha alpha as if the only question had been whether the answer is this category
public record CategoryFigure(int category, List<Integer> uses, MeasureOutcome specific, MeasureOutcome alpha) {

    public CategoryFigure {
        uses = List.copyOf(uses);
    }

    /// A figure for each category that was chosen.
    public static List<CategoryFigure> of(RatedVariable rated) {
        var matrix = CategoryMatrix.coincidences(rated);
        return IntStream.range(0, rated.categories().size())
                .mapToObj(it -> of(rated, matrix, it))
                .filter(it -> it.uses().stream().anyMatch(uses -> uses > 0))
                .toList();
    }

    private static CategoryFigure of(RatedVariable rated, CategoryMatrix matrix, int category) {
        double all = matrix.rowSum(category);
        var asked = rated.question();
        var question =
                new RatedVariable.RatedQuestion(
                        asked.group(), asked.label(), AlphaMetric.NOMINAL, true, asked.byPairs());
        var whether =
                rated.withRatings(
                        rated.ratings().isolateCategory(category),
                        List.of(RatedCategory.named("no"), RatedCategory.named("yes")),
                        question);
        return new CategoryFigure(
                category,
                IntStream.range(0, rated.coders().size()).mapToObj(it -> uses(rated, category, it)).toList(),
                all > 0
                        ? new MeasureOutcome.Defined(matrix.get(category, category) / all)
                        : MeasureOutcome.undefined(UndefinedReason.NOT_USED),
                whether.figure(UnitMeasure.KRIPPENDORFF_ALPHA));
    }

    private static int uses(RatedVariable rated, int category, int coder) {
        UnitRatings ratings = rated.ratings();
        return (int)
                IntStream.range(0, ratings.units())
                        .filter(rated::isCompared)
                        .filter(it -> ratings.get(it, coder) == category)
                        .count();
    }
}
