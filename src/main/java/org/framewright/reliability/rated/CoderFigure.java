package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The agreement of one coder with the others.
///
/// @param coder the coder's place
/// @param comparisons the number of comparisons between an answer of the coder and another coder's answer
/// @param same the share of comparisons with the same answer
/// @param alpha the mean of alpha over the pairs with this coder that have a figure
/// @param unvaried the places of the others with whom this coder gives one answer only, always the same: without alpha, and in full agreement
/// @param alphaWithout alpha of all other coders, as if this coder had coded nothing
public record CoderFigure(
        int coder,
        int comparisons,
        MeasureOutcome same,
        MeasureOutcome alpha,
        List<Integer> unvaried,
        MeasureOutcome alphaWithout) {

    public CoderFigure {
        unvaried = List.copyOf(unvaried);
    }

    /// A figure for each coder.
    public static List<CoderFigure> of(RatedVariable rated) {
        return IntStream.range(0, rated.coders().size()).mapToObj(it -> of(rated, it)).toList();
    }

    private static CoderFigure of(RatedVariable rated, int coder) {
        int[] held = countComparisons(rated, coder, IntStream.range(0, rated.units().size()).toArray());
        var pairs = rated.coderPairs().stream().filter(it -> it.first() == coder || it.second() == coder).toList();
        var ofPairs = pairs.stream().map(it -> rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA, it)).toList();
        var unvaried =
                IntStream.range(0, pairs.size())
                        .filter(it -> ofPairs.get(it).equals(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION)))
                        .mapToObj(pairs::get)
                        .map(it -> it.first() == coder ? it.second() : it.first())
                        .toList();
        var without = new WhatIfScenario(List.of(), Set.of(coder), Set.of()).apply(rated);
        return new CoderFigure(
                coder,
                held[0],
                share(held),
                mean(ofPairs),
                unvaried,
                rated.coders().size() > 2
                        ? without.figure(UnitMeasure.KRIPPENDORFF_ALPHA)
                        : MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS));
    }

    /// The mean over the pairs with a figure; where no pair has a figure, the reason of a pair that was compared at all.
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

    private static MeasureOutcome share(int[] counts) {
        return counts[0] > 0
                ? new MeasureOutcome.Defined((double) counts[1] / counts[0])
                : MeasureOutcome.undefined(UndefinedReason.NO_SHARED_UNIT);
    }

    /// The number of comparisons between a coder's answers and other coders', and the number of comparisons with the same answer.
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
