package org.framewright.reliability.rated;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Ratings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Everything that is seen of a variable when it is opened.
///
/// @param pairs each two coders, in their order
/// @param timelines by what articles may be ordered: nothing where fewer than two days are known
public record Examined(
        RatedVariable rated,
        CategoryMatrix coincidences,
        List<CategoryFigure> categories,
        List<CoderFigure> coders,
        List<PairFigure> pairs,
        List<ArticleInfluence> articles,
        Map<Timeline.By, Timeline> timelines) {

    /// Two coders.
    ///
    /// @param compared how many units both have rated
    public record PairFigure(CoderPairs.CoderIndexPair two, int compared, Outcome percent, Outcome alpha) {}

    public Examined {
        categories = List.copyOf(categories);
        coders = List.copyOf(coders);
        pairs = List.copyOf(pairs);
        articles = List.copyOf(articles);
        timelines = Map.copyOf(timelines);
    }

    /// Looks at a variable.
    ///
    /// @param zone in which it is told on which day something was submitted
    public static Examined of(RatedVariable rated, ZoneId zone) {
        return new Examined(
                rated,
                CategoryMatrix.coincidences(rated),
                CategoryFigure.of(rated),
                CoderFigure.of(rated),
                CoderPairs.of(rated.coders().size()).stream().map(it -> pair(rated, it)).toList(),
                ArticleInfluence.of(rated),
                List.of(Timeline.By.values()).stream()
                        .filter(it -> Timeline.days(rated, it, zone) > 1)
                        .collect(toUnmodifiableMap(it -> it, it -> Timeline.of(rated, it, zone))));
    }

    private static PairFigure pair(RatedVariable rated, CoderPairs.CoderIndexPair two) {
        var both = rated.of(two);
        int compared = 0;
        for (int unit = 0; unit < both.units(); unit++) {
            boolean rates = both.at(unit, 0) != Ratings.MISSING;
            compared += rates && both.at(unit, 1) != Ratings.MISSING ? 1 : 0;
        }
        return new PairFigure(
                two,
                compared,
                rated.figure(Measure.PERCENT_AGREEMENT, two),
                rated.figure(Measure.KRIPPENDORFF_ALPHA, two));
    }
}
