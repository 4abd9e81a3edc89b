package org.framewright.ui.articles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The articles of a project: the table at the left, the metadata of the chosen ones at the right.
public final class ArticlesView extends BorderPane implements ScreenView {

    private final ArticlesViewModel viewModel;
    private final Texts texts;
    private final Consumer<ArticleId> code;
    private final LineTable<MetadataLine> table;
    private final MetadataForm form;
    private final ListDetail lines;
    private final TextField filter = Nodes.withId("articles-filter", new TextField());
    private final Action edit;
    private final Action coding;
    private final Action printing;
    private final List<Action> actions;
    private final Action undo;
    private boolean filling;

    /// @param code opens an article to be coded
    /// @param print prints articles by their names, to a file with an offered name
    public ArticlesView(
            ArticlesViewModel viewModel,
            Texts texts,
            Consumer<ArticleId> code,
            BiConsumer<String, List<String>> print) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.code = code;
        this.table = table();
        var save =
                writeAction("articles.save", "Shortcut+S", viewModel::save, texts.get("articles.nothing-changed"))
                        .withKey("Shortcut+Enter")
                        .withObject(viewModel.changes.map(this::formatChanges));
        var saving = Nodes.withId("articles-save", new ActionButton(save, texts, viewModel::showNotification));
        viewModel.changes.subscribe(_ -> saving.setText(save.label(texts)));
        this.form = new MetadataForm(viewModel, texts, saving);
        var filtering =
                ListDetail.filterLine(
                        table, filter, texts.get("articles.filter-prompt"), viewModel.filter, furtherColumn());
        this.lines = new ListDetail(this, table, new ColumnScroll(form), filtering, Nodes.vgrow(table));
        this.undo =
                Action.of("articles.undo", "Shortcut+Z", viewModel::undo)
                        .enabledWhen(viewModel.undoable.isNotEmpty(), texts.get("articles.nothing-to-undo"))
                        .withAccess(viewModel.access(), texts.get("articles.read-only"))
                        .withObject(viewModel.undoable);
        this.edit = Action.of("articles.edit", "F2", form::takeKeyboard);
        this.coding = Action.of("articles.code", this::codeChosen);
        this.printing = Action.of("articles.print", () -> printChosen(print));
        this.actions =
                List.of(
                        Action.of("articles.filter", "Shortcut+F", filter::requestFocus),
                        edit,
                        save,
                        Action.of("articles.discard", viewModel::discard),
                        coding,
                        printing);
        new ActionItems(texts, it -> it.perform(viewModel::showNotification)).addRowMenu(table, this::rowActions);
        setId("articles");
        getStyleClass().add("import");
        setTop(
                new ScreenHeader(texts.get("articles.title"), texts, viewModel::showNotification)
                        .history(undo)
                        .line(facts()));
    }

    private Label facts() {
        var facts = Nodes.withId("articles-facts", new Label());
        facts.textProperty().bind(viewModel.facts);
        return facts;
    }

    private String formatChanges(Number articles) {
        return articles.intValue() == 0 ? "" : texts.get("articles.of-articles", articles.intValue());
    }

    private Action writeAction(String id, String key, Runnable run, String otherwise) {
        return Action.of(id, key, run)
                .withObstacle(
                        viewModel.changes.map(it ->
                                viewModel
                                        .obstacle()
                                        .or(() -> it.intValue() == 0 ? Optional.of(otherwise) : Optional.empty())));
    }

    private LineTable<MetadataLine> table() {
        var all =
                new LineTable<MetadataLine>("articles-table", texts.get("articles.title"), MetadataLine::id)
                        .text(column(Article.HEADLINE), 230, it -> it.article().title())
                        .text(column("name"), 110, it -> it.article().name())
                        .text(column(Article.OUTLET), 110, it -> it.value(Article.OUTLET))
                        .dates(column(Article.DATE), 104, it -> Optional.of(it.value(Article.DATE)), texts.dates()::day)
                        .text(column(Article.BYLINE), 90, it -> it.value(Article.BYLINE))
                        .text(column(Article.SECTION), 80, it -> it.value(Article.SECTION))
                        .number(column("words"), 56, MetadataLine::words)
                        .text(column("rounds"), 80, MetadataLine::rounds)
                        .text(
                                viewModel.column.get().map(viewModel::fieldName).orElse(""),
                                110,
                                it -> viewModel.column.get().map(it::value).orElse(""))
                        .onOpened(it -> code.accept(it.id()))
                        .withArrangement(viewModel.arrangement);
        // the short heading has to fit at every size, too
        all.getColumns().get(1).setMinWidth(76);
        all.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        viewModel.lines.subscribe(() -> fill(all));
        all.getSelectionModel().getSelectedIndices().subscribe(() -> choose(all));
        viewModel.wanted.subscribe(it -> select(all, it));
        viewModel.facts.subscribe(_ -> all.setEmptyText(emptyState()));
        viewModel.column.subscribe(it -> {
            var further = all.getColumns().getLast();
            further.setVisible(it.isPresent());
            further.setText(it.map(viewModel::fieldName).orElse(""));
            all.refresh();
            if (it.isPresent()) {
                all.scrollToColumn(further);
            }
        });
        return all;
    }

    /// Fills the table; the form waits until all rows are chosen.
    private void fill(LineTable<MetadataLine> all) {
        filling = true;
        all.fill(viewModel.lines);
        if (all.isFocused()) {
            all.takeKeyboard();
        }
        filling = false;
        choose(all);
    }

    private void choose(LineTable<MetadataLine> all) {
        if (!filling) {
            viewModel.choose(all.selectedItems());
        }
    }

    private void select(LineTable<MetadataLine> all, Set<ArticleId> wanted) {
        var rows =
                IntStream.range(0, all.getItems().size())
                        .filter(it -> wanted.contains(all.getItems().get(it).id()))
                        .toArray();
        if (rows.length > 0) {
            filling = true;
            all.getSelectionModel().clearSelection();
            all.getSelectionModel().selectIndices(rows[0], rows);
            all.scrollTo(rows[0]);
            filling = false;
            choose(all);
        }
    }

    private String column(String name) {
        return texts.get("articles.column." + name);
    }

    private String emptyState() {
        if (!viewModel.isLoaded()) {
            return texts.get("articles.looking");
        }
        var typed = viewModel.filter.get().strip();
        return typed.isEmpty() ? texts.get("articles.none") : texts.get("articles.none-fits", typed);
    }

    /// The choice of a field that has no column.
    private Node furtherColumn() {
        var choice =
                new ChoiceField<Optional<String>>(
                        "articles-column",
                        it -> it.map(viewModel::fieldName).orElse(texts.get("articles.no-column")),
                        viewModel.column::set);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setAccessibleText(texts.get("articles.no-column"));
        viewModel.fields.subscribe(() -> choice.fill(ChoiceField.withNone(viewModel.fields), viewModel.column.get()));
        return choice;
    }

    private List<Action> rowActions() {
        return viewModel.chosen().isEmpty() ? List.of() : List.of(edit, coding, printing);
    }

    private void codeChosen() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresentOrElse(it -> code.accept(it.id()), () -> viewModel.hint("articles.none-chosen"));
    }

    private void printChosen(BiConsumer<String, List<String>> print) {
        var names = viewModel.chosen().stream().map(it -> it.article().name()).toList();
        if (names.isEmpty()) {
            viewModel.hint("articles.none-chosen");
        } else {
            print.accept(names.size() == 1 ? names.getFirst() : texts.get("articles.title"), names);
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("articles.title", actions), new ActionGroup(ActionGroup.EDIT, List.of(undo)));
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public boolean escape() {
        return viewModel.jobs.cancel() || lines.returnKeyboard();
    }
}
