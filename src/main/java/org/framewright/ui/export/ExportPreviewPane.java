package org.framewright.ui.export;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.export.ExportPreview;
import org.framewright.export.ExportPreview.MissingValues;
import org.framewright.export.ExportPreview.TablePreview;
import org.framewright.export.dictionary.ExportColumn;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.EmptyState;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Notification;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.table.ColumnCell;
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
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final int MOST_LETTERS = 80;
    private static final int MOST_CODES = 30;

    private final ExportViewModel viewModel;
    private final Texts texts;
    private final FileTabs files;
    private final TableView<List<String>> rows =
            Nodes.vgrow(Nodes.withId("export-rows", new TableView<>(), "line-table"));

    /// The height of the warnings, at most.
    private static final double MOST_WARNINGS = 105;

    private final EmptyState placeholder = new EmptyState();
    private final Label leftOut =
            Nodes.collapse(Nodes.withId("export-left-out-words", ParagraphLabel.whole("", "export-warning")));
    private final Label heading = Nodes.collapse(Nodes.withId("export-heading", ParagraphLabel.whole("", "guidance")));
    private final Label meaning = Nodes.collapse(Nodes.withId("export-meaning", ParagraphLabel.whole("", "guidance")));

    ExportPreviewPane(ExportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.files = new FileTabs(texts, viewModel.chosenFile, this::count, this::row);
        Zoom.zoomOf(rows)
                .subscribe(_ -> viewModel.preview.get().ifPresent(_ -> files.chosenFile().ifPresent(this::show)));
        viewModel.chosenFile.subscribe(_ -> files.chosenFile().ifPresent(this::show));
        rows.setAccessibleText(texts.get("export.first-rows"));
        rows.setPlaceholder(placeholder);
        leftOut.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("export-preview");
        getChildren().setAll(files, createWarnings(), rows, Nodes.withStyle(new VBox(meaning, heading), "export-foot"));
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
        files.takeKeyboard();
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
        placeholder.setText(viewModel.findObstacle().orElseGet(() -> texts.get("export.looking")));
    }

    private void fill(Optional<ExportPreview> preview) {
        showEmptyText();
        files.fill(preview.map(ExportPreview::parts).orElseGet(List::of));
        var missing = preview.map(ExportPreview::leftOut).orElseGet(List::of);
        leftOut.setText(WordPieces.isolate(Notification.format(missing, texts)));
        leftOut.setVisible(!missing.isEmpty());
        files.chosenFile().ifPresentOrElse(this::show, this::clearTable);
    }

    private void clearTable() {
        rows.getColumns().clear();
        rows.getItems().clear();
        heading.setVisible(false);
        meaning.setVisible(false);
    }

    private void show(TablePreview part) {
        int all = part.file().columns().size();
        // a table of a thousand columns would keep the window busy without use
        var columns = part.file().columns().subList(0, Math.min(all, MOST_COLUMNS));
        var missing =
                part.missingValues().stream()
                        .collect(Collectors.toMap(it -> it.column().name(), this::reasons, (one, _) -> one));
        rows.getColumns().clear();
        for (int i = 0; i < columns.size(); i++) {
            var gaps = Optional.ofNullable(missing.get(columns.get(i).name()));
            rows.getColumns().add(column(columns.get(i), i, gaps));
        }
        for (int i = 0; i < columns.size(); i++) {
            rows.getColumns().get(i).setPrefWidth(width(columns.get(i).name(), part, i));
        }
        rows.getItems().setAll(part.rows());
        placeholder.setText(texts.get("export.no-rows"));
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
        meaning.setText(texts.get("export.per-row", row(part)));
        heading.setVisible(true);
        meaning.setVisible(true);
    }

    /// The width of a column: its heading's, and its cells' unless they are long.
    private double width(String heading, TablePreview part, int place) {
        int letters = part.rows().stream().mapToInt(it -> it.get(place).length()).max().orElse(0);
        return Zoom.factorIn(this)
                * Math.max(MARGIN + LETTER * heading.length(), Math.min(MOST, LETTER * letters + MARGIN));
    }

    /// @param missing the reasons for missing values, in words; empty for a column without any
    private TableColumn<List<String>, String> column(ExportColumn of, int place, Optional<String> missing) {
        var column = new TableColumn<List<String>, String>();
        column.setCellFactory(_ -> new ValueCell());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shorten(row.getValue().get(place))));
        column.setSortable(false);
        var heading = new Label(of.name());
        var codes = of.meanings().entrySet().stream().limit(MOST_CODES).map(it -> it.getKey() + " " + it.getValue());
        var more = of.meanings().size() > MOST_CODES ? Stream.of("…") : Stream.<String>empty();
        missing.ifPresent(it -> {
            heading.setGraphic(Nodes.withStyle(new Region(), "missing-sign"));
            heading.setContentDisplay(ContentDisplay.RIGHT);
            heading.setAccessibleText(texts.get("export.gap", of.name(), it));
        });
        heading.setTooltip(
                new Tooltip(
                        Stream.of(Stream.of(of.label()), missing.stream(), codes, more)
                                .flatMap(it -> it)
                                .collect(Collectors.joining("\n"))));
        column.setGraphic(heading);
        return column;
    }

    private static String shorten(String cell) {
        var line = cell.replaceAll("\\R", " ");
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "…" : line;
    }

    /// The reasons for the missing values of a column, and the number of rows with each.
    private String reasons(MissingValues gap) {
        var reasons =
                gap.reasons().entrySet().stream()
                        .map(it -> texts.get("export.reason", it.getValue(), formatReason(it.getKey())))
                        .collect(Collectors.joining(", "));
        return texts.get("export.gaps", reasons);
    }

    /// A value; a missing one steps back.
    private static final class ValueCell extends ColumnCell<List<String>, String> {

        @Override
        protected void show(String value) {
            setText(value);
            pseudoClassStateChanged(MISSING, value.startsWith("[") && value.endsWith("]"));
        }
    }

    /// A reason without the brackets that distinguish it from answers in the files.
    private static String formatReason(String reason) {
        return reason.replaceAll("^\\[|]$", "");
    }
}
