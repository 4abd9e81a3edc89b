package org.framewright.ui.agreement.variable;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.rated.CoderFigure;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who differs from whom: every two coders, and each against the rest.
final class CodersView extends HBox {

    private final VariableDetails examined;
    private final FigureFormatter words;
    private final Texts texts;
    final LineTable<CoderFigure> table;

    CodersView(VariableDetails examined, FigureFormatter words) {
        this.examined = examined;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().add("page-columns");
        var map = new HeatMap("coder-matrix");
        map.show(examined.rated().coders(), rows());
        var means = ParagraphLabel.whole(texts.get("agreement.pairs-mean"), "guidance");
        var left = StyleClasses.with(new VBox(map, means), "page-part");
        var scroll = StyleClasses.with(new ScrollPane(left), "page-scroll");
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        this.table =
                new LineTable<CoderFigure>("coder-figures", texts.get("agreement.coders"), CoderFigure::coder)
                        .words(
                                texts.get("agreement.column.coder"),
                                120,
                                it -> examined.rated().coders().get(it.coder()))
                        .number(texts.get("agreement.column.comparisons"), 90, CoderFigure::comparisons)
                        .brief(texts.get("agreement.column.same"), 80, it -> words.figure(it.same()))
                        .brief(texts.get("agreement.column.with-others"), 128, it -> words.figure(it.alpha()))
                        .words(texts.get("agreement.column.without"), 120, it -> words.figure(it.without()));
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().setAll(scroll, table);
        table.fill(examined.coders());
    }

    private List<List<HeatMap.MapField>> rows() {
        int coders = examined.rated().coders().size();
        var rows = new ArrayList<List<HeatMap.MapField>>();
        for (int row = 0; row < coders; row++) {
            var fields = new ArrayList<HeatMap.MapField>();
            for (int column = 0; column < coders; column++) {
                fields.add(field(row, column));
            }
            rows.add(fields);
        }
        return rows;
    }

    /// Alpha above the diagonal, percent agreement below it.
    private HeatMap.MapField field(int row, int column) {
        var pair =
                examined.pairs().stream()
                        .filter(it ->
                                it.two().first() == Math.min(row, column) && it.two().second() == Math.max(row, column))
                        .findFirst();
        return pair.map(it -> field(it, row < column)).orElseGet(() -> new HeatMap.MapField("", 0, false, ""));
    }

    private HeatMap.MapField field(VariableDetails.PairFigure pair, boolean alpha) {
        var outcome = alpha ? pair.alpha() : pair.percent();
        var value = value(outcome);
        var says =
                texts.get(
                        "agreement.pair",
                        examined.rated().coders().get(pair.two().first()),
                        examined.rated().coders().get(pair.two().second()),
                        pair.compared(),
                        words.figure(pair.alpha()),
                        words.figure(pair.percent()));
        return new HeatMap.MapField(value.map(words::number).orElse("–"), 1 - value.orElse(1.0), false, says);
    }

    private static Optional<Double> value(MeasureOutcome outcome) {
        return outcome instanceof MeasureOutcome.Defined(double value, _, _) ? Optional.of(value) : Optional.empty();
    }
}
