package org.framewright.ui.agreement.variable;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.CoderFigure;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.FigureSummary;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The page of a variable, of a project or of any file.
///
/// @param jobs for answers during a drag
/// @param choices on the page; kept
/// @param adjudicate leads to the place of a unit, where there is one
public record VariablePage(
        FigureFormatter formatter,
        AlphaThresholds thresholds,
        ScreenJobs jobs,
        VariableChoices choices,
        Optional<BiConsumer<RatedArticle, RatedUnit>> adjudicate) {

    /// Builds the page.
    ///
    /// @param line the variable's line in the table
    /// @param facts further sentences below its figures, now or later; may be empty
    /// @param more views beside those of every variable
    public DetailPage create(
            VariableDetails details, FigureLine line, ObservableValue<String> facts, List<DetailPage.View> more) {
        var texts = formatter.texts();
        var categories = new CategoriesView(details, formatter, choices.pair, adjudicate);
        var coders = new CodersView(details, formatter);
        var otherwise =
                new WhatIfView(new WhatIfViewModel(details, jobs, choices.scenario), details, formatter, thresholds);
        var views = new ArrayList<DetailPage.View>();
        views.add(DetailPage.View.of("categories", categories, categories.table::takeKeyboard, texts));
        views.add(DetailPage.View.of("coders", coders, coders.table::takeKeyboard, texts));
        // a file without days has no time view; a project's shows the reason
        if (!details.timelines().isEmpty() || details.rated().articles().stream().anyMatch(RatedArticle::isDated)) {
            var time = new TimeView(details, formatter);
            views.add(DetailPage.View.of("time", time, time.by::requestFocus, texts));
        }
        views.add(DetailPage.View.of("what-if", otherwise, otherwise.articles::takeKeyboard, texts));
        views.addAll(more);
        return new DetailPage(formatter.title(line), formatter.notes(line, thresholds), facts, views)
                .withFigures(FigureSummary.of(line, formatter))
                .bindView(choices.view);
    }

    /// The agreement between every two coders, and of each against the rest.
    private static final class CodersView extends ScrollPane {

        /// The column that is left out where the sentence above the table has its only number.
        private static final int COMPARISONS = 1;

        private final VariableDetails details;
        private final FigureFormatter formatter;
        private final Texts texts;
        final LineTable<CoderFigure> table;

        CodersView(VariableDetails details, FigureFormatter formatter) {
            this.details = details;
            this.formatter = formatter;
            this.texts = formatter.texts();
            getStyleClass().add("page-scroll");
            var map = new HeatMap("coder-matrix");
            map.show(details.rated().coders(), rows());
            var comparisons = details.coders().stream().map(CoderFigure::comparisons).distinct().toList();
            var means =
                    ParagraphLabel.whole(
                            comparisons.size() == 1
                                    ? texts.get("agreement.pairs-mean-of-all", comparisons.getFirst())
                                    : texts.get("agreement.pairs-mean"),
                            "guidance");
            this.table =
                    new LineTable<CoderFigure>("coder-figures", texts.get("agreement.coders"), CoderFigure::coder)
                            .text(
                                    texts.get("agreement.column.coder"),
                                    80,
                                    it -> details.rated().coders().get(it.coder()))
                            .number(texts.get("agreement.column.comparisons"), 66, CoderFigure::comparisons)
                            .text(
                                    texts.get("agreement.column.same"),
                                    60,
                                    it -> formatter.brief(it.same()),
                                    it -> formatter.format(it.same()))
                            .text(
                                    texts.get("agreement.column.with-others"),
                                    60,
                                    it -> formatter.brief(it.alpha()),
                                    this::alphaWithOthers)
                            .text(
                                    texts.get("agreement.column.without"),
                                    88,
                                    it -> formatter.brief(it.alphaWithout()),
                                    it -> formatter.format(it.alphaWithout()));
            table.getColumns().get(COMPARISONS).setVisible(comparisons.size() > 1);
            setContent(
                    Nodes.withStyle(new VBox(map, means, DetailPage.fillWhole(table, details.coders())), "page-part"));
            setFitToWidth(true);
        }

        /// The mean over the pairs with a coder; the others with whom the answers do not vary are named.
        private String alphaWithOthers(CoderFigure figure) {
            var alpha = formatter.format(figure.alpha());
            return figure.unvaried().isEmpty() || figure.alpha() instanceof MeasureOutcome.Undefined
                    ? alpha
                    : texts.get(
                            "agreement.with-others-but",
                            alpha,
                            figure.unvaried().stream()
                                    .map(details.rated().coders()::get)
                                    .collect(Collectors.joining(", ")));
        }

        private List<List<HeatMap.MapField>> rows() {
            int coders = details.rated().coders().size();
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
                    details.pairs().stream()
                            .filter(it ->
                                    it.pair().first() == Math.min(row, column)
                                            && it.pair().second() == Math.max(row, column))
                            .findFirst();
            return pair.map(it -> field(it, row < column)).orElseGet(() -> new HeatMap.MapField("", 0, false, ""));
        }

        private HeatMap.MapField field(VariableDetails.PairFigure pair, boolean alpha) {
            var outcome = alpha ? pair.alpha() : pair.percent();
            var value = value(outcome);
            var says =
                    texts.get(
                            "agreement.pair",
                            details.rated().coders().get(pair.pair().first()),
                            details.rated().coders().get(pair.pair().second()),
                            pair.compared(),
                            formatter.format(pair.alpha()),
                            formatter.format(pair.percent()));
            return new HeatMap.MapField(
                    value.map(formatter::shortNumber).orElse("–"), 1 - value.orElse(1.0), false, says);
        }

        private static Optional<Double> value(MeasureOutcome outcome) {
            return outcome instanceof MeasureOutcome.Defined(double value, _, _)
                    ? Optional.of(value)
                    : Optional.empty();
        }
    }
}
