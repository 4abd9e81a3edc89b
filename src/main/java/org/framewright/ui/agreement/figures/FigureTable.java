package org.framewright.ui.agreement.figures;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.table.LineTable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The agreement, a line for each variable, tag and role: in figures, as bars, and in words.
public final class FigureTable {

    private static final int ABOUT = 0;
    private static final int GROUP = 1;
    private static final int PERCENT = 6;
    private static final int BEFORE = 8;
    private static final int ADDITIONAL = 9;
    private static final double LEAST_NAME = 150;
    private static final double ASSESSMENT_WIDTH = 128;

    private final FigureFormatter formatter;

    public final LineTable<FigureLine> table;
    private AlphaThresholds thresholds = AlphaThresholds.USUAL;
    private Map<String, FigureEstimate> earlier = Map.of();

    /// A figure that sorts by its value.
    ///
    /// @param words as it is copied
    private record SortableFigure(Optional<FigureEstimate> estimate, String words)
            implements Comparable<SortableFigure> {

        private boolean isEmpty() {
            return value() == Double.NEGATIVE_INFINITY;
        }

        private double value() {
            return estimate.map(FigureEstimate::outcome)
                    .map(it ->
                            it instanceof MeasureOutcome.Defined(double value, _, _) ? value : Double.NEGATIVE_INFINITY)
                    .orElse(Double.NEGATIVE_INFINITY);
        }

        @Override
        public int compareTo(SortableFigure other) {
            return Double.compare(value(), other.value());
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// A line without a figure comes last in either order; the table reverses the comparison where it descends.
    private static <V> void emptyLast(TableColumn<FigureLine, V> column) {
        column.setComparator((one, other) -> {
            if (!(one instanceof SortableFigure a) || !(other instanceof SortableFigure b)) {
                return 0;
            }
            boolean turned = column.getSortType() == TableColumn.SortType.DESCENDING;
            return a.isEmpty() == b.isEmpty() || turned ? a.compareTo(b) : b.compareTo(a);
        });
    }

    /// @param onOpened takes a line that is opened by Enter or a double click
    public FigureTable(FigureFormatter formatter, Consumer<FigureLine> onOpened) {
        this.formatter = formatter;
        var texts = formatter.texts();
        this.table =
                new LineTable<FigureLine>("agreement-figures", texts.get("agreement.title"), FigureLine::key)
                        .text(texts.get("agreement.column.about"), 180, formatter::label)
                        .text(texts.get("agreement.column.group"), 104, FigureLine::group)
                        .shortText(texts.get("agreement.column.scale"), 78, formatter::scale)
                        .shortText(texts.get("agreement.column.unit"), 92, formatter::units)
                        .number(texts.get("agreement.column.compared"), 50, FigureLine::compared)
                        .number(texts.get("agreement.column.coders"), 60, it -> it.coders().size())
                        .column(
                                texts.get("agreement.column.percent"),
                                88,
                                sorted(FigureLine::percent, formatter::percent),
                                _ -> new FigureCell(formatter::percent))
                        .column(
                                texts.get("agreement.column.alpha"),
                                150,
                                sorted(FigureLine::alpha, formatter::cellWithInterval),
                                _ -> new IntervalCell())
                        .column(
                                texts.get("agreement.column.before"),
                                66,
                                this::previous,
                                _ -> new FigureCell(formatter::cell))
                        .column(
                                "",
                                66,
                                sorted(FigureLine::additional, formatter::cell),
                                _ -> new FigureCell(formatter::cell))
                        .text(
                                texts.get("agreement.column.assessment"),
                                ASSESSMENT_WIDTH,
                                it -> formatter.assessment(it, thresholds))
                        .text(texts.get("agreement.column.warnings"), 220, formatter::warnings)
                        .onOpened(onOpened);
        column(ADDITIONAL).getStyleClass().add("number");
        column(PERCENT).getStyleClass().add("number");
        column(BEFORE).getStyleClass().add("number");
        column(BEFORE).setVisible(false);
        IntStream.rangeClosed(PERCENT, ADDITIONAL).forEach(it -> emptyLast(column(it)));
        column(ABOUT).setMinWidth(LEAST_NAME);
        table.getStyleClass().add("figure-table");
    }

    /// The same, without the column for the tags: for lines without one.
    public FigureTable withoutGroups() {
        column(GROUP).setVisible(false);
        return this;
    }

    private TableColumn<FigureLine, ?> column(int index) {
        return table.getColumns().get(index);
    }

    private static Function<FigureLine, SortableFigure> sorted(
            Function<FigureLine, Optional<FigureEstimate>> estimateOf,
            Function<Optional<FigureEstimate>, String> words) {
        return line -> {
            var estimate = estimateOf.apply(line);
            return new SortableFigure(estimate, words.apply(estimate));
        };
    }

    /// Shows lines.
    ///
    /// @param additionalMeasure the key of the name of the measure in the last column of figures
    public void fill(List<FigureLine> lines, AlphaThresholds newThresholds, String additionalMeasure) {
        thresholds = newThresholds;
        column(ADDITIONAL).setText(formatter.texts().get("agreement.short." + additionalMeasure));
        table.fill(lines);
        table.refresh();
    }

    private SortableFigure previous(FigureLine line) {
        var estimate = Optional.ofNullable(earlier.get(line.key()));
        return new SortableFigure(estimate, formatter.cell(estimate));
    }

    /// Shows the previous alpha beside the present one, by [FigureLine#key]; an empty map hides the column.
    public void showPrevious(Map<String, FigureEstimate> figures) {
        earlier = Map.copyOf(figures);
        column(BEFORE).setVisible(!earlier.isEmpty());
        table.refresh();
    }

    private final class FigureCell extends ColumnCell<FigureLine, SortableFigure> {

        private final Function<Optional<FigureEstimate>, String> format;

        private FigureCell(Function<Optional<FigureEstimate>, String> format) {
            this.format = format;
        }

        @Override
        protected void show(SortableFigure figure) {
            setText(format.apply(figure.estimate()));
            setTooltip(figure.estimate().map(it -> new Tooltip(formatter.sentence(it))).orElse(null));
        }
    }

    private final class IntervalCell extends ColumnCell<FigureLine, SortableFigure> {

        private final Label number = Nodes.withStyle(new Label(), "figure");
        private final IntervalBar bar = Nodes.hgrow(new IntervalBar());
        private final HBox both = Nodes.withStyle(new HBox(number, bar), "drawn-figure");

        private IntervalCell() {
            // a cut figure would be another figure: the bar gets narrower
            number.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void show(SortableFigure figure) {
            var estimate = figure.estimate();
            setTooltip(estimate.map(it -> new Tooltip(formatter.sentence(it))).orElse(null));
            if (estimate.isEmpty()) {
                setGraphic(null);
                return;
            }
            boolean defined = estimate.get().outcome() instanceof MeasureOutcome.Defined;
            number.setText(formatter.cell(estimate));
            bar.setVisible(defined);
            bar.show(estimate.get(), thresholds);
            setGraphic(both);
        }
    }
}
