package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// How far one coder agrees with the others.
///
/// @param coder their place
/// @param comparisons how many of their answers were held beside one of another coder's
/// @param same the share of these that are the same
/// @param alpha the mean of alpha over the pairs that they are one of
/// @param alphaWithout alpha of all others, as if they had coded nothing
public record CoderFigure(
        int coder, int comparisons, MeasureOutcome same, MeasureOutcome alpha, MeasureOutcome alphaWithout) {

    /// A figure for each coder.
    public static List<CoderFigure> of(RatedVariable rated) {
        return IntStream.range(0, rated.coders().size()).mapToObj(it -> of(rated, it)).toList();
    }

    private static CoderFigure of(RatedVariable rated, int coder) {
        int[] held = countComparisons(rated, coder, IntStream.range(0, rated.units().size()).toArray());
        var ofPairs =
                rated.coderPairs().stream()
                        .filter(it -> it.first() == coder || it.second() == coder)
                        .map(it -> rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA, it))
                        .toList();
        var without = new WhatIfScenario(List.of(), Set.of(coder), Set.of()).apply(rated);
        return new CoderFigure(
                coder,
                held[0],
                share(held),
                mean(ofPairs),
                rated.coders().size() > 2
                        ? without.figure(UnitMeasure.KRIPPENDORFF_ALPHA)
                        : MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
    }

    /// Over the pairs that have one; where none has, the reason of a pair that was compared at all.
    private static MeasureOutcome mean(List<MeasureOutcome> ofPairs) {
        var values =
                ofPairs.stream()
                        .filter(MeasureOutcome.Defined.class::isInstance)
                        .mapToDouble(it -> ((MeasureOutcome.Defined) it).value())
                        .sorted()
                        .average();
        return values.isPresent()
                ? new MeasureOutcome.Defined(values.getAsDouble())
                : ofPairs.stream()
                        .min(Comparator.comparing(MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT)::equals))
                        .orElse(MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
    }

    private static MeasureOutcome share(int[] held) {
        return held[0] > 0
                ? new MeasureOutcome.Defined((double) held[1] / held[0])
                : MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT);
    }

    /// How many answers of a coder were held beside another's, and how many of these are the same.
    static int[] countComparisons(RatedVariable rated, int coder, int[] units) {
        var ratings = rated.ratings();
        int all = 0;
        int same = 0;
        for (int unit : units) {
            int said = ratings.get(unit, coder);
            for (int other = 0; said != UnitRatings.MISSING && other < ratings.coders(); other++) {
                if (other != coder && ratings.get(unit, other) != UnitRatings.MISSING) {
                    all++;
                    same += ratings.get(unit, other) == said ? 1 : 0;
                }
            }
        }
        return new int[] {all, same};
    }
}
