package org.framewright.ui.workspace;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.ArticleId;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coder's articles at the left: a mark for how far each is, its headline, outlet and date.
final class ArticleListView extends VBox {

    private static final double TWO_LINES = 38;

    private final ListView<ArticleRow> list;
    private final TextField filter = new TextField();
    private final ArticleListViewModel viewModel;
    private final Consumer<ArticleId> open;
    private final Texts texts;

    ArticleListView(ArticleListViewModel viewModel, Texts texts, Consumer<ArticleId> open) {
        this.viewModel = viewModel;
        this.open = open;
        this.texts = texts;
        this.list = new ListView<>(viewModel.rows());
        getStyleClass().add("article-list");
        filter.setId("article-filter");
        filter.setPromptText(texts.get("workspace.filter"));
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        list.setId("articles");
        list.setFocusTraversable(false);
        var nothing = new Label(texts.get("workspace.list-empty"));
        nothing.getStyleClass().add("empty-state");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        viewModel
                .all()
                .subscribe(() ->
                        nothing.setText(
                                texts.get(
                                        viewModel.all().isEmpty()
                                                ? "workspace.list-empty"
                                                : "workspace.filter-nothing")));
        filter.setOnAction(_ -> viewModel.firstShown().ifPresent(open));
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
        });
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
        viewModel.currentProperty().subscribe(this::showCurrent);
        viewModel.rows().subscribe(this::showCurrent);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void showCurrent() {
        viewModel
                .currentProperty()
                .get()
                .ifPresent(current -> {
                    list.getSelectionModel().clearSelection();
                    for (int i = 0; i < list.getItems().size(); i++) {
                        if (list.getItems().get(i).article().id().equals(current)) {
                            list.getSelectionModel().select(i);
                            list.scrollTo(Math.max(0, i - 3));
                        }
                    }
                });
    }

    /// What the mark says, in words.
    private String words(ArticleRow.Status status) {
        return texts.get("workspace.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private final class Cell extends ListCell<ArticleRow> {

        private final Tooltip status = new Tooltip();

        private Cell() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    open.accept(getItem().article().id());
                }
            });
        }

        @Override
        protected void updateItem(ArticleRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty ? null : row(row));
            setTooltip(empty ? null : status);
            setAccessibleText(null);
            if (!empty) {
                status.setText(words(row.status()));
                setAccessibleText(row.article().title() + ". " + words(row.status()));
            }
        }

        private HBox row(ArticleRow row) {
            var mark = new Region();
            mark.getStyleClass().addAll("status", row.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var title = new Label(row.article().title());
            title.getStyleClass().add("title");
            title.setWrapText(true);
            title.setMinHeight(Region.USE_PREF_SIZE);
            title.setMaxHeight(TWO_LINES);
            title.prefWidthProperty().bind(ArticleListView.this.widthProperty().subtract(58));
            var from =
                    new Label(
                            Stream.of(row.article().outlet(), row.article().date())
                                    .filter(it -> !it.isBlank())
                                    .collect(Collectors.joining(" · ")));
            from.getStyleClass().add("from");
            var lines = from.getText().isEmpty() ? new VBox(title) : new VBox(title, from);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            var graphic = new HBox(mark, lines);
            graphic.getStyleClass().add("article-row");
            graphic.prefWidthProperty().bind(Objects.requireNonNull(getListView()).widthProperty().subtract(30));
            return graphic;
        }
    }
}
