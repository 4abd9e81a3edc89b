package org.framewright.ui.search;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Tag;
import org.framewright.model.ConstantName;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.CodingFlag;
import org.framewright.search.PassageFilter.AnswerFilter;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FilterChip;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.TextCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coder's annotations: filters by tag, answer, actor and marks at the top; below them a table; from there they are
/// recoded.
final class CodedPane extends VBox {

    private final CodedViewModel viewModel;
    private final Texts texts;
    private final LineTable<CodedRow> table;
    private final TextField filter = new TextField();
    private final HBox flags = Nodes.withStyle(new HBox(), "field-line");
    private final FilterChip chip;
    private final RecodeMenu recode;

    /// The filters, and what is done with the selected passages, for the header.
    final HBox filters;

    final HBox recoding;

    /// The number of annotations.
    final Label sentence = Nodes.withId("coded-sentence", new Label());

    private final ChoiceField<NamedChoice<String>> tags;
    private final ChoiceField<NamedChoice<AnswerFilter>> answers;
    private final ChoiceField<NamedChoice<ActorId>> actors;

    /// A choice of a filter, or all of them.
    private record NamedChoice<T>(String name, Optional<T> what) {}

    CodedPane(CodedViewModel viewModel, Texts texts, ScreenPrompts prompts, Consumer<CodedRow> open) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.table = Nodes.vgrow(table().onOpened(open));
        this.tags =
                choice("coded-tag", "search.tag", it -> viewModel.setFilter(viewModel.passageFilter.get().withTag(it)));
        this.answers =
                choice(
                        "coded-answer",
                        "search.with-answer",
                        it -> viewModel.setFilter(viewModel.passageFilter.get().withAnswer(it)));
        this.actors =
                choice(
                        "coded-actor",
                        "search.actor",
                        it -> viewModel.setFilter(viewModel.passageFilter.get().withActor(it)));
        this.chip =
                new FilterChip(
                        "coded-filters",
                        texts.get("search.filters"),
                        List.of(
                                labelled("search.tag", tags),
                                labelled("search.with-answer", answers),
                                labelled("search.actor", actors),
                                flags));
        this.recode = new RecodeMenu(viewModel, texts, prompts, table::requestFocus);
        getStyleClass().add("search-pane");
        sentence.textProperty().bind(viewModel.sentence);
        new TypeAhead(filter).install(table);
        this.filters = createChoices();
        this.recoding = line(Nodes.collapse(undo()), recode);
        getChildren().addAll(table);
        viewModel.coded.subscribe(_ -> fill());
        viewModel.passageFilter.subscribe(_ -> fill());
        viewModel.rows.subscribe(() -> table.fill(viewModel.rows));
        table.fill(viewModel.rows);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<CodedRow>) _ -> updateRecodeMenu());
        updateRecodeMenu();
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    void focusFilter() {
        Nodes.focusText(filter);
    }

    /// Opens the menu of the selected passages.
    void showRecoding() {
        Nodes.openMenu(recode);
    }

    private LineTable<CodedRow> table() {
        var rows =
                new LineTable<CodedRow>("coded", texts.get("search.in-codings"), CodedRow::identity)
                        .text(column("text"), 310, CodedRow::text, () -> Nodes.withStyle(new TextCell<>(), "read"))
                        .text(column("tag"), 140, CodedRow::tag, TagCell::new)
                        .text(column("answers"), 230, CodedRow::answers)
                        .shortText(column("marks"), 75, this::formatFlags)
                        .text(column("article"), 250, row -> row.passage().article().title())
                        .text(column("outlet"), 170, row -> row.passage().article().outlet())
                        .dates(column("date"), 110, CodedPane::day, texts.dates()::day)
                        .withArrangement(viewModel.arrangement);
        var tags = rows.getColumns().get(1);
        tags.setMinWidth(tags.getPrefWidth());
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.setEmptyText(texts.get("search.none-coded"));
        return rows;
    }

    private String column(String name) {
        return texts.get("search.column." + name);
    }

    private String formatFlags(CodedRow row) {
        var flags = row.passage().annotation().flags();
        return Arrays.stream(CodingFlag.values())
                .filter(flags::contains)
                .map(it -> texts.constant("workspace.flag-sign.", it))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> day(CodedRow row) {
        return Optional.of(row.passage().article().date()).filter(it -> !it.isEmpty());
    }

    private HBox createChoices() {
        filter.setId("coded-filter");
        filter.setPromptText(texts.get("search.filter-coded"));
        filter.textProperty().bindBidirectional(viewModel.filter);
        for (var flag : CodingFlag.values()) {
            var name = ConstantName.of(flag);
            var box = Nodes.withId("coded-" + name, new CheckBox(texts.get("search.flag." + name)));
            box.setOnAction(_ -> viewModel.toggle(flag));
            viewModel.passageFilter.subscribe(it -> box.setSelected(it.flags().contains(flag)));
            flags.getChildren().add(box);
        }
        return line(filter, chip);
    }

    private VBox labelled(String key, ChoiceField<?> field) {
        return Nodes.withStyle(
                new VBox(FormPane.labelAbove(texts.get(key), field, "field-label"), Nodes.fillWidth(field)), "field");
    }

    private <T> ChoiceField<NamedChoice<T>> choice(String id, String says, Consumer<Optional<T>> onChosen) {
        var choice = new ChoiceField<NamedChoice<T>>(NamedChoice::name, it -> onChosen.accept(it.what()));
        choice.setId(id);
        choice.setAccessibleText(texts.get(says));
        return choice;
    }

    private Node undo() {
        var undo =
                new PlainButton(
                        texts.get("search.undo"),
                        "search-undo",
                        () -> {
                            viewModel.undo();
                            table.requestFocus();
                        });
        undo.visibleProperty().bind(viewModel.undoable);
        return undo.asIcon(Feather.CORNER_UP_LEFT);
    }

    private void updateRecodeMenu() {
        recode.fill(table.selectedItems());
    }

    private void fill() {
        var filter = viewModel.passageFilter.get();
        var tag = viewModel.tags().stream().filter(it -> filter.tag().equals(Optional.of(it.id()))).findFirst();
        fill(tags, "search.any-tag", viewModel.tags().stream().map(it -> named(it.label(), it.id())), filter.tag());
        fill(answers, "search.any-answer", tag.stream().flatMap(this::answersOf), filter.answer());
        answers.setDisable(tag.isEmpty());
        fill(
                actors,
                "search.any-actor",
                viewModel.actors().stream().map(it -> named(it.name(), it.id())),
                filter.actor());
        var flagged = filter.flags().stream().sorted().map(it -> texts.get("search.flag." + ConstantName.of(it)));
        var chosen =
                Stream.concat(
                                Stream.of(tags, answers, actors)
                                        .map(ChoiceField::getValue)
                                        .filter(it -> it != null && it.what().isPresent())
                                        .map(NamedChoice::name),
                                flagged)
                        .collect(Collectors.joining(", "));
        chip.setValue(chosen.isEmpty() ? texts.get("search.no-filters") : chosen);
    }

    private <T> void fill(
            ChoiceField<NamedChoice<T>> choice, String any, Stream<NamedChoice<T>> some, Optional<T> chosen) {
        var all = Stream.concat(Stream.of(new NamedChoice<>(texts.get(any), Optional.<T>empty())), some).toList();
        choice.fill(all, all.stream().filter(it -> it.what().equals(chosen)).findFirst().orElse(choice.getValue()));
    }

    private Stream<NamedChoice<AnswerFilter>> answersOf(Tag tag) {
        return tag.variables().stream()
                .flatMap(variable ->
                        variable.categories().stream()
                                .map(it ->
                                        named(
                                                WordPieces.isolate(
                                                        texts.get("search.answer", variable.label(), it.label())),
                                                new AnswerFilter(variable.id(), it.id()))));
    }

    private static <T> NamedChoice<T> named(String name, T what) {
        return new NamedChoice<>(name, Optional.of(what));
    }

    private static HBox line(Node... nodes) {
        return Nodes.withStyle(new HBox(nodes), "search-query");
    }

    /// A tag's name behind its badge.
    private static final class TagCell extends TextCell<CodedRow> {

        @Override
        protected void show(String tag) {
            super.show(tag);
            setGraphic(
                    Optional.ofNullable(getTableRow().getItem())
                            .map(it -> new TagBadge(it.passage().tag()))
                            .orElse(null));
        }
    }
}
