package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The influence of one article on alpha.
///
/// @param article the article's place
/// @param compared the number of the article's units that two coders or more have rated
/// @param different the number of these units with different ratings
/// @param alphaWithout alpha as if the article had not been coded
public record ArticleInfluence(int article, int compared, int different, MeasureOutcome alphaWithout) {

    /// The influence of each article with units; articles whose loss would raise alpha most come first.
    public static List<ArticleInfluence> of(RatedVariable rated) {
        return IntStream.range(0, rated.articles().size())
                .mapToObj(it -> of(rated, it))
                .filter(it -> it.compared() > 0)
                .sorted(
                        Comparator.comparingDouble(ArticleInfluence::order)
                                .reversed()
                                .thenComparingInt(ArticleInfluence::article))
                .toList();
    }

    private static ArticleInfluence of(RatedVariable rated, int article) {
        int[] units =
                IntStream.range(0, rated.units().size())
                        .filter(it -> rated.units().get(it).article() == article && rated.isCompared(it))
                        .toArray();
        var without =
                units.length == 0
                        ? MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT)
                        : new WhatIfScenario(List.of(), Set.of(), Set.of(article))
                                .apply(rated)
                                .figure(UnitMeasure.KRIPPENDORFF_ALPHA);
        int different = (int) IntStream.of(units).filter(it -> isDifferent(rated.ratings(), it)).count();
        return new ArticleInfluence(article, units.length, different, without);
    }

    private static boolean isDifferent(UnitRatings ratings, int unit) {
        return IntStream.range(0, ratings.coders())
                        .map(it -> ratings.get(unit, it))
                        .filter(it -> it != UnitRatings.MISSING)
                        .distinct()
                        .count()
                > 1;
    }

    private double order() {
        return alphaWithout instanceof MeasureOutcome.Defined(double value, _, _) ? value : Double.NEGATIVE_INFINITY;
    }
}
