package org.framewright.ui.controls.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.framewright.ui.controls.theme.Zoom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The widths of a table's columns: words get the room that they need while there is some, so that none is cut beside empty space. Where
/// there is too little for all, columns share it in proportion to their initial widths.
final class ColumnWidths<T> {

    /// The number of lines that are measured, and of letters in each.
    private static final int LINES = 200;

    private static final int LETTERS = 160;

    /// Where a table scrolls sideways, the largest width of a column of words, as a multiple of its initial one.
    private static final double MOST_ROOM = 2;

    /// The scroll bar of the table.
    private static final double BAR = 18;

    private static final Pattern WHOLE = Pattern.compile("\\z");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final TableView<T> table;
    private final Map<TableColumn<T, ?>, ColumnWidth> words = new LinkedHashMap<>();
    private final Set<TableColumn<T, ?>> whole = new HashSet<>();
    private final Set<TableColumn<T, ?>> wrapped = new LinkedHashSet<>();

    /// The width of the table when the user resized a column; 0 where none was resized.
    private double drawnIn;

    /// A column's initial width.
    ///
    /// @param margin around its words
    private record ColumnWidth(double width, double margin) {}

    ColumnWidths(TableView<T> table) {
        this.table = table;
        Zoom.zoomOf(table)
                .subscribe(it -> {
                    table.getColumns().forEach(column -> zoom(column, it.doubleValue()));
                    drawnIn = 0;
                });
    }

    private static void zoom(TableColumn<?, ?> column, double zoom) {
        double before = column.getProperties().put(Zoom.class, zoom) instanceof Double known ? known : Zoom.USUAL;
        double times = zoom / before;
        column.setMaxWidth(Math.max(column.getMaxWidth(), column.getMaxWidth() * times));
        column.setMinWidth(column.getMinWidth() * times);
        column.setPrefWidth(column.getPrefWidth() * times);
        column.setMaxWidth(column.getMaxWidth() * Math.min(times, 1));
    }

    /// Adds a column of words.
    ///
    /// @param margin around them
    void add(TableColumn<T, ?> column, double margin) {
        words.put(column, new ColumnWidth(column.getPrefWidth(), margin));
    }

    /// Keeps a column as wide as its words, and no wider, whatever room there is.
    void keepWhole(TableColumn<T, ?> column) {
        whole.add(column);
    }

    /// Keeps a column that wraps as wide as its longest word; the table scrolls sideways where that is too wide.
    void keepWords(TableColumn<T, ?> column) {
        wrapped.add(column);
    }

    private void fitWords(Map<TableColumn<?, ?>, Font> fonts) {
        for (var column : wrapped) {
            double zoom = Zoom.factorIn(table);
            var made = Objects.requireNonNull(words.get(column));
            double word = longest(column, fonts, SPACES) + made.margin() * zoom;
            column.setMinWidth(Math.min(word, MOST_ROOM * made.width() * zoom));
        }
        for (var column : whole) {
            double width = neededWidth(column, fonts);
            column.setMaxWidth(Math.max(column.getMaxWidth(), width));
            column.setMinWidth(width);
        }
    }

    /// The width of a column's longest words and its margin.
    private double neededWidth(TableColumn<T, ?> column, Map<TableColumn<?, ?>, Font> fonts) {
        double margin = Objects.requireNonNull(words.get(column)).margin();
        return longest(column, fonts, WHOLE) + margin * Zoom.factorIn(table);
    }

