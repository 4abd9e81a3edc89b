package org.framewright.ui.search;

import com.ibm.icu.text.Bidi;

import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.search.HitOrder;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.CellList;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.search.TextsViewModel.Facets;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words in the texts: the facets, the hits under one another, and the chosen hit in its paragraphs.
final class TextsPane extends VBox {

    private static final double BEFORE = 0.45;

    /// The height of a hit, without and with the headline of its article above it.
    private static final double LINE = 22;

    private static final double HEADED = 52;

    private final TextsViewModel viewModel;
    private final Texts texts;
    private final TextField words = new TextField();
    private final CellList<SearchHit> list;

    /// The words and the way to search for them, for the header.
    final HBox query;

    /// The number of hits.
    final Label sentence = Nodes.withId("search-sentence", new Label());

    /// The order of the hits, for the header.
    final ChoiceField<HitOrder> order;

    private boolean waiting;

    TextsPane(TextsViewModel viewModel, Texts texts, Consumer<SearchHit> open) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.list =
                new CellList<>(viewModel.rows)
                        .addColumn(texts.get("search.column.before"), SearchHit::before)
                        .addColumn(texts.get("search.column.hit"), SearchHit::words)
                        .addColumn(texts.get("search.column.after"), SearchHit::after)
                        .addColumn(texts.get("search.column.article"), it -> it.article().title())
                        .addColumn(texts.get("search.column.outlet"), it -> it.article().outlet())
                        .addColumn(texts.get("search.column.date"), it -> texts.dates().day(it.article().date()));
        getStyleClass().add("search-pane");
        sentence.textProperty().bind(viewModel.sentence);
        list.setId("hits");
        list.getStyleClass().add("hits");
        list.setAccessibleText(texts.get("search.hits"));
        list.setPlaceholder(emptyState());
        list.setCellFactory(_ -> {
            var cell = new HitCell();
            cell.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !cell.isEmpty()) {
                    open.accept(cell.getItem());
                }
            });
            return cell;
        });
        list.setOnKeyPressed(event -> {
            var hit = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && hit != null) {
                open.accept(hit);
                event.consume();
            }
        });
        new TypeAhead(words).install(list);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(hit -> {
                    if (hit != null) {
                        viewModel.at.set(Optional.of(hit));
                    }
                });
        // after the list itself, which loses its selection with new lines
        list.getItems()
                .addListener(
                        (ListChangeListener<SearchHit>)
                                _ -> {
                                    restoreSelection();
                                    if (list.getSelectionModel().isEmpty()) {
                                        list.getSelectionModel().selectFirst();
                                    }
                                    // the former hits arrive a moment after the screen
                                    if (waiting && !list.getItems().isEmpty() && words.isFocused()) {
                                        list.requestFocus();
                                    }
                                    waiting = false;
                                });
        restoreSelection();
        var facets =
                Nodes.withStyle(
                        new ColumnScroll(new VBox(createFilter(), new FacetPane(viewModel, texts))), "facet-scroll");
        this.order = new ChoiceField<>("search-order", it -> texts.constant("search.order.", it), viewModel.order::set);
        order.getStyleClass().add("choice-chip");
        order.setAccessibleText(texts.get("search.order"));
        viewModel.order.subscribe(it -> order.fill(List.of(HitOrder.values()), it));
        viewModel.facets.subscribe(it -> Nodes.show(facets, !it.equals(Facets.NONE)));
        this.query = createQuery();
        var hit =
                new HitPane(
                        viewModel,
                        texts,
                        () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(open));
        getChildren().addAll(Nodes.vgrow(new HBox(facets, Nodes.hgrow(list), hit)));
    }

    void takeKeyboard() {
        if (viewModel.rows.isEmpty()) {
            waiting = viewModel.hasSavedHits();
            Nodes.focusText(words);
        } else {
            list.requestFocus();
        }
    }

    /// Selects the former hit, where it is still there.
    private void restoreSelection() {
        var at = viewModel.at.get();
        at.map(list.getItems()::indexOf)
                .filter(it -> it >= 0 && it != list.getSelectionModel().getSelectedIndex())
                .ifPresent(it -> {
                    list.getSelectionModel().select(it);
                    list.getFocusModel().focus(it);
                    list.scrollTo(Math.max(0, it - 5));
                });
    }

    void focusQuery() {
        Nodes.focusText(words);
    }

    private HBox createQuery() {
        words.setId("search-words");
        words.setPromptText(texts.get("search.prompt"));
        words.textProperty().bindBidirectional(viewModel.words);
        words.setOnAction(_ -> viewModel.search());
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
                event.consume();
            }
        });
        var form =
                new ChoiceField<QueryForm>(
                        "search-form", it -> texts.constant("search.form.", it), viewModel.form::set);
        form.setAccessibleText(texts.get("search.form"));
        viewModel.form.subscribe(it -> form.fill(List.of(QueryForm.values()), it));
        var matchCase = Nodes.keepWidth(Nodes.withId("search-case", new CheckBox(texts.get("search.match-case"))));
        matchCase.selectedProperty().bindBidirectional(viewModel.matchCase);
        form.getStyleClass().add("choice-chip");
        var search = new PlainButton(texts.get("search.run"), "search-run", viewModel::search).asIcon(Feather.SEARCH);
        return Nodes.withStyle(new HBox(words, search, form, matchCase), "search-query");
    }

    /// The filter of articles, above the facets.
    private HBox createFilter() {
        var filter = Nodes.withId("search-filter", new TextField());
        filter.setPromptText(texts.get("search.filter-articles"));
        filter.textProperty().bindBidirectional(viewModel.filter);
        return Nodes.withStyle(new HBox(Nodes.hgrow(filter)), "facet-filter");
    }

    /// Without hits: what can be searched for, or that there is nothing.
    private Node emptyState() {
        var examples =
                Nodes.collapse(
                        Nodes.withStyle(
                                new VBox(
                                        Stream.of("wildcard", "phrase", "expression")
                                                .map(it -> new ParagraphLabel(texts.get("search.example." + it)))
                                                .toArray(Node[]::new)),
                                "search-examples"));
        var state = new EmptyState(examples);
        viewModel.sentence.subscribe(_ -> {
            boolean searched = viewModel.hasSearched();
            examples.setVisible(!searched);
            state.setText(texts.get(searched ? "search.nothing" : "search.how"));
        });
        return state;
    }

    /// A hit in its line, under the hits of the other lines: the text before it ends where they all begin. Where the text runs
    /// from right to left, so does the line. Above the first hit of an article is its headline.
    private final class HitCell extends RowCell<SearchHit> {

        private final Label before = Nodes.withStyle(new Label(), "before");
        private final Label words = Nodes.keepWidth(Nodes.withStyle(new Label(), "words"));
        private final Label after = Nodes.fillWidth(Nodes.withStyle(new Label(), "after"));
        private final Label title = Nodes.withStyle(new Label(), "title");
        private final Label from = Nodes.keepWidth(Nodes.withStyle(new Label(), "from"));
        private final Tooltip tooltip = new Tooltip();
        private final HBox tags = Nodes.withStyle(new HBox(), "hit-tags");
        private final HBox line = Nodes.fillWidth(new HBox(before, words, after));
        private final HBox where = Nodes.collapse(Nodes.withStyle(new HBox(title, from), "where"));
        private final VBox all = Nodes.withStyle(new VBox(where, new HBox(line, tags)), "hit");

        HitCell() {
            before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            before.setAlignment(Pos.CENTER_RIGHT);
            before.setMinWidth(0);
            after.setMinWidth(0);
            before.minWidthProperty().bind(line.widthProperty().multiply(BEFORE));
            before.maxWidthProperty().bind(line.widthProperty().multiply(BEFORE));
            before.prefWidthProperty().bind(line.widthProperty().multiply(BEFORE));
            title.setTooltip(tooltip);
            from.setTooltip(tooltip);
            Tooltip.install(line, tooltip);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            // as wide as the list, whatever its words
            setPrefWidth(0);
        }

        @Override
        protected void show(SearchHit hit) {
            setGraphic(all);
            before.setText(hit.before());
            words.setText(hit.words());
            after.setText(hit.after());
            boolean first = isFirst(hit);
            title.setText(first ? WordPieces.isolate(HitPane.firstOf(hit.article().title())) : "");
            from.setText(
                    Stream.of(hit.article().outlet(), texts.dates().day(hit.article().date()))
                            .filter(it -> !it.isBlank())
                            .map(WordPieces::isolate)
                            .collect(Collectors.joining(" · ")));
            tooltip.setText(HitPane.firstOf(hit.article().title()) + "\n" + from.getText());
            where.setVisible(first);
            // JavaFX keeps the height that a cell had with another hit
            all.setStyle(Zoom.heightStyle(first ? HEADED : LINE));
            var coded = viewModel.tagsAt(hit);
            // each tag has its place, so that a column shows where it is missing
            tags.getChildren()
                    .setAll(
                            viewModel.facets.get().tags().stream()
                                    .map(it ->
                                            coded.contains(it)
                                                    ? new TagBadge(it)
                                                    : Nodes.withStyle(new Region(), "no-badge"))
                                    .toList());
            boolean fromRight = Bidi.getBaseDirection(hit.before() + hit.words() + hit.after()) == Bidi.RTL;
            // the rest of mixed text may begin with either
            before.setEllipsisString(fromRight ? "…\u200f" : "…\u200e");
            line.setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            setAccessibleText(hit.before() + hit.words() + hit.after() + ". " + tooltip.getText().replace("\n", ". "));
        }

        /// Whether a hit is the first of its article in the list.
        private boolean isFirst(SearchHit hit) {
            int index = getIndex();
            return index <= 0
                    || index > viewModel.rows.size()
                    || !viewModel.rows.get(index - 1).article().id().equals(hit.article().id());
        }
    }
}
