package org.framewright.reliability;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;

import java.util.Comparator;
import java.util.List;

/// The number of doubly coded articles that a figure needs.
public sealed interface SampleNeed {

    /// The lower end of the figure's interval passes the threshold already.
    record NoMoreArticles() implements SampleNeed {}

    /// The figure needs more articles.
    ///
    /// @param more the number of articles beside the pilot's
    /// @param total the number of articles with the pilot's
    record MoreArticles(int more, int total) implements SampleNeed {}

    /// No number suffices while coders agree as they did: alpha itself is at or below the threshold.
    record Unreachable() implements SampleNeed {}

    /// The need can't be computed.
    record UnknownNeed(UnknownReason reason) implements SampleNeed {}

    /// The reasons why the need can't be computed.
    enum UnknownReason {
        /// Alpha has no figure.
        NO_FIGURE,
        /// Alpha has a figure and no interval: the data is too little to draw from.
        NO_INTERVAL,
        /// Coders have not differed at all: such data does not show how far alpha could vary.
        NO_DISAGREEMENT
    }

    /// The need of a figure of a pilot. The interval's lower part is assumed to shrink with the square root of the number of
    /// articles.
    ///
    /// @param articles of the pilot, coded by two or more
    static SampleNeed of(AgreementFigure alpha, double threshold, int articles) {
        var bootstrap = alpha.bootstrap();
        var drawn = bootstrap == null ? null : bootstrap.figures();
        if (!(alpha.outcome() instanceof MeasureOutcome.Defined(double value, _, _))) {
            return new UnknownNeed(UnknownReason.NO_FIGURE);
        }
        return drawn == null
                ? new UnknownNeed(UnknownReason.NO_INTERVAL)
                : of(value, drawn.interval95(), threshold, articles);
    }

    private static SampleNeed of(double alpha, ConfidenceInterval interval, double threshold, int articles) {
        if (alpha <= threshold) {
            return new Unreachable();
        }
        if (interval.high() - interval.low() == 0) {
            return new UnknownNeed(UnknownReason.NO_DISAGREEMENT);
        }
        if (interval.low() >= threshold) {
            return new NoMoreArticles();
        }
        double times = Math.pow((alpha - interval.low()) / (alpha - threshold), 2);
        int total = (int) Math.min(Integer.MAX_VALUE, Math.ceil(articles * times));
        return new MoreArticles(total - articles, total);
    }

    /// The greatest need among several figures of one variable, such as the figures of each pair of coders.
    static SampleNeed max(List<SampleNeed> needs) {
        return needs.stream()
                .max(Comparator.comparingLong(SampleNeed::rank))
                .orElse(new UnknownNeed(UnknownReason.NO_FIGURE));
    }

    private static long rank(SampleNeed need) {
        return switch (need) {
            case NoMoreArticles _ -> 0;
            // a pair without an interval has no known need; a pair without differences ranks below a pair that needs
            // more
            case UnknownNeed(var reason) -> reason == UnknownReason.NO_DISAGREEMENT ? 1 : -1;
            case MoreArticles(int more, _) -> 1L + more;
            case Unreachable _ -> Integer.MAX_VALUE + 3L;
        };
    }
}
