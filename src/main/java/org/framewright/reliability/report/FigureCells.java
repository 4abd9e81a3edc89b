package org.framewright.reliability.report;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.agreement.Rounded;
import org.framewright.codebook.document.Document.Bar;
import org.framewright.codebook.document.Document.Cell;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;
import org.framewright.codebook.document.Words;
import org.framewright.reliability.Figure;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures as cells of a page's tables, rounded to three places.
final class FigureCells {

    private static final List<Double> MARKS = List.of(0.667, 0.8);

    private final Words words;

    FigureCells(Words words) {
        this.words = words;
    }

    /// The figure, or why there is none.
    Cell value(Figure figure) {
        return switch (figure.outcome()) {
            case Outcome.Undefined _ -> quiet(words.get("report.undefined"));
            case Outcome.Value(double value, _, _) -> Cell.of(number(value));
        };
    }

    /// The figure, or in words why there is none.
    Cell valueOrReason(Figure figure) {
        return figure.outcome() instanceof Outcome.Undefined(var reason)
                ? quiet(words.get("agreement.none", words.get("agreement.reason." + reason.name())))
                : value(figure);
    }

    private static Cell quiet(String text) {
        return new Cell(List.of(Line.of(Span.quiet(text))), 0);
    }

    /// The mean over pairs of coders.
    Cell value(Pairs pairs) {
        return value(pairs.mean());
    }

    /// From the lowest pair to the highest.
    Cell range(Pairs pairs) {
        return quiet(range(pairs.lowest(), pairs.highest()));
    }

    private String range(Figure lowest, Figure highest) {
        return lowest.outcome() instanceof Outcome.Value(double low, _, _)
                        && highest.outcome() instanceof Outcome.Value(double high, _, _)
                ? words.get("report.from-to", Rounded.of(low), Rounded.of(high))
                : "";
    }

    /// The figure, and below it its interval, or the range of pairs.
    Cell withInterval(Figure figure, Optional<Pairs> pairs) {
        var lines = new ArrayList<>(value(figure).lines());
        var interval = figure.outcome() instanceof Outcome.Value(_, _, var formula) ? interval(figure, formula) : null;
        if (interval != null) {
            lines.add(
                    Line.of(
                            Span.quiet(
                                    words.get(
                                            "report.from-to",
                                            Rounded.of(interval.low()),
                                            Rounded.of(interval.high())))));
        }
        pairs.ifPresent(it -> {
            var range = range(it.lowest(), it.highest());
            var lie =
                    it.some()
                            .map(some -> words.get("report.some-pairs-lie", some, range))
                            .orElseGet(() -> words.get("report.pairs-lie", range));
            lines.add(Line.of(Span.quiet(lie)));
        });
        return new Cell(lines, 0);
    }

    /// Its standard error: the bootstrap's where there is one, else the formula's.
    Cell error(Figure figure) {
        if (!(figure.outcome() instanceof Outcome.Value(_, var formula, _))) {
            return Cell.of("");
        }
        var bootstrap = figure.bootstrap();
        var drawn = bootstrap == null ? null : bootstrap.figures();
        Double error = drawn != null ? Double.valueOf(drawn.standardDeviation()) : bootstrap == null ? formula : null;
        return Cell.of(error == null ? "" : number(error));
    }

    /// Its interval, as numbers and drawn: the bootstrap's where there is one, else the formula's.
    Cell interval(Figure figure) {
        if (!(figure.outcome() instanceof Outcome.Value(double value, _, var formula))) {
            return Cell.of("");
        }
        var interval = interval(figure, formula);
        if (interval == null) {
            return new Cell(List.of(), 0, new Bar(value, value, value, MARKS));
        }
        return new Cell(
                List.of(Line.of(words.get("report.from-to", Rounded.of(interval.low()), Rounded.of(interval.high())))),
                0,
                new Bar(value, interval.low(), interval.high(), MARKS));
    }

    /// The bootstrap's, where it was asked for: then there is none where there is too little to draw from.
    private static @Nullable Interval interval(Figure figure, @Nullable Interval formula) {
        var bootstrap = figure.bootstrap();
        if (bootstrap == null) {
            return formula;
        }
        var drawn = bootstrap.figures();
        return drawn == null ? null : drawn.interval95();
    }

    private String number(double value) {
        return words.get("report.number", Rounded.of(value));
    }
}
