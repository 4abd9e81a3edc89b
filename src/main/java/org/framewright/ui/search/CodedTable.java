package org.framewright.ui.search;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.framewright.model.Flag;
import org.framewright.ui.controls.ColumnCell;
import org.framewright.ui.controls.ColumnWidths;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.WordPieces;
import org.framewright.wording.Texts;

import java.text.Collator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the coder has coded, as a table. Several rows can be chosen.
final class CodedTable extends TableView<CodedRow> {

    private final Texts texts;

    CodedTable(CodedViewModel viewModel, Texts texts, Consumer<CodedRow> open) {
        this.texts = texts;
        setId("coded");
        setAccessibleText(texts.get("search.in-codings"));
        getStyleClass().add("actor-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("text", 310, CodedRow::text);
        getColumns().getFirst().getStyleClass().add("first");
        narrow("tag", 115, CodedRow::tag);
        column("answers", 230, CodedRow::answers);
        narrow("marks", 75, this::marks);
        column("article", 250, row -> row.passage().article().title());
        narrow("outlet", 170, row -> row.passage().article().outlet());
        narrow("date", 110, row -> row.passage().article().date());
        dates(getColumns().getLast());
        var none = new ParagraphLabel(texts.get("search.none-coded"));
        none.getStyleClass().add("empty-state");
        setPlaceholder(none);
        setRowFactory(_ -> {
            var row = new TableRow<CodedRow>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        setOnKeyPressed(event -> {
            var row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row);
                event.consume();
            }
        });
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        viewModel.arrangedProperty().set(viewModel.arrangedProperty().get().choosing(row.identity()));
                    }
                });
        LineTable.Arrangement.keepOrder(this, viewModel.arrangedProperty());
        ColumnWidths.followZoom(this);
        viewModel.rows().subscribe(() -> fill(viewModel));
        fill(viewModel);
    }

    private String marks(CodedRow row) {
        var flags = row.passage().annotation().flags();
        return Arrays.stream(Flag.values())
                .filter(flags::contains)
                .map(it -> texts.get("workspace.flag-sign." + it.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /// A column whose words are short: what room there is more is for the others. The table is laid out first where it has no width
    /// yet, and gives all columns the same from there on.
    private void narrow(String name, double width, Function<CodedRow, String> value) {
        column(name, width, value);
        getColumns().getLast().setMinWidth(width);
        getColumns().getLast().setMaxWidth(width * 1.2);
    }

    /// Sorted as they are written, and shown as the language writes them.
    private void dates(TableColumn<CodedRow, ?> last) {
        @SuppressWarnings("unchecked") // the one that was added last
        var column = (TableColumn<CodedRow, String>) last;
        column.setCellFactory(_ -> new Words(texts.dates()::day));
    }

    private void column(String name, double width, Function<CodedRow, String> value) {
        var column = new TableColumn<CodedRow, String>(texts.get("search.column." + name));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new Words(UnaryOperator.identity()));
        column.setComparator(Collator.getInstance()::compare);
        column.setPrefWidth(width);
        getColumns().add(column);
    }

    /// What a column has no room for is told by pointing at it.
    private static final class Words extends ColumnCell<CodedRow, String> {

        private final UnaryOperator<String> said;

        private Words(UnaryOperator<String> said) {
            this.said = said;
        }

        @Override
        protected void show(String words, boolean empty) {
            boolean blank = empty || words == null || words.isEmpty();
            setText(blank ? "" : said.apply(words));
            setTooltip(blank ? null : whole(words));
        }
    }

    private static Tooltip whole(String words) {
        var tooltip = new Tooltip(words);
        WordPieces.wrapWherePossible(tooltip);
        tooltip.getStyleClass().add("rule");
        return tooltip;
    }

    /// In the order that the person has chosen, with the same rows selected.
    private void fill(CodedViewModel viewModel) {
        // JavaFX has nulls among them while rows change
        var chosen =
                getSelectionModel().getSelectedItems().stream()
                        .filter(it -> it != null)
                        .map(CodedRow::identity)
                        .collect(Collectors.toCollection(HashSet<Object>::new));
        if (chosen.isEmpty()) {
            viewModel.arrangedProperty().get().chosen().ifPresent(chosen::add);
        }
        var order = getSortOrder().stream().toList();
        getSelectionModel().clearSelection();
        getItems().setAll(viewModel.rows());
        getSortOrder().setAll(order);
        sort();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.contains(getItems().get(i).identity())) {
                getSelectionModel().select(i);
            }
        }
    }
}
