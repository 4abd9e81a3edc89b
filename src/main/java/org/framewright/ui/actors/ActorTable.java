package org.framewright.ui.actors;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.framewright.model.Actor;
import org.framewright.ui.controls.ColumnWidths;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Zoom;
import org.framewright.wording.Texts;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The actors as a table.
final class ActorTable extends TableView<ActorRow> {

    private static final double MARGIN = 18;
    private static final double FIRST_MARGIN = 34;

    private final ActorsViewModel viewModel;
    private final Texts texts;
    private final ColumnWidths<ActorRow> widths = new ColumnWidths<>(this);
    private boolean filling;
    private boolean fitted;

    ActorTable(ActorsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("actor-table");
        getStyleClass().add("actor-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("name", 190, row -> row.actor().name());
        getColumns().getFirst().getStyleClass().add("first");
        column("kind", 92, row -> kind(texts, row.actor().kind()));
        column("affiliation", 160, row -> row.actor().affiliation());
        column("aliases", 160, row -> String.join(", ", row.actor().aliases()));
        column("status", 130, this::status);
        number();
        var empty = new ParagraphLabel();
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
        widthProperty().subscribe(_ -> fitAgain());
        Zoom.of(this).subscribe(_ -> fitAgain());
        LineTable.Arrangement.keepOrder(this, viewModel.arrangedProperty());
        viewModel.rows().subscribe(() -> fill());
        viewModel.shownProperty().subscribe(_ -> empty.setText(emptyState()));
        viewModel.filterProperty().subscribe(_ -> empty.setText(emptyState()));
        viewModel.selectedProperty().subscribe(row -> follow(row));
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!filling && row != null) {
                        viewModel.select(Optional.of(row));
                    }
                });
    }

    /// The word for a kind; empty where nobody has said.
    static String kind(Texts texts, Actor.Kind kind) {
        return kind == Actor.Kind.UNKNOWN ? "" : texts.get("actors.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String status(ActorRow row) {
        if (!row.readAs().isEmpty()) {
            return texts.get("actors.read-as", row.readAs());
        }
        return row.actor().isProvisional()
                ? texts.get("actors.added-by", row.addedBy())
                : texts.get("actors.in-register");
    }

    private void column(String name, double width, Function<ActorRow, String> value) {
        var column = new TableColumn<ActorRow, String>(texts.get("actors.column." + name));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setComparator(Comparator.naturalOrder());
        column.setPrefWidth(width);
        getColumns().add(column);
        widths.add(column, getColumns().size() == 1 ? FIRST_MARGIN : MARGIN);
    }

    private void number() {
        var column = new TableColumn<ActorRow, Integer>(texts.get("actors.column.named"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().named()));
        column.setPrefWidth(70);
        column.setMinWidth(70);
        column.getStyleClass().add("number");
        getColumns().add(column);
    }

    private void fill() {
        filling = true;
        var order = getSortOrder().stream().toList();
        getItems().setAll(viewModel.rows());
        getSortOrder().setAll(order);
        sort();
        fitAgain();
        filling = false;
        follow(viewModel.selectedProperty().get());
    }

    private void fitAgain() {
        fitted = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!fitted) {
            // once there are cells, whose font is known
            fitted = true;
            widths.fit();
            super.layoutChildren();
        }
    }

    private String emptyState() {
        if (viewModel.shownProperty().get().isEmpty()) {
            return texts.get("actors.looking");
        }
        var typed = viewModel.filterProperty().get().strip();
        return typed.isEmpty() ? texts.get("actors.none") : texts.get("actors.none-fits", typed);
    }

    private void follow(Optional<ActorRow> row) {
        filling = true;
        row.map(it -> getItems().stream().filter(other -> other.actor().id().equals(it.actor().id())).findFirst())
                .flatMap(it -> it)
                .filter(it -> !Objects.equals(it, getSelectionModel().getSelectedItem()))
                .ifPresent(it -> {
                    getSelectionModel().select(it);
                    scrollTo(it);
                });
        filling = false;
    }
}
