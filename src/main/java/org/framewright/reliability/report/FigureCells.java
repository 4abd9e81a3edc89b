package org.framewright.reliability.report;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.framewright.codebook.document.Document.Bar;
import org.framewright.codebook.document.Document.Cell;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;
import org.framewright.codebook.document.Words;
import org.framewright.reliability.Figure;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Figures as cells of a page's tables, rounded to three places.
final class FigureCells {

    private static final List<Double> MARKS = List.of(0.667, 0.8);
    private static final double HALF_A_PLACE = 0.0005;

    private final Words words;

    FigureCells(Words words) {
        this.words = words;
    }

    /// The figure, or why there is none.
    Cell value(Figure figure) {
        return switch (figure.outcome()) {
            case Outcome.Undefined(var reason) ->
                    new Cell(
                            List.of(
                                    Line.of(
                                            Span.quiet(
                                                    words.get(
                                                            "report.undefined",
                                                            words.get("agreement.reason." + reason.name()))))),
                            0);
            case Outcome.Value(double value, _, _) -> Cell.of(number(value));
        };
    }

    /// Its standard error: the bootstrap's where there is one, else the formula's.
    Cell error(Figure figure) {
        if (!(figure.outcome() instanceof Outcome.Value(_, var formula, _))) {
            return Cell.of("");
        }
        var bootstrap = figure.bootstrap();
        var drawn = bootstrap == null ? null : bootstrap.figures();
        Double error = drawn == null ? formula : Double.valueOf(drawn.standardDeviation());
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
                List.of(Line.of(words.get("report.from-to", plain(interval.low()), plain(interval.high())))),
                0,
                new Bar(value, interval.low(), interval.high(), MARKS));
    }

    private static @Nullable Interval interval(Figure figure, @Nullable Interval formula) {
        var bootstrap = figure.bootstrap();
        var drawn = bootstrap == null ? null : bootstrap.figures();
        return drawn == null ? formula : drawn.interval95();
    }

    private String number(double value) {
        return words.get("report.number", plain(value));
    }

    /// No minus before what is rounded to nothing.
    private static double plain(double number) {
        return Math.abs(number) < HALF_A_PLACE ? 0 : number;
    }
}
