package org.framewright.ui.export;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Tag;
import org.framewright.export.ExportPreview;
import org.framewright.export.ExportPreview.MissingValues;
import org.framewright.export.ExportPreview.TablePreview;
import org.framewright.export.ExportProblem;
import org.framewright.export.columns.ExportColumn;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// Warnings that end once the disagreements are decided.
    private static final Set<ProblemCode> DECIDABLE = Set.of(ExportProblem.UNDECIDED, ExportProblem.DISPUTED);

    private final ExportViewModel viewModel;
    private final Texts texts;
    private final FileTabs files;
    private final TableView<List<String>> rows =
            Nodes.vgrow(Nodes.withId("export-rows", new TableView<>(), "line-table"));

    private final EmptyState placeholder = new EmptyState();
    private final WarningLine warnings;
    private final TabBar<Boolean> values;
    private final BooleanProperty labels = new SimpleBooleanProperty(true);
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
        this.warnings = new WarningLine(viewModel, texts);
        this.values =
                new TabBar<>(
                        List.of(true, false),
                        it -> it ? "export-labels" : "export-codes",
                        it -> texts.get(it ? "export.labels" : "export.codes"),
                        labels,
                        labels::set);
        labels.subscribe(_ -> files.chosenFile().ifPresent(this::show));
        var foot = new HBox(Nodes.hgrow(new VBox(heading, meaning)), values);
        getStyleClass().add("export-preview");
        getChildren().setAll(files, warnings, rows, Nodes.withStyle(foot, "export-foot"));
        viewModel.preview.subscribe(this::fill);
        viewModel.choices.subscribe(_ -> showEmptyText());
        viewModel.options.subscribe(_ -> showEmptyText());
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
        warnings.show(preview.map(ExportPreview::leftOut).orElseGet(List::of));
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
                        .collect(Collectors.toMap(it -> it.column().name(), it -> it, (one, _) -> one));
        Nodes.show(values, columns.stream().anyMatch(ExportPreviewPane::isCoded));
        var cells = IntStream.range(0, columns.size()).mapToObj(it -> cells(part, columns.get(it), it)).toList();
        boolean tagged = columns.stream().anyMatch(it -> tag(it).isPresent());
        rows.getColumns().clear();
        for (int i = 0; i < columns.size(); i++) {
            var gaps = Optional.ofNullable(missing.get(columns.get(i).name()));
            var column = column(columns.get(i), i, gaps);
            column.setPrefWidth(width(columns.get(i).name(), cells.get(i)));
            if (tagged) {
                addUnderTag(column, tag(columns.get(i)));
            } else {
                rows.getColumns().add(column);
            }
        }
        rows.getItems()
                .setAll(
                        IntStream.range(0, part.rows().size())
                                .mapToObj(row -> cells.stream().map(it -> it.get(row)).toList())
                                .toList());
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

    private static boolean isCoded(ExportColumn column) {
        return column.kind() == ExportColumn.Kind.CODE;
    }

    /// A column's cells: codes as their meanings, unless codes are wanted.
    private List<String> cells(TablePreview part, ExportColumn column, int place) {
        boolean asLabels = labels.get() && isCoded(column);
        var meanings = column.meanings();
        return part.rows().stream()
                .map(it -> it.get(place))
                .map(it ->
                        asLabels
                                ? ExportPreferences.number(it)
                                        .flatMap(code -> Optional.ofNullable(meanings.get(code.intValue())))
                                        .orElse(it)
                                : it)
                .toList();
    }

    private Optional<Tag> tag(ExportColumn column) {
        var tags = viewModel.options.get().map(it -> it.codebook().tags()).orElse(List.of());
        return tags.stream().filter(it -> it.id().equals(column.about().split("[.>]", 2)[0])).findFirst();
    }

    /// Columns of a tag stand together under its name, the others under none.
    private void addUnderTag(TableColumn<List<String>, String> column, Optional<Tag> tag) {
        boolean begins = rows.getColumns().isEmpty() || !tag.equals(rows.getColumns().getLast().getUserData());
        if (begins) {
            var head = new TableColumn<List<String>, String>();
            head.setSortable(false);
            head.setUserData(tag);
            tag.ifPresent(it -> head.setGraphic(new Label(it.label(), new TagBadge(it))));
            rows.getColumns().add(head);
        }
        rows.getColumns().getLast().getColumns().add(column);
    }

    /// The width of a column: its heading's, and its cells' unless they are long.
    private double width(String heading, List<String> cells) {
        int letters = cells.stream().mapToInt(String::length).max().orElse(0);
        return Zoom.factorIn(this)
                * Math.max(MARGIN + LETTER * heading.length(), Math.min(MOST, LETTER * letters + MARGIN));
    }

    /// @param gap the missing values; empty for a column without any
    private TableColumn<List<String>, String> column(ExportColumn of, int place, Optional<MissingValues> gap) {
        var column = new TableColumn<List<String>, String>();
        var reasons = gap.map(it -> it.reasons().keySet()).orElse(Set.of());
        var missing = gap.map(this::reasons);
        column.setCellFactory(_ -> new ValueCell(reasons));
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

        private final Set<String> reasons;

        /// @param reasons for missing values in the column; other words in brackets are a file's own
        ValueCell(Set<String> reasons) {
            this.reasons = reasons;
        }

        @Override
        protected void show(String value) {
            boolean missing = reasons.contains(value);
            setText(missing ? formatReason(value) : value);
            pseudoClassStateChanged(MISSING, missing);
        }
    }

    /// A reason without the brackets that distinguish it from answers in the files.
    private static String formatReason(String reason) {
        return reason.replaceAll("^\\[|]$", "");
    }

    /// What the export leaves out or leaves to decide: the first warning in a line, all of them at a press.
    private static final class WarningLine extends VBox {

        /// The height of the warnings, at most.
        private static final double MOST_WARNINGS = 105;

        private final Texts texts;
        private final Label first = Nodes.fillWidth(ParagraphLabel.whole(""));
        private final Label all = Nodes.withId("export-left-out-words", ParagraphLabel.whole(""));
        private final ColumnScroll scroll = new ColumnScroll(all);
        private final PlainButton more;
        private final PlainButton adjudicate;
        private List<Problem> problems = List.of();

        WarningLine(ExportViewModel viewModel, Texts texts) {
            this.texts = texts;
            this.more = new PlainButton("", "export-all-warnings", () -> unfold(!scroll.isVisible())).asLink();
            this.adjudicate =
                    new PlainButton(texts.get("export.adjudicate"), "export-adjudicate", viewModel::adjudicate)
                            .asLink();
            first.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
            scroll.setMinHeight(USE_PREF_SIZE);
            scroll.prefHeightProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> Math.min(all.getHeight(), MOST_WARNINGS * Zoom.factorIn(this)),
                                    all.heightProperty()));
            getStyleClass().add("export-warning");
            getChildren()
                    .setAll(Nodes.withStyle(new HBox(Nodes.hgrow(first), more, adjudicate), "export-line"), scroll);
        }

        void show(List<Problem> leftOut) {
            problems = leftOut;
            Nodes.show(this, !leftOut.isEmpty());
            Nodes.show(more, leftOut.size() > 1);
            Nodes.show(adjudicate, leftOut.stream().anyMatch(it -> DECIDABLE.contains(it.code())));
            all.setText(WordPieces.isolate(Notification.format(leftOut, texts)));
            first.setText(leftOut.isEmpty() ? "" : texts.problem(leftOut.getFirst()));
            unfold(false);
        }

        private void unfold(boolean open) {
            Nodes.show(scroll, open);
            more.setText(texts.get(open ? "export.fewer-warnings" : "export.all-warnings", problems.size()));
        }
    }
}
