package org.framewright.reliability.overview;

import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.rated.RatedVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A warning on a figure.
///
/// @param count the number in the warning; for [Kind#ONE_CATEGORY] a percentage
public record FigureWarning(Kind kind, int count) {

    /// Below this number of units an interval is too wide to be informative, whatever the figure.
    public static final int FEW = 30;

    private static final double MOST = 0.9;
    private static final double PERCENT = 100;

    /// The kind of warning.
    public enum Kind {
        /// Few units are compared.
        FEW_UNITS,
        /// Nearly all answers are one category: alpha depends on a few units.
        ONE_CATEGORY,
        /// A category that was chosen, but hardly ever.
        RARE_CATEGORY,
        /// Some coders were asked, others were not, because of an earlier answer.
        ASKED_OF_SOME,
        /// Answers "not codable" that count as missing.
        NOT_CODABLE,
        /// Questions asked and left open.
        UNANSWERED,
        /// Answers without a place on the scale, so that all were compared as nominal.
        OFF_SCALE,
        /// Passages that only one of two coders has found; answers about them are not compared.
        FOUND_BY_ONE,
        /// Names that several actors among the answers have: they are compared as different answers.
        NAMESAKES
    }

    /// The warnings on ratings.
    public static List<FigureWarning> of(RatedVariable rated) {
        var warnings = new ArrayList<FigureWarning>();
        int compared = rated.compared();
        if (compared > 0 && compared < FEW) {
            warnings.add(new FigureWarning(Kind.FEW_UNITS, compared));
        }
        int[] answers = rated.ratings().countByCategory();
        int all = IntStream.of(answers).sum();
        int most =
                IntStream.range(0, answers.length)
                        .reduce(0, (one, other) -> answers[other] > answers[one] ? other : one);
        long used = IntStream.of(answers).filter(it -> it > 0).count();
        boolean one = used > 1 && answers[most] >= MOST * all;
        if (one) {
            warnings.add(new FigureWarning(Kind.ONE_CATEGORY, (int) (PERCENT * answers[most] / all)));
        }
        if (rated.question().declared() && used > 1) {
            IntStream.range(0, answers.length)
                    .filter(it -> answers[it] > 0 && answers[it] < MeasuredRatings.RARE)
                    .mapToObj(it -> new FigureWarning(Kind.RARE_CATEGORY, answers[it]))
                    .forEach(warnings::add);
        }
        int namesakes = rated.question().namesakes();
        if (namesakes > 0) {
            warnings.add(new FigureWarning(Kind.NAMESAKES, namesakes));
        }
        return warnings;
    }

    /// The warnings on omitted data.
    static List<FigureWarning> of(List<MeasuredRatings> comparisons, int offScale) {
        return IntStream.range(0, Kind.values().length)
                .mapToObj(it -> new FigureWarning(Kind.values()[it], count(Kind.values()[it], comparisons, offScale)))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private static int count(Kind kind, List<MeasuredRatings> comparisons, int offScale) {
        return switch (kind) {
            case ASKED_OF_SOME -> comparisons.stream().mapToInt(MeasuredRatings::askedOfSome).sum();
            case NOT_CODABLE -> comparisons.stream().mapToInt(MeasuredRatings::notCodable).sum();
            case UNANSWERED -> comparisons.stream().mapToInt(MeasuredRatings::unanswered).sum();
            case OFF_SCALE -> offScale;
            case FEW_UNITS, ONE_CATEGORY, RARE_CATEGORY, FOUND_BY_ONE, NAMESAKES -> 0;
        };
    }
}