    /// Gives each column of words its width, unless the user has resized one.
    void update() {
        if (!table.getItems().isEmpty()) {
            fitWords(fonts());
        }
        updateRoom();
        if (table.getItems().isEmpty() || words.isEmpty() || drawnIn == table.getWidth()) {
            return;
        }
        var fonts = fonts();
        var wanted = new LinkedHashMap<TableColumn<T, ?>, Double>();
        for (var column : words.keySet().stream().filter(TableColumn::isVisible).toList()) {
            // whole columns are measured already
            double needed = whole.contains(column) ? 0 : neededWidth(column, fonts);
            wanted.put(column, Math.max(column.getMinWidth(), needed));
        }
        double others =
                table.getVisibleLeafColumns().stream()
                        .filter(it -> !words.containsKey(it))
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
        double room = table.getWidth();
        if (isNarrow()) {
            double most = MOST_ROOM * Zoom.factorIn(table);
            wanted.replaceAll(
                    (column, width) -> whole.contains(column) ? width : Math.min(width, most * defaultWidth(column)));
            distribute(wanted, wanted.values().stream().mapToDouble(it -> it).sum());
            return;
        }
        distribute(wanted, room - others - BAR);
        // without a bar the last column gets the rest
        boolean _ = table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    /// Lets the table scroll sideways where the columns' minimum has no room; JavaFX never scrolls one whose columns share its width.
    private void updateRoom() {
        table.setColumnResizePolicy(
                isNarrow()
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private boolean isNarrow() {
        double least = table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        return least > table.getWidth();
    }

    /// Keeps all widths after the user has resized a column, as long as the table keeps its width.
    void keepDrawn() {
        drawnIn = table.getWidth();
    }

    private void distribute(Map<TableColumn<T, ?>, Double> wanted, double all) {
        var waiting = new ArrayList<>(wanted.keySet());
        waiting.removeAll(whole);
        double left = all - whole.stream().filter(wanted::containsKey).mapToDouble(wanted::get).sum();
        for (var next = fitting(waiting, wanted, left); !next.isEmpty(); next = fitting(waiting, wanted, left)) {
            left -= next.stream().mapToDouble(wanted::get).sum();
            waiting.removeAll(next);
        }
        // where all have enough, each gets a part of the rest
        double spare = waiting.isEmpty() ? Math.max(0, left) / defaultWidth(List.copyOf(wanted.keySet())) : 0;
        double share = waiting.isEmpty() ? 0 : left / defaultWidth(waiting);
        for (var column : wanted.keySet()) {
            double width =
                    waiting.contains(column)
                            ? share * defaultWidth(column)
                            : wanted.get(column) + spare * defaultWidth(column);
            column.setPrefWidth(Math.clamp(width, column.getMinWidth(), column.getMaxWidth()));
        }
    }

    /// The columns that need no more than their share.
    private List<TableColumn<T, ?>> fitting(
            List<TableColumn<T, ?>> waiting, Map<TableColumn<T, ?>, Double> wanted, double left) {
        double share = left / defaultWidth(waiting);
        return waiting.stream()
                .filter(it -> Objects.requireNonNull(wanted.get(it)) <= share * defaultWidth(it))
                .toList();
    }

    private double defaultWidth(List<TableColumn<T, ?>> columns) {
        return columns.stream().mapToDouble(this::defaultWidth).sum();
    }

    private double defaultWidth(TableColumn<T, ?> column) {
        return Objects.requireNonNull(words.get(column)).width();
    }

    /// @param parts splits the words of a cell into parts that stay in one line
    private double longest(TableColumn<T, ?> column, Map<TableColumn<?, ?>, Font> fonts, Pattern parts) {
        var font = fonts.getOrDefault(column, Font.getDefault());
        double longest = width(column.getText(), font);
        for (int i = 0; i < Math.min(LINES, table.getItems().size()); i++) {
            var value = column.getCellData(i);
            if (value != null) {
                for (var part : parts.split(value.toString(), -1)) {
                    longest = Math.max(longest, width(part, font));
                }
            }
        }
        return longest;
    }

    private static double width(String words, Font font) {
        var text = new Text(words.substring(0, Math.min(LETTERS, words.length())));
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /// The font of each column: passages have that of articles.
    private Map<TableColumn<?, ?>, Font> fonts() {
        var fonts = new HashMap<TableColumn<?, ?>, Font>();
        for (var node : table.lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell && cell.getTableColumn() != null) {
                fonts.putIfAbsent(cell.getTableColumn(), cell.getFont());
            }
        }
        return fonts;
    }
}
