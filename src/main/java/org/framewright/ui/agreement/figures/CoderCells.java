package org.framewright.ui.agreement.figures;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each coder's alpha with the others, in the row of a line: as numbers, or as tints where there are many coders.
final class CoderCells {

    /// The initial width of the column.
    static final double WIDTH = 60;

    private static final int FEWEST = 3;
    private static final int MOST_NUMBERS = 6;
    private static final int MOST = 12;
    private static final double NUMBER = 46;
    private static final double TINT = 32;
    private static final double MARGIN = 18;
    private static final double GAP = 4;

    /// The limits of the two lower steps, below the study's own thresholds.
    private static final List<Double> LOW = List.of(.45, .55);

    /// The limit of the highest step.
    private static final double HIGH = .9;

    private CoderCells() {}

    /// Whether there are cells: for two coders alpha says the same, and the page of a variable shows more than twelve.
    static boolean fit(List<String> coders) {
        return coders.size() >= FEWEST && coders.size() <= MOST;
    }

    private static double cell(int coders) {
        return coders > MOST_NUMBERS ? TINT : NUMBER;
    }

    static double width(List<String> coders) {
        return fit(coders) ? MARGIN + coders.size() * cell(coders.size()) : WIDTH;
    }

    /// The names; their first words, where those are enough to tell the coders apart.
    static Node heads(List<String> coders) {
        boolean distinct = coders.stream().map(CoderCells::firstWord).distinct().count() == coders.size();
        return line(
                coders.stream()
                        .map(it -> label(distinct ? firstWord(it) : it, coders.size(), it, "coder-head"))
                        .toList());
    }

    private static String firstWord(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    static Node cells(AgreementFigures figures, FigureLine line, FigureFormatter formatter) {
        var alphas = figures.ofCoders().getOrDefault(line.key(), Map.of());
        int coders = figures.coders().size();
        return line(
                figures.coders().stream()
                        .map(it ->
                                cell(it, Optional.ofNullable(alphas.get(it)), coders, figures.thresholds(), formatter))
                        .toList());
    }

    private static Label cell(
            String coder,
            Optional<MeasureOutcome> alpha,
            int coders,
            AlphaThresholds thresholds,
            FigureFormatter formatter) {
        var value = alpha.map(it -> it instanceof MeasureOutcome.Defined(double known, _, _) ? known : null);
        var none = alpha.isPresent() ? "–" : "";
        var words = coders > MOST_NUMBERS ? "" : value.map(formatter::shortNumber).orElse(none);
        var label = label(words, coders, alpha.map(it -> describe(coder, it, formatter)).orElse(""), "coder-alpha");
        value.ifPresent(it -> label.getStyleClass().add("alpha-" + step(it, thresholds)));
        return label;
    }

    /// The figures in words, coder by coder.
    static List<String> describe(AgreementFigures figures, FigureLine line, FigureFormatter formatter) {
        var alphas = figures.ofCoders().getOrDefault(line.key(), Map.of());
        return figures.coders().stream()
                .flatMap(
                        it -> Optional.ofNullable(alphas.get(it)).map(alpha -> describe(it, alpha, formatter)).stream())
                .toList();
    }

    private static String describe(String coder, MeasureOutcome alpha, FigureFormatter formatter) {
        return formatter.text("agreement.coder-alpha", coder, formatter.format(alpha));
    }

    private static int step(double alpha, AlphaThresholds thresholds) {
        int step = 1;
        var limits = List.of(LOW.getFirst(), LOW.getLast(), thresholds.tentative(), thresholds.reliable(), HIGH);
        for (double limit : limits) {
            step += alpha >= limit ? 1 : 0;
        }
        return step;
    }

    private static Label label(String words, int coders, String told, String style) {
        var label = Nodes.withStyle(new Label(words), style);
        label.setStyle(
                "-fx-min-width: %1$s; -fx-pref-width: %1$s; -fx-max-width: %1$s"
                        .formatted(Zoom.toEm(cell(coders) - GAP)));
        label.setTooltip(told.isEmpty() ? null : new Tooltip(told));
        label.setAccessibleText(told);
        return label;
    }

    private static HBox line(List<Label> labels) {
        return Nodes.withStyle(new HBox(labels.toArray(Node[]::new)), "coder-cells");
    }
}
