package org.framewright.ui.export;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.export.ExportPreview;
import org.framewright.export.ExportPreview.MissingValues;
import org.framewright.export.ExportPreview.TablePreview;
import org.framewright.export.dictionary.ExportColumn;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Notification;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A preview of an export: its tables, the first rows of the one that is chosen, and the missing parts.
final class ExportPreviewPane extends VBox {

    private static final double MOST = 240;
    private static final double LETTER = 6.8;
    private static final double MARGIN = 38;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_GAPS = 6;
    private static final int MOST_LETTERS = 80;
    private static final int MOST_CODES = 30;

    private final ExportViewModel viewModel;
    private final Texts texts;
    private final LineTable<TablePreview> tables;
    private final TableView<List<String>> rows =
            Nodes.vgrow(Nodes.withId("export-rows", new TableView<>(), "line-table"));

    /// The height of the warnings, at most.
    private static final double MOST_WARNINGS = 105;

    private final Label placeholder = Nodes.withStyle(new ParagraphLabel(), "empty-state");
    private final Label leftOut =
            Nodes.collapse(Nodes.withId("export-left-out-words", ParagraphLabel.whole("", "export-warning")));
    private final Label heading =
            Nodes.collapse(Nodes.withId("export-heading", ParagraphLabel.whole("", "field-name")));
    private final Label gaps = Nodes.collapse(Nodes.withId("export-gaps", ParagraphLabel.whole("", "guidance")));

    ExportPreviewPane(ExportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.tables =
                new LineTable<TablePreview>("export-tables", texts.get("export.tables"), it -> it.file().name())
                        .text(texts.get("export.table"), 190, it -> it.file().name())
                        .wrapped(texts.get("export.row"), 400, this::row)
                        .text(texts.get("export.count"), 130, this::count)
                        .withArrangement(viewModel.arrangement);
        Zoom.zoomOf(rows)
                .subscribe(_ ->
                        viewModel
                                .preview
                                .get()
                                .ifPresent(_ -> tables.selectedItems().stream().findFirst().ifPresent(this::show)));
        tables.onChosen(it -> it.ifPresent(this::show));
        rows.managedProperty().bind(rows.visibleProperty());
        rows.setAccessibleText(texts.get("export.first-rows"));
        rows.setPlaceholder(placeholder);
        placeholder.setText(texts.get("export.no-rows"));
        leftOut.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("export-preview");
        getChildren().setAll(createWarnings(), tables, heading, rows, gaps);
        viewModel.preview.subscribe(this::fill);
        viewModel.choices.subscribe(_ -> showEmptyText());
        viewModel.options.subscribe(_ -> showEmptyText());
    }

