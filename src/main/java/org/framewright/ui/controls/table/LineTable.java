package org.framewright.ui.controls.table;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// The table of words and numbers of all screens: sorted by a click, with the same lines chosen after a reload, a zero not
/// shown.
public final class LineTable<T> extends TableView<T> {

    /// The number of lines that stay in sight above the chosen one.
    private static final int ABOVE = 8;

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass UNCHOSEN = PseudoClass.getPseudoClass("unchosen");
    private static final double SPARE = 16;
    private static final double LETTER = 8;
    private static final int WHOLE_HEADING = 24;
    private static final double MARGIN = 18;
    private static final double CELL_MARGIN = 24;
    private static final double FIRST_MARGIN = 34;

    private final Function<T, Object> identity;
    private final List<Numbers<T>> numbers = new ArrayList<>();
    private final EmptyState placeholder = new EmptyState();
    private Predicate<T> faint = _ -> false;
    private Consumer<T> onOpened = _ -> {};
    private Consumer<Optional<T>> onChosen = _ -> {};
    private Optional<ObjectProperty<TableArrangement>> remembered = Optional.empty();
    private final ColumnWidths<T> widths = new ColumnWidths<>(this);
    private boolean filling;
    private boolean fitted;

    /// Whether the columns are wider than the table.
    public final ReadOnlyBooleanWrapper scrolledSideways = new ReadOnlyBooleanWrapper();

    /// A table without columns.
    ///
    /// @param says its subject, for a screen reader
    /// @param identity the key of a line across reloads
    public LineTable(String id, String says, Function<T, Object> identity) {
        this.identity = identity;
        setId(id);
        setAccessibleText(says);
        getStyleClass().add("line-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(placeholder);
        setRowFactory(_ -> new Row());
        TableArrangement.showTopWhenSorted(this, () -> !filling);
        widthProperty().subscribe(_ -> refit());
        Zoom.zoomOf(this).subscribe(_ -> refit());
        skinProperty().subscribe(this::hideIdleBars);
        setOnKeyPressed(event -> {
            var line = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                onOpened.accept(line);
                event.consume();
            } else if (event.getCode() == KeyCode.END && line != null) {
                // JavaFX estimates the height of lines before they are drawn: scrolls to the end afterwards
                Platform.runLater(() -> scrollTo(getItems().size() - 1));
            }
        });
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(it -> {
                    pseudoClassStateChanged(UNCHOSEN, it == null);
                    if (!filling) {
                        remember(it);
                        onChosen.accept(Optional.ofNullable(it));
                    }
                });
    }

    /// Hides a bar that JavaFX shows beside lines that all fit, where exactly one more would fit and the columns scroll sideways.
    private void hideIdleBars() {
        for (var node : lookupAll(".scroll-bar")) {
            var bar = (ScrollBar) node;
            bar.visibleAmountProperty()
                    .subscribe(it -> bar.pseudoClassStateChanged(IDLE, it.doubleValue() >= bar.getMax()));
        }
    }

    private void remember(@Nullable T line) {
        if (line != null) {
            remembered.ifPresent(it -> it.set(it.get().withChosen(identity.apply(line))));
        }
    }

    /// A column of words; the tooltip shows words that were cut.
    public LineTable<T> text(String heading, double width, Function<T, String> value) {
        return text(heading, width, value, () -> new TextCell<>());
    }

    /// A column of words that cells draw in their own way.
    public LineTable<T> text(
            String heading, double width, Function<T, String> value, Supplier<TableCell<T, String>> cell) {
        var column = column(heading, width, value);
        column.setComparator(Collator.getInstance()::compare);
        column.setCellFactory(_ -> cell.get());
        widths.add(column, getColumns().size() == 1 ? FIRST_MARGIN : MARGIN);
        return this;
    }

    /// A column of words that take as many lines as they need.
    public LineTable<T> wrapped(String heading, double width, Function<T, String> value) {
        var column = column(heading, width, value);
        column.setComparator(Collator.getInstance()::compare);
        column.setCellFactory(WrappedCell::new);
        widths.add(column, getColumns().size() == 1 ? FIRST_MARGIN : MARGIN);
        widths.keepWords(column);
        return this;
    }

