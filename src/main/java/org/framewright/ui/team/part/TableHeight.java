package org.framewright.ui.team.part;

import javafx.application.Platform;
import javafx.scene.control.TableRow;

import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.theme.Zoom;

/// Keeps a table as high as its lines, up to a number of them. A line with wrapped words counts with its height, once it is laid out.
public final class TableHeight {

    private static final double LINE = 32;
    private static final double HEADINGS = 42;
    private static final double BORDERS = 2;
    private static final double SCROLL_BAR = 9;

    private final LineTable<?> table;
    private final int fewest;
    private final int most;
    private final double empty;
    private boolean waiting;

    private TableHeight(LineTable<?> table, int fewest, int most, double empty) {
        this.table = table;
        this.fewest = fewest;
        this.most = most;
        this.empty = empty;
    }

    /// Sets the height of a table from now on.
    ///
    /// @param most the number of lines; with more, the table scrolls
    /// @param empty the height of a table without lines, in pixels of the usual size
    public static void keep(LineTable<?> table, int most, double empty) {
        new TableHeight(table, 0, most, empty).observe(table);
    }

    /// Prefers a height from now on: the table may grow, and shrink to the lowest number of lines.
    public static void prefer(LineTable<?> table, int fewest, int most) {
        new TableHeight(table, fewest, most, 0).observe(table);
    }

    private <T> void observe(LineTable<T> of) {
        var rows = of.getRowFactory();
        of.setRowFactory(it -> {
            var row = rows.call(it);
            row.heightProperty().subscribe(_ -> updateAfterLayout());
            return row;
        });
        of.getItems().subscribe(this::update);
        of.scrolledSideways.subscribe(_ -> update());
    }

    /// The parents of a table get no request for another layout while they are laid out themselves.
    private void updateAfterLayout() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                update();
            });
        }
    }

    private void update() {
        int lines = Math.clamp(table.getItems().size(), fewest, most);
        double bar = table.scrolledSideways.get() ? SCROLL_BAR : 0;
        double height = lines == 0 ? empty : HEADINGS + heightOf(lines) + BORDERS + bar;
        table.setStyle(
                fewest == 0
                        ? Zoom.heightStyle(height)
                        : "-fx-pref-height: %s; -fx-min-height: %s;"
                                .formatted(Zoom.toEm(height), Zoom.toEm(HEADINGS + LINE * fewest + BORDERS)));
    }

    /// The height of the first lines, in pixels of the usual size.
    private double heightOf(int lines) {
        double wrapped =
                table.lookupAll(".table-row-cell").stream()
                        .map(it -> (TableRow<?>) it)
                        .filter(it -> !it.isEmpty() && it.isVisible() && it.getIndex() < lines)
                        .mapToDouble(it -> Math.max(0, it.getHeight() / Zoom.factorIn(table) - LINE))
                        .sum();
        return LINE * lines + wrapped;
    }
}
