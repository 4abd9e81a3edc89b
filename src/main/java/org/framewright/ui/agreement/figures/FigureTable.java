package org.framewright.ui.agreement.figures;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.Tag;
import org.framewright.model.ConstantName;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.AlphaThresholds.Level;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The agreement, a line for each variable, below the head of its tag or role: in figures, as bars, for each coder, and in
/// words. A sorted table has no heads.
public final class FigureTable {

    private static final int ALPHA = 2;
    private static final int BEFORE = 3;
    private static final int CODERS = 4;
    private static final int ASSESSMENT = 5;
    private static final int PERCENT = 6;
    private static final int ADDITIONAL = 7;
    private static final int NOTES = 8;
    private static final double LEAST_NAME = 240;
    private static final double NUMBER = 50;
    private static final double BEFORE_WIDTH = 66;

    private static final double PERCENT_WIDTH = 132;
    private static final double ADDITIONAL_WIDTH = 84;
    private static final double NOTES_WIDTH = 220;

    /// The least width of a figure with a readable bar.
    private static final double LEAST_BAR = 316;

    /// The same beside an open variable.
    private static final double NARROW_BAR = 152;

    /// The number beside the bar, and the edges of its cell.
    private static final double BESIDE_BAR = 76;

    /// The width of a letter of an assessment, on average.
    private static final double LETTER = 6;

    /// The sign of an assessment, and the edges of its cell.
    private static final double BESIDE_ASSESSMENT = 36;

    private final FigureFormatter formatter;
    private final IntervalScale scale;