    /// A column of words, with a tooltip of their own.
    public LineTable<T> text(String heading, double width, Function<T, String> value, Function<T, String> told) {
        return text(heading, width, value, () -> new ExplainedCell<>(told));
    }

    /// A column of short words, such as dates: none is cut, and spare room is left to others.
    public LineTable<T> shortText(String heading, double width, Function<T, String> value) {
        var column = text(heading, width, value).getColumns().getLast();
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth() + SPARE);
        widths.keepWhole(column);
        return this;
    }

    /// A column of days or moments, sorted by time.
    ///
    /// @param when empty where it is not known
    /// @param words for one
    public <K extends Comparable<K>> LineTable<T> dates(
            String heading, double width, Function<T, Optional<K>> when, Function<K, String> words) {
        var column = column(heading, width, it -> DateValue.of(when.apply(it), words));
        column.setCellFactory(_ -> new ExplainedCell<>(it -> when.apply(it).map(words).orElse("")));
        widths.add(column, MARGIN);
        widths.keepWhole(column);
        column.setMaxWidth(column.getPrefWidth() + SPARE);
        return this;
    }

    public LineTable<T> number(String heading, double width, ToIntFunction<T> value) {
        var column = Nodes.withStyle(column(heading, width, value::applyAsInt), "number");
        column.setCellFactory(_ -> new CountCell<>());
        numbers.add(new Numbers<>(column, column.getPrefWidth(), value));
        widenNumbers(numbers.getLast(), List.of());
        return this;
    }

    private record Numbers<T>(TableColumn<T, ?> column, double width, ToIntFunction<T> value) {}

    /// Makes a column as wide as its longest number, even where words are cut: a cut number would be another number.
    private void widenNumbers(Numbers<T> of, List<T> lines) {
        int digits = lines.stream().mapToInt(it -> Integer.toString(of.value.applyAsInt(it)).length()).max().orElse(1);
        double room = Math.max(of.width, CELL_MARGIN + LETTER * digits) * Zoom.factorIn(this);
        of.column.setMaxWidth(room + SPARE * Zoom.factorIn(this));
        of.column.setMinWidth(room);
    }

    /// A column of any other kind.
    ///
    /// @param cell makes one that draws the value
    public <V extends Comparable<V>> LineTable<T> column(
            String heading, double width, Function<T, V> value, Function<TableColumn<T, V>, TableCell<T, V>> cell) {
        var column = column(heading, width, value);
        column.setCellFactory(cell::apply);
        column.setMinWidth(column.getPrefWidth());
        return this;
    }

    /// Gives the last column a part of the spare room, as columns of words have.
    public LineTable<T> sharingRoom() {
        widths.add(getColumns().getLast(), MARGIN);
        return this;
    }

    private <V> TableColumn<T, V> column(String heading, double width, Function<T, V> value) {
        var column = new TableColumn<T, V>(heading);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        boolean first = getColumns().isEmpty();
        double margin = first ? FIRST_MARGIN : MARGIN;
        // a longer heading, such as a name from a file, is cut
        double headed = heading.length() > WHOLE_HEADING ? width : margin + headingWidth(heading);
        column.setPrefWidth(Math.max(width, headed));
        column.setMinWidth(headed);
        if (first) {
            column.getStyleClass().add("first");
        }
        getColumns().add(column);
        return column;
    }

    private static double headingWidth(String heading) {
        return Math.ceil(new Text(heading).getLayoutBounds().getWidth());
    }

    public LineTable<T> faint(Predicate<T> lines) {
        faint = lines;
        return this;
    }

    /// Takes a line that was opened by Enter or a double click.
    public LineTable<T> onOpened(Consumer<T> then) {
        onOpened = then;
        return this;
    }

    /// Takes the line that is chosen, whenever the user chooses another.
    public LineTable<T> onChosen(Consumer<Optional<T>> then) {
        onChosen = then;
        return this;
    }

    /// Restores the kept arrangement, and keeps the table's own from now on.
    public LineTable<T> withArrangement(ObjectProperty<TableArrangement> kept) {
        TableArrangement.keepOrder(this, kept);
        remembered = Optional.of(kept);
        return this;
    }

    /// Resizes a column: by the header, and by a double click on its edge.
    @Override
    public boolean resizeColumn(TableColumn<T, ?> column, double delta) {
        widths.keepDrawn();
        return super.resizeColumn(column, delta);
    }

    private void refit() {
        fitted = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!fitted) {
            // once there are cells, whose font is known
            fitted = true;
            widths.update();
            super.layoutChildren();
        }
        double columns = getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        scrolledSideways.set(columns > getWidth());
    }

    public void setEmptyText(String words) {
        placeholder.setText(words);
    }

    public List<T> selectedItems() {
        // JavaFX includes nulls while rows change
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    /// Shows lines in the user's order, with the same ones chosen as before.
    public void fill(List<T> lines) {
        filling = true;
        var before = selectedItems().stream().map(identity).collect(Collectors.toSet());
        boolean again = before.isEmpty();
        int index = getSelectionModel().getSelectedIndex();
        if (again) {
            remembered.flatMap(it -> it.get().chosen()).ifPresent(before::add);
        }
        var order = List.copyOf(getSortOrder());
        numbers.forEach(it -> widenNumbers(it, lines));
        getItems().setAll(lines);
        getSortOrder().setAll(order);
        sort();
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (before.contains(identity.apply(getItems().get(i)))) {
                getSelectionModel().select(i);
            }
        }
        boolean gone = !again && getSelectionModel().isEmpty() && !getItems().isEmpty() && isFocused();
        if (gone) {
            // the next line with the keys is counted from there
            getSelectionModel().select(Math.min(index, getItems().size() - 1));
        }
        filling = false;
        if ((again || gone) && !getSelectionModel().isEmpty()) {
            if (again) {
                showChosen();
            }
            onChosen.accept(selectedItems().stream().findFirst());
        }
        refit();
    }

    /// Chooses the line with the same identity.
    public void select(T line) {
        for (int i = 0; i < getItems().size(); i++) {
            boolean meant = identity.apply(getItems().get(i)).equals(identity.apply(line));
            if (meant && getSelectionModel().getSelectedIndex() != i) {
                getSelectionModel().clearAndSelect(i);
                showChosen();
            }
        }
    }

    /// Scrolls to the chosen line; without one, to the first.
    public void showChosen() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - ABOVE));
    }

    /// Takes the keyboard, with a line chosen.
    public void takeKeyboard() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
        requestFocus();
    }

    private final class Row extends TableRow<T> {

        private Row() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    onOpened.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(T line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("faint");
            if (!empty && line != null && faint.test(line)) {
                getStyleClass().add("faint");
            }
        }

        /// JavaFX takes a usual height below 24 pixels, as in a small zoom, for that of every line.
        @Override
        protected double computePrefHeight(double width) {
            double needed =
                    getChildrenUnmodifiable().stream()
                            .mapToDouble(it -> it.prefHeight(USE_COMPUTED_SIZE))
                            .max()
                            .orElse(0);
            return Math.max(super.computePrefHeight(width), needed);
        }
    }

    private static final class ExplainedCell<T, V> extends ColumnCell<T, V> {

        private final Function<T, String> told;

        private ExplainedCell(Function<T, String> told) {
            this.told = told;
        }

        @Override
        protected void show(V words) {
            var line = getTableRow() == null ? null : getTableRow().getItem();
            setText(line == null ? "" : words.toString());
            setTooltip(line == null ? null : new Tooltip(told.apply(line)));
        }
    }

    private static final class CountCell<T> extends ColumnCell<T, Integer> {

        @Override
        protected void show(Integer number) {
            setText(number == 0 ? "" : number.toString());
        }
    }
}
