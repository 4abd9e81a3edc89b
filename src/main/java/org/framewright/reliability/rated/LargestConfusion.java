package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The two categories that coders confuse most often.
///
/// @param first the place of a category, and `second` that of the other
/// @param units the number of units with both categories
/// @param differing the number of units with different answers
/// @param merged alpha of the answers if the two were one category
public record LargestConfusion(int first, int second, int units, int differing, double merged) {

    private record CategoryPair(int first, int second) {}

    /// The most frequent confusion of a variable; of equally frequent ones that of the first categories.
    ///
    /// @return empty where categories can't be merged, or alpha is not defined then; and where no two units show the same confusion
    public static Optional<LargestConfusion> of(RatedVariable rated) {
        if (!rated.question().isMergeable() || rated.ratings().categories().areSets()) {
            return Optional.empty();
        }
        var counts = new HashMap<CategoryPair, Integer>();
        int differing = 0;
        for (int unit = 0; unit < rated.ratings().units(); unit++) {
            int[] given = given(rated, unit);
            differing += given.length > 1 ? 1 : 0;
            for (int i = 0; i < given.length; i++) {
                for (int j = i + 1; j < given.length; j++) {
                    counts.merge(new CategoryPair(given[i], given[j]), 1, Integer::sum);
                }
            }
        }
        int all = differing;
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .min(
                        Map.Entry.<CategoryPair, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparingInt(CategoryPair::first)
                                                        .thenComparingInt(CategoryPair::second))))
                .flatMap(it -> of(rated, it.getKey(), it.getValue(), all));
    }

    private static Optional<LargestConfusion> of(RatedVariable rated, CategoryPair pair, int units, int differing) {
        var merged =
                WhatIfScenario.UNCHANGED
                        .withMergedCategories(pair.second(), pair.first(), rated.categories().size())
                        .apply(rated);
        return merged.figure(UnitMeasure.KRIPPENDORFF_ALPHA) instanceof MeasureOutcome.Defined(double alpha, _, _)
                ? Optional.of(new LargestConfusion(pair.first(), pair.second(), units, differing, alpha))
                : Optional.empty();
    }

    /// The different answers to a unit, in the order of the categories.
    private static int[] given(RatedVariable rated, int unit) {
        return IntStream.range(0, rated.ratings().coders())
                .map(it -> rated.ratings().get(unit, it))
                .filter(it -> it != UnitRatings.MISSING)
                .sorted()
                .distinct()
                .toArray();
    }
}
