package org.framewright.reliability.rated;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All details of an opened variable.
///
/// @param confusion the most frequent confusion of two categories; empty without one
/// @param pairs each two coders, in their order
/// @param timelines the timelines by the order of articles; without an order for which fewer than two days are known
public record VariableDetails(
        RatedVariable rated,
        CategoryMatrix coincidences,
        List<CategoryFigure> categories,
        Optional<LargestConfusion> confusion,
        List<CoderFigure> coders,
        List<PairFigure> pairs,
        List<ArticleInfluence> articles,
        Map<AgreementTimeline.DateBasis, AgreementTimeline> timelines) {

    /// The figures of two coders.
    ///
    /// @param compared the number of units that both have rated
    public record PairFigure(CoderIndexPair pair, int compared, MeasureOutcome percent, MeasureOutcome alpha) {}

    public VariableDetails {
        categories = List.copyOf(categories);
        coders = List.copyOf(coders);
        pairs = List.copyOf(pairs);
        articles = List.copyOf(articles);
        timelines = Map.copyOf(timelines);
    }

    /// Computes the details of a variable.
    ///
    /// @param zone the time zone that decides the day of a submission
    public static VariableDetails of(RatedVariable rated, ZoneId zone) {
        return new VariableDetails(
                rated,
                CategoryMatrix.coincidences(rated),
                CategoryFigure.of(rated),
                LargestConfusion.of(rated),
                CoderFigure.of(rated),
                rated.coderPairs().stream().map(it -> pair(rated, it)).toList(),
                ArticleInfluence.of(rated),
                List.of(AgreementTimeline.DateBasis.values()).stream()
                        .filter(it -> AgreementTimeline.countDays(rated, it, zone) > 1)
                        .collect(toUnmodifiableMap(it -> it, it -> AgreementTimeline.of(rated, it, zone))));
    }

    private static PairFigure pair(RatedVariable rated, CoderIndexPair pair) {
        var both = rated.ratingsOf(pair);
        int compared = 0;
        for (int unit = 0; unit < both.units(); unit++) {
            boolean rates = both.get(unit, 0) != UnitRatings.MISSING;
            compared += rates && both.get(unit, 1) != UnitRatings.MISSING ? 1 : 0;
        }
        return new PairFigure(
                pair,
                compared,
                rated.figure(UnitMeasure.PERCENT_AGREEMENT, pair),
                rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA, pair));
    }
}