    public final LineTable<FigureRow> table;
    private AgreementFigures figures = AgreementFigures.ofLines(List.of(), AlphaThresholds.USUAL, "cohen-kappa");
    private Predicate<FigureLine> shown = _ -> true;

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
    private static <V> void emptyLast(TableColumn<FigureRow, V> column) {
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
        this.scale = new IntervalScale(texts);
        this.table =
                new LineTable<FigureRow>("agreement-figures", texts.get("agreement.title"), FigureRow::key)
                        .text(texts.get("agreement.column.about"), LEAST_NAME, this::name, NameCell::new)
                        .number(
                                texts.get("agreement.column.compared"),
                                NUMBER,
                                it -> it.figures().map(FigureLine::compared).orElse(0))
                        .column(
                                texts.get("agreement.column.alpha"),
                                NARROW_BAR,
                                sorted(FigureLine::alpha, formatter::cellWithInterval),
                                _ -> new IntervalCell())
                        .sharingRoom()
                        .column(
                                texts.get("agreement.column.before"),
                                BEFORE_WIDTH,
                                sorted(it -> Optional.ofNullable(figures.previous().get(it.key())), formatter::cell),
                                _ -> new FigureCell(formatter::cell))
                        .column("", CoderCells.WIDTH, this::coderWords, _ -> new CodersCell())
                        .text(
                                texts.get("agreement.column.assessment"),
                                128,
                                words(it -> figures.assessed() ? formatter.assessment(it, figures.thresholds()) : ""),
                                () -> new AssessmentCell(it -> figures.thresholds().assessment(it).level()))
                        .column(
                                texts.get("agreement.column.percent"),
                                PERCENT_WIDTH,
                                sorted(FigureLine::percent, formatter::percent),
                                _ -> new FigureCell(formatter::percent))
                        .column(
                                "",
                                ADDITIONAL_WIDTH,
                                sorted(FigureLine::additional, formatter::cell),
                                _ -> new FigureCell(formatter::cell))
                        .text(texts.get("agreement.column.warnings"), NOTES_WIDTH, words(formatter::warnings))
                        .onOpened(row -> row.figures().ifPresent(onOpened));
        column(0).setMinWidth(LEAST_NAME);
        column(ASSESSMENT).setMinWidth(BESIDE_ASSESSMENT + LETTER * formatter.longestAssessment());
        column(CODERS).setSortable(false);
        for (int number : List.of(ADDITIONAL, PERCENT, BEFORE)) {
            column(number).getStyleClass().add("number");
            emptyLast(column(number));
        }
        emptyLast(column(ALPHA));
        column(ALPHA).getStyleClass().add("drawn");
        column(ALPHA).setGraphic(scale);
        scale.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> column(ALPHA).getWidth() - BESIDE_BAR * Zoom.factorIn(table),
                                column(ALPHA).widthProperty(),
                                Zoom.zoomOf(table)));
        table.getStyleClass().add("figure-table");
        table.widthProperty().subscribe(_ -> fit());
        Zoom.zoomOf(table).subscribe(_ -> fit());
        table.addEventHandler(
                SortEvent.<TableView<FigureRow>>sortEvent(),
                _ -> {
                    boolean headed = table.getItems().stream().anyMatch(FigureRow.Head.class::isInstance);
                    if (headed != hasHeads()) {
                        Platform.runLater(this::fillRows);
                    }
                });
        table.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> {
                    if (now.intValue() >= 0 && table.getItems().get(now.intValue()) instanceof FigureRow.Head) {
                        // a head has nothing to open: the line after it, or before it on the way up
                        int step = now.intValue() > 0 && now.intValue() < before.intValue() ? -1 : 1;
                        Platform.runLater(() -> table.getSelectionModel().clearAndSelect(now.intValue() + step));
                    }
                });
        show(figures);
    }

    private TableColumn<FigureRow, ?> column(int index) {
        return table.getColumns().get(index);
    }

    private static Function<FigureRow, SortableFigure> sorted(
            Function<FigureLine, Optional<FigureEstimate>> estimateOf,
            Function<Optional<FigureEstimate>, String> words) {
        return row -> {
            var estimate = row.figures().flatMap(estimateOf);
            return new SortableFigure(estimate, FigureFormatter.toCopy(words.apply(estimate)));
        };
    }

    private static Function<FigureRow, String> words(Function<FigureLine, String> of) {
        return row -> row.figures().map(of).orElse("");
    }

    private String name(FigureRow row) {
        return switch (row) {
            case FigureRow.Head(var group, _) -> group;
            case FigureRow.Line(var line, var place) ->
                    switch (place) {
                        case ALONE -> formatter.title(line);
                        case BELOW_HEAD -> formatter.label(line);
                        case BELOW_VARIABLE -> formatter.text("agreement.line.pooled-below");
                    };
        };
    }

    private String coderWords(FigureRow row) {
        return row.figures()
                .map(it -> CoderCells.describe(figures, it, formatter))
                .map(it -> String.join("; ", it))
                .orElse("");
    }

    /// Shows figures.
    public void show(AgreementFigures newFigures) {
        figures = newFigures;
        scale.show(figures.thresholds());
        column(ADDITIONAL).setText(formatter.text("agreement.short." + figures.additionalMeasure()));
        column(BEFORE).setVisible(!figures.previous().isEmpty());
        column(CODERS).setVisible(CoderCells.fit(figures.coders()));
        column(CODERS).setGraphic(CoderCells.heads(figures.coders()));
        column(CODERS).setMinWidth(CoderCells.width(figures.coders()));
        column(CODERS).setMaxWidth(CoderCells.width(figures.coders()));
        fit();
        fillRows();
    }

    /// Shows some of the lines.
    public void filter(Predicate<FigureLine> lines) {
        shown = lines;
        fillRows();
    }

    /// Shows as many of the further columns as there is room for beside readable bars.
    private void fit() {
        double room = table.getWidth() / Zoom.factorIn(table) - LEAST_NAME - NUMBER - LEAST_BAR;
        room -= BESIDE_ASSESSMENT + LETTER * formatter.longestAssessment();
        room -= CoderCells.fit(figures.coders()) ? CoderCells.width(figures.coders()) : 0;
        room -= figures.previous().isEmpty() ? 0 : BEFORE_WIDTH;
        // spare room is the bars' and the words'
        column(ALPHA).setMinWidth((room >= 0 ? LEAST_BAR : NARROW_BAR) * Zoom.factorIn(table));
        column(PERCENT).setMaxWidth(PERCENT_WIDTH * Zoom.factorIn(table));
        column(ADDITIONAL).setMaxWidth(ADDITIONAL_WIDTH * Zoom.factorIn(table));
        column(PERCENT).setVisible(room >= PERCENT_WIDTH);
        column(ADDITIONAL).setVisible(room >= PERCENT_WIDTH + ADDITIONAL_WIDTH);
        column(NOTES).setVisible(room >= PERCENT_WIDTH + ADDITIONAL_WIDTH + NOTES_WIDTH);
    }

    private boolean hasHeads() {
        return !figures.tags().isEmpty() && table.getSortOrder().isEmpty();
    }

    private void fillRows() {
        var rows = new ArrayList<FigureRow>();
        Optional<FigureLine> before = Optional.empty();
        for (var line : figures.lines().stream().filter(shown).toList()) {
            if (hasHeads() && !line.group().equals(before.map(FigureLine::group).orElse(""))) {
                rows.add(new FigureRow.Head(line.group(), line.tag()));
            }
            rows.add(new FigureRow.Line(line, place(line, before)));
            before = Optional.of(line);
        }
        table.fill(rows);
        table.refresh();
    }

    /// Chooses and opens the line some lines after another one, or before it for a negative number; none beyond the ends.
    public void step(FigureLine from, int by, Consumer<FigureLine> open) {
        var rows = table.getItems().stream().filter(it -> it.figures().isPresent()).toList();
        int index = rows.stream().map(FigureRow::key).toList().indexOf(from.key()) + by;
        if (index >= 0 && index < rows.size()) {
            table.select(rows.get(index));
            open.accept(rows.get(index).figures().orElseThrow());
        }
    }

    /// The tag of a line.
    public Optional<Tag> tag(FigureLine line) {
        return Optional.ofNullable(figures.tags().get(line.tag()));
    }

    private FigureRow.Place place(FigureLine line, Optional<FigureLine> before) {
        if (!hasHeads() || line.group().isEmpty()) {
            return FigureRow.Place.ALONE;
        }
        boolean sameVariable =
                before.filter(it -> it.group().equals(line.group()) && it.label().equals(line.label())).isPresent();
        return line.kind() == FigureLine.Kind.POOLED && sameVariable
                ? FigureRow.Place.BELOW_VARIABLE
                : FigureRow.Place.BELOW_HEAD;
    }

    private final class NameCell extends ColumnCell<FigureRow, String> {

        @Override
        protected void show(String words) {
            var row = getTableRow() == null ? null : getTableRow().getItem();
            if (row == null) {
                setGraphic(null);
                return;
            }
            boolean head = row instanceof FigureRow.Head;
            var name = Nodes.withStyle(new Label(words), head ? "figure-head" : "figure-name");
            var line = Nodes.withStyle(new HBox(), "figure-title");
            var tag = row instanceof FigureRow.Head(_, var id) ? id : row.figures().map(FigureLine::tag).orElse("");
            var badge = Optional.ofNullable(figures.tags().get(tag)).map(TagBadge::new);
            switch (row.place()) {
                case ALONE -> badge.ifPresent(line.getChildren()::add);
                case BELOW_HEAD -> line.getStyleClass().add("headed");
                case BELOW_VARIABLE -> line.getStyleClass().add("below");
            }
            line.getChildren().add(name);
            row.figures()
                    .filter(it -> it.kind() == FigureLine.Kind.FOUND || it.kind() == FigureLine.Kind.WORDS)
                    .filter(_ -> !column(PERCENT).isVisible())
                    .map(it -> Nodes.keepWidth(Nodes.withStyle(new Label(formatter.percent(it.percent())), "quiet")))
                    .ifPresent(line.getChildren()::add);
            setTooltip(new Tooltip(row.figures().map(formatter::title).orElse(words)));
            setGraphic(line);
        }
    }

    private static final class FigureCell extends ColumnCell<FigureRow, SortableFigure> {

        private final Function<Optional<FigureEstimate>, String> format;

        private FigureCell(Function<Optional<FigureEstimate>, String> format) {
            this.format = format;
        }

        @Override
        protected void show(SortableFigure figure) {
            setText(format.apply(figure.estimate()));
        }
    }

    private final class IntervalCell extends ColumnCell<FigureRow, SortableFigure> {

        private final Label number = Nodes.withStyle(new Label(), "figure");
        private final IntervalBar bar = Nodes.hgrow(new IntervalBar().within(this));
        private final HBox both = Nodes.withStyle(new HBox(number, bar), "drawn-figure");

        private IntervalCell() {
            // a cut figure would be another figure: the bar gets narrower
            number.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void show(SortableFigure figure) {
            setTooltip(figure.estimate().map(it -> new Tooltip(formatter.sentence(it))).orElse(null));
            number.setText(formatter.cell(figure.estimate()));
            bar.show(figure.estimate(), figures.thresholds());
            setGraphic(both);
        }
    }

    private final class CodersCell extends ColumnCell<FigureRow, String> {

        @Override
        protected void show(String words) {
            var line =
                    Optional.ofNullable(getTableRow())
                            .map(it -> it.getItem())
                            .filter(it -> it.place() != FigureRow.Place.BELOW_VARIABLE)
                            .flatMap(FigureRow::figures);
            setGraphic(line.map(it -> CoderCells.cells(figures, it, formatter)).orElse(null));
        }
    }

    /// The style class of a level's sign.
    public static String styleClass(Level level) {
        return "level-" + ConstantName.of(level);
    }
}
