package org.framewright.ui.agreement.figures;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.controls.text.Nodes;

import java.util.ArrayList;
import java.util.Optional;

/// The figures of a line in large and small: alpha, its interval, percent agreement, the number of units.
public final class FigureSummary {

    private FigureSummary() {}

    public static Node of(FigureLine line, FigureFormatter formatter) {
        var texts = formatter.texts();
        var parts = new ArrayList<Node>();
        // a line without alpha has the measure in its place
        var main = line.alpha().or(line::percent);
        main.ifPresent(it -> {
            var number = Nodes.withId("page-figure", new Label(formatter.cell(main)), "figure");
            number.setTooltip(new Tooltip(formatter.sentence(it)));
            var measure = Nodes.withStyle(new Label(name(it, formatter)), "quiet");
            parts.add(Nodes.withStyle(new HBox(Nodes.keepWidth(number), Nodes.keepWidth(measure)), "main-figure"));
        });
        main.flatMap(it -> interval(it, formatter)).ifPresent(parts::add);
        line.percent()
                .filter(_ -> line.alpha().isPresent())
                .ifPresent(it -> parts.add(part(formatter.cell(line.percent()), name(it, formatter))));
        parts.add(part(texts.get("agreement.page-n", line.compared()), formatter.units(line)));
        return Nodes.withStyle(new FlowPane(parts.toArray(Node[]::new)), "figure-summary");
    }

    private static Optional<Node> interval(FigureEstimate estimate, FigureFormatter formatter) {
        var pairs = estimate.pairs();
        var interval = estimate.interval();
        if (pairs != null) {
            return Optional.of(range(pairs.low(), pairs.high(), "agreement.page-range", formatter));
        }
        return interval == null
                ? Optional.empty()
                : Optional.of(range(interval.low(), interval.high(), "agreement.page-interval", formatter));
    }

    private static Node range(double low, double high, String key, FigureFormatter formatter) {
        var texts = formatter.texts();
        return part(texts.get("agreement.page-from-to", formatter.number(low), formatter.number(high)), texts.get(key));
    }

    private static String name(FigureEstimate estimate, FigureFormatter formatter) {
        return formatter.text("agreement.short." + estimate.measure());
    }

    private static Node part(String words, String below) {
        return Nodes.withStyle(
                new VBox(
                        Nodes.keepWidth(Nodes.withStyle(new Label(words), "value")),
                        Nodes.keepWidth(Nodes.withStyle(new Label(below), "quiet"))),
                "figure-part");
    }
}