    /// As high as the warnings, up to a height that leaves room for the tables.
    private ColumnScroll createWarnings() {
        var warnings = new ColumnScroll(leftOut);
        warnings.setMinHeight(USE_PREF_SIZE);
        warnings.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.min(leftOut.getHeight(), MOST_WARNINGS * Zoom.factorIn(this)),
                                leftOut.heightProperty()));
        warnings.visibleProperty().bind(leftOut.visibleProperty());
        warnings.managedProperty().bind(leftOut.visibleProperty());
        return warnings;
    }

    void takeKeyboard() {
        tables.takeKeyboard();
    }

    private String count(TablePreview part) {
        if (isWhole() && part.latest().orElse(part.count()) < part.count()) {
            return texts.get("export.rows-of-versions", part.count(), part.latest().getAsLong());
        }
        return texts.get(isWhole() ? "export.rows" : "export.rows-so-far", part.count());
    }

    private boolean isWhole() {
        return viewModel.preview.get().filter(ExportPreview::whole).isPresent();
    }

    /// The meaning of a row.
    private String row(TablePreview part) {
        var row = texts.constant("export.row-of.", part.file().row());
        return part.latest().isPresent() ? texts.get("export.row-of-version", row) : row;
    }

    private void showEmptyText() {
        tables.setEmptyText(viewModel.findObstacle().orElseGet(() -> texts.get("export.looking")));
    }

    private void fill(Optional<ExportPreview> preview) {
        showEmptyText();
        tables.fill(preview.map(ExportPreview::parts).orElseGet(List::of));
        var missing = preview.map(ExportPreview::leftOut).orElseGet(List::of);
        leftOut.setText(WordPieces.isolate(Notification.format(missing, texts)));
        leftOut.setVisible(!missing.isEmpty());
        if (tables.selectedItems().isEmpty() && !tables.getItems().isEmpty()) {
            tables.select(tables.getItems().getFirst());
        }
        tables.selectedItems().stream().findFirst().ifPresentOrElse(this::show, this::clearTable);
    }

    private void clearTable() {
        rows.getColumns().clear();
        rows.getItems().clear();
        rows.setVisible(false);
        heading.setVisible(false);
        gaps.setVisible(false);
    }

    private void show(TablePreview part) {
        int all = part.file().columns().size();
        // a table of a thousand columns would keep the window busy without use
        var columns = part.file().columns().subList(0, Math.min(all, MOST_COLUMNS));
        if (!headings().equals(columns.stream().map(ExportColumn::name).toList())) {
            rows.getColumns().clear();
            for (int i = 0; i < columns.size(); i++) {
                rows.getColumns().add(column(columns.get(i), i));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            rows.getColumns().get(i).setPrefWidth(width(columns.get(i).name(), part, i));
        }
        rows.getItems().setAll(part.rows());
        rows.setVisible(true);
        boolean whole = part.count() == part.rows().size();
        var words =
                texts.get(
                        whole ? "export.heading-all" : "export.heading",
                        part.file().name(),
                        all,
                        part.rows().size(),
                        all > columns.size() ? columns.size() : 0);
        boolean allVersions = isWhole() && part.latest().isPresent() && part.count() > 0;
        heading.setText(
                allVersions
                        ? texts.get(
                                "export.all-versions",
                                words,
                                part.count() - part.latest().getAsLong(),
                                part.latest().getAsLong(),
                                part.count())
                        : words);
        heading.setVisible(true);
        gaps.setText(gaps(part));
        gaps.setVisible(!part.missingValues().isEmpty());
    }

    private List<String> headings() {
        return rows.getColumns().stream().map(it -> String.valueOf(it.getUserData())).toList();
    }

    /// The width of a column: its heading's, and its cells' unless they are long.
    private double width(String heading, TablePreview part, int place) {
        int letters = part.rows().stream().mapToInt(it -> it.get(place).length()).max().orElse(0);
        return Zoom.factorIn(this)
                * Math.max(MARGIN + LETTER * heading.length(), Math.min(MOST, LETTER * letters + MARGIN));
    }

    private static TableColumn<List<String>, String> column(ExportColumn of, int place) {
        var column = new TableColumn<List<String>, String>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shorten(row.getValue().get(place))));
        column.setSortable(false);
        var heading = new Label(of.name());
        var codes = of.meanings().entrySet().stream().limit(MOST_CODES).map(it -> it.getKey() + " " + it.getValue());
        var more = of.meanings().size() > MOST_CODES ? Stream.of("…") : Stream.<String>empty();
        heading.setTooltip(
                new Tooltip(
                        Stream.of(Stream.of(of.label()), codes, more)
                                .flatMap(it -> it)
                                .collect(Collectors.joining("\n"))));
        column.setGraphic(heading);
        column.setUserData(of.name());
        return column;
    }

    private static String shorten(String cell) {
        var line = cell.replaceAll("\\R", " ");
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "…" : line;
    }

    private String gaps(TablePreview part) {
        var first = part.missingValues().stream().limit(MOST_GAPS).map(this::gap).collect(Collectors.joining(" · "));
        int more = part.missingValues().size() - MOST_GAPS;
        return texts.get("export.gaps", first, Math.max(more, 0));
    }

    private String gap(MissingValues gap) {
        var reasons =
                gap.reasons().entrySet().stream()
                        .map(it -> texts.get("export.reason", it.getValue(), formatReason(it.getKey())))
                        .collect(Collectors.joining(", "));
        return texts.get("export.gap", gap.column().name(), reasons);
    }

    /// A reason without the brackets that distinguish it from answers in the files.
    private static String formatReason(String reason) {
        return reason.replaceAll("^\\[|]$", "");
    }
}
