package org.framewright.reliability.report;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.document.TextDocument.Bar;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.report.ReportTopic.PairFigures;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures as cells of a page's tables, rounded to three places.
record FigureCells(Texts texts, AlphaThresholds thresholds) {

    /// The figure, or a mark where there is none.
    TableCell value(AgreementFigure figure) {
        return switch (figure.outcome()) {
            case MeasureOutcome.Undefined _ -> undefined();
            case MeasureOutcome.Defined(double value, _, _) -> TableCell.of(number(value));
        };
    }

    /// The mark of a missing figure.
    TableCell undefined() {
        return quiet(texts.get("report.undefined"));
    }

    /// The figure, or the reason for a missing figure in words.
    TableCell valueOrReason(AgreementFigure figure) {
        return figure.outcome() instanceof MeasureOutcome.Undefined(var reason)
                ? quiet(texts.get("agreement.none", texts.get("agreement.reason." + reason.name())))
                : value(figure);
    }

    private static TableCell quiet(String text) {
        return new TableCell(List.of(TextLine.of(StyledText.quiet(text))), 0);
    }

    /// The mean over pairs of coders.
    TableCell value(PairFigures pairs) {
        return value(pairs.mean());
    }

    /// The mean over pairs of coders, and below it the number of pairs, where not all have a figure.
    TableCell valueOverPairs(PairFigures pairs) {
        var lines = new ArrayList<>(value(pairs).lines());
        pairs.pairCount()
                .map(some -> TextLine.of(StyledText.quiet(texts.get("report.over-some-pairs", some))))
                .ifPresent(lines::add);
        return new TableCell(lines, 0);
    }

    /// The range from the lowest pair to the highest; empty where only one pair has a figure.
    TableCell range(PairFigures pairs) {
        return quiet(isOfOnePair(pairs) ? "" : range(pairs.lowest(), pairs.highest()));
    }

    private static boolean isOfOnePair(PairFigures pairs) {
        return pairs.pairCount().filter(it -> it == 1).isPresent();
    }

    private String range(AgreementFigure lowest, AgreementFigure highest) {
        return lowest.outcome() instanceof MeasureOutcome.Defined(double low, _, _)
                        && highest.outcome() instanceof MeasureOutcome.Defined(double high, _, _)
                ? range(low, high)
                : "";
    }

    private String range(double low, double high) {
        return texts.get("report.from-to", FigureRounding.round(low), FigureRounding.round(high));
    }

    /// The figure, and below it its interval, or the range of pairs.
    TableCell withInterval(AgreementFigure figure, Optional<PairFigures> pairs) {
        var lines = new ArrayList<>(value(figure).lines());
        var interval =
                figure.outcome() instanceof MeasureOutcome.Defined(_, _, var formula)
                        ? interval(figure, formula)
                        : null;
        if (interval != null) {
            lines.add(TextLine.of(StyledText.quiet(range(interval.low(), interval.high()))));
        }
        pairs.ifPresent(it -> {
            var range = range(it.lowest(), it.highest());
            var lie =
                    it.pairCount()
                            .map(some ->
                                    isOfOnePair(it)
                                            ? texts.get("report.over-some-pairs", some)
                                            : texts.get("report.some-pairs-lie", some, range))
                            .orElseGet(() -> texts.get("report.pairs-lie", range));
            lines.add(TextLine.of(StyledText.quiet(lie)));
        });
        return new TableCell(lines, 0);
    }

    /// The figure's standard error: from the bootstrap where there is one, else from the formula.
    TableCell error(AgreementFigure figure) {
        if (!(figure.outcome() instanceof MeasureOutcome.Defined(_, var formula, _))) {
            return TableCell.of("");
        }
        var bootstrap = figure.bootstrap();
        var drawn = bootstrap == null ? null : bootstrap.figures();
        Double error = drawn != null ? Double.valueOf(drawn.standardDeviation()) : bootstrap == null ? formula : null;
        return TableCell.of(error == null ? "" : number(error));
    }

    /// The figure's interval, as numbers and drawn: from the bootstrap where there is one, else from the formula.
    TableCell interval(AgreementFigure figure) {
        if (!(figure.outcome() instanceof MeasureOutcome.Defined(double value, _, var formula))) {
            return TableCell.of("");
        }
        var interval = interval(figure, formula);
        if (interval == null) {
            return new TableCell(List.of(), 0, new Bar(value, value, value, marks()));
        }
        return new TableCell(
                List.of(TextLine.of(range(interval.low(), interval.high()))),
                0,
                new Bar(value, interval.low(), interval.high(), marks()));
    }

    /// The bootstrap's interval, where a bootstrap was asked for; it is null with too little data to draw from. Else the
    /// formula's interval.
    private static @Nullable ConfidenceInterval interval(AgreementFigure figure, @Nullable ConfidenceInterval formula) {
        var bootstrap = figure.bootstrap();
        if (bootstrap == null) {
            return formula;
        }
        var drawn = bootstrap.figures();
        return drawn == null ? null : drawn.interval95();
    }

    private List<Double> marks() {
        return List.of(thresholds.tentative(), thresholds.reliable());
    }

    String number(double value) {
        return texts.get("report.number", FigureRounding.round(value));
    }
}
