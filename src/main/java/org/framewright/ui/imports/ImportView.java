package org.framewright.ui.imports;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ImportItem;
import org.framewright.corpus.ImportItem.ImportItemStatus;
import org.framewright.corpus.ImportSettings.DuplicateTreatment;
import org.framewright.corpus.ImportWarning;
import org.framewright.files.DateOrder;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.EmptyState;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An import before it is written: the table of everything found, and at the right the article that is chosen.
public final class ImportView extends BorderPane implements ScreenView {

    private final ImportViewModel viewModel;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final LineTable<ImportItem> table;
    private final ListDetail lines;
    private final FoundArticleForm found;
    private final FoundTextPane text;
    private final TextField filter = Nodes.withId("import-filter", new TextField());
    private final List<Action> actions;

    /// Where the table ends and the text begins, as a share of the height.
    private double border = 0.5;

    public ImportView(ImportViewModel viewModel, Texts texts, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.dialogs = dialogs;
        this.table = table();
        this.found = new FoundArticleForm(viewModel, texts);
        this.text = new FoundTextPane(viewModel, texts);
        var importing =
                Action.of("imports.import", "Shortcut+ENTER", this::importArticles)
                        .enabledWhen(viewModel.ready, texts.get("imports.nothing-to-import"));
        var files = Action.of("imports.files", "Shortcut+O", this::addFiles);
        var folder = Action.of("imports.folder", "Shortcut+Shift+O", this::addFolder);
        var leaveOut =
                Action.of("imports.leave-out", "Shortcut+D", () -> viewModel.toggleLeftOut(table.selectedItems()))
                        .withObstacle(viewModel.chosen.map(_ -> obstacle()));
        var undo =
                Action.of("imports.undo", "Shortcut+Z", viewModel::undo)
                        .enabledWhen(
                                viewModel.history.map(ImportHistory::canUndo), texts.get("imports.nothing-to-undo"));
        this.lines = lines(leaveOut, undo);
        this.actions =
                List.of(
                        importing,
                        files,
                        folder,
                        leaveOut,
                        Action.of("imports.edit", "F2", found::takeKeyboard),
                        Action.of("imports.parts", "F6", text::takeKeyboard),
                        undo,
                        Action.of("imports.redo", "Shortcut+Shift+Z", viewModel::redo)
                                .withKey("Shortcut+Y")
                                .enabledWhen(
                                        viewModel.history.map(ImportHistory::canRedo),
                                        texts.get("imports.nothing-to-redo")),
                        Action.of("imports.filter", "Shortcut+F", filter::requestFocus),
                        Action.of(
                                        "imports.next-warning",
                                        "F8",
                                        () -> viewModel.filter.showNext(viewModel.warnings.get().keySet()))
                                .enabledWhen(
                                        viewModel.warnings.map(it -> !it.isEmpty()), texts.get("imports.no-warnings")),
                        ofWarning("imports.leave-out-warned", viewModel::leaveOutAll),
                        ofWarning("imports.accept-warned", viewModel::accept),
                        Action.of("imports.open-profile", this::openProfile),
                        Action.of("imports.save-profile", this::saveProfile),
                        Action.of("imports.clear", viewModel::clear));
        setId("import");
        getStyleClass().add("import");
        setTop(
                new ScreenHeader(texts.get("imports.title"), texts, viewModel::showNotification)
                        .choices(new Label(texts.get("imports.duplicates")), duplicates(), keptFiles())
                        .links(files, folder)
                        .main(importing)
                        .line(facts()));
        Nodes.onFiles(this, () -> true, viewModel::add);
    }

    /// An action on all articles with the chosen kind of warning.
    private Action ofWarning(String id, Consumer<ImportWarning> run) {
        return Action.of(id, () -> viewModel.filter.warning.get().ifPresent(run))
                .enabledWhen(viewModel.filter.warning.map(Optional::isPresent), texts.get("imports.no-warning-chosen"));
    }

    private Label facts() {
        var facts = Nodes.withId("import-facts", new Label());
        facts.textProperty().bind(viewModel.facts);
        return facts;
    }

    private ListDetail lines(Action leaveOut, Action undo) {
        var drop = Nodes.withId("import-leave-out", new ActionButton(leaveOut, texts, viewModel::showNotification));
        viewModel.chosen.subscribe(_ -> drop.setText(texts.get(includesChosen() ? "imports.take-in" : "imports.drop")));
        var back = new ActionButton(undo, texts, viewModel::showNotification).asLink();
        var prompt = texts.get("imports.filter-prompt");
        var filtering = ListDetail.filterLine(table, filter, prompt, viewModel.filter.words, statuses(), drop, back);
        var details =
                new ColumnScroll(
                        new VBox(
                                found, new FileRulePane(viewModel.fileRule, texts), new MappingPane(viewModel, texts)));
        return new ListDetail(
                this,
                table,
                details,
                filtering,
                new WarningsBar(viewModel, texts),
                dates(),
                Nodes.vgrow(tableAndText()));
    }

    /// The text of the chosen article below the table; the border between them can be dragged.
    private Node tableAndText() {
        var panes = Nodes.withId("import-panes", new SplitPane(table), "import-panes");
        panes.setOrientation(Orientation.VERTICAL);
        viewModel.found.article.subscribe(it -> {
            if (it.isPresent() && panes.getItems().size() == 1) {
                panes.getItems().add(text);
                panes.setDividerPositions(border);
            }
        });
        viewModel.chosen.subscribe(it -> {
            if (it.isEmpty() && panes.getItems().size() > 1) {
                border = panes.getDividerPositions()[0];
                panes.getItems().remove(text);
            }
        });
        return panes;
    }

    /// Whether all chosen articles are left out, and at least one can be taken in.
    private boolean includesChosen() {
        var chosen = table.selectedItems();
        return chosen.stream().noneMatch(ImportItem::isTaken) && chosen.stream().anyMatch(ImportItem::canBeTaken);
    }

    private Optional<String> obstacle() {
        var chosen = table.selectedItems();
        boolean any = chosen.stream().anyMatch(it -> it.isTaken() || it.canBeTaken());
        var why = chosen.isEmpty() ? "imports.nothing-chosen" : "imports.nothing-to-take-in";
        return any ? Optional.empty() : Optional.of(texts.get(why));
    }

    private Node duplicates() {
        var field =
                new ChoiceField<DuplicateTreatment>(
                        "import-duplicates",
                        it -> texts.constant("imports.duplicates.", it),
                        viewModel::setDuplicateTreatment);
        field.setAccessibleText(texts.get("imports.duplicates"));
        viewModel.history.subscribe(
                _ -> field.fill(List.of(DuplicateTreatment.values()), viewModel.settings().duplicates()));
        return field;
    }

    private Node keptFiles() {
        var check = Nodes.withId("import-keep-files", new CheckBox(texts.get("imports.keep-files")));
        check.setOnAction(_ -> viewModel.change(viewModel.settings().withFiles(check.isSelected())));
        viewModel.history.subscribe(_ -> check.setSelected(viewModel.settings().keepFiles()));
        return Nodes.keepWidth(check);
    }

    /// The question about dates; hidden where none is ambiguous.
    private Node dates() {
        var question = Nodes.withId("import-dates", Nodes.fillWidth(ParagraphLabel.whole("")));
        var line =
                Nodes.collapse(
                        Nodes.withStyle(
                                new HBox(
                                        question,
                                        new PlainButton(
                                                texts.get("imports.day-first"),
                                                "import-day-first",
                                                () -> viewModel.setDateOrder(DateOrder.DAY_FIRST)),
                                        new PlainButton(
                                                texts.get("imports.month-first"),
                                                "import-month-first",
                                                () -> viewModel.setDateOrder(DateOrder.MONTH_FIRST))),
                                "import-question"));
        viewModel.ambiguousDates.subscribe(it -> {
            line.setVisible(!it.isEmpty());
            it.stream().findFirst().ifPresent(date -> question.setText(texts.get("imports.dates", date)));
        });
        return line;
    }

    private void openProfile() {
        dialogs.file("imports.profile-title", ".json").ifPresent(viewModel::openProfile);
    }

    private void saveProfile() {
        dialogs.saveFile("imports.profile-title", texts.get("imports.profile-name")).ifPresent(viewModel::saveProfile);
    }

    private Node statuses() {
        var field =
                new ChoiceField<Optional<ImportItemStatus>>(
                        "import-status",
                        it -> it.map(this::words).orElse(texts.get("imports.status.all")),
                        viewModel.filter.status::set);
        // its words are never cut: the filter beside it gets narrower
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(texts.get("imports.column.status"));
        Runnable fill =
                () -> {
                    var present = Stream.of(ImportItemStatus.values()).filter(it -> viewModel.count(it) > 0).toList();
                    field.fill(ChoiceField.withNone(present), viewModel.filter.status.get());
                };
        viewModel.facts.subscribe(_ -> fill.run());
        viewModel.filter.status.subscribe(_ -> fill.run());
        return field;
    }

    private LineTable<ImportItem> table() {
        var all =
                new LineTable<ImportItem>("import-table", texts.get("imports.title"), ImportItem::place)
                        .text(column("headline"), 240, ImportItem::title, this::explain)
                        .text(column("outlet"), 120, it -> value(it, Article.OUTLET))
                        .dates(column("date"), 90, it -> Optional.of(value(it, Article.DATE)), texts.dates()::day)
                        .number(column("words"), 56, ImportItem::words)
                        .text(column("status"), 130, it -> words(it.status()), this::explain)
                        .ends(column("file"), 160, it -> numbered(it, it.place().fileName()), ImportView::place)
                        .text(column("language"), 88, it -> value(it, Article.LANGUAGE))
                        .faint(it -> !it.isTaken())
                        .onChosen(viewModel.chosen::set)
                        .onOpened(_ -> this.found.takeKeyboard())
                        .withArrangement(viewModel.arrangement);
        all.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        viewModel.items.subscribe(() -> {
            all.fill(viewModel.items);
            if (all.isFocused()) {
                // with the first one chosen, whose text is shown
                all.takeKeyboard();
            }
        });
        all.setPlaceholder(emptyState());
        return all;
    }

    private String column(String name) {
        return texts.get("imports.column." + name);
    }

    private static String value(ImportItem item, String column) {
        return item.metadata().getOrDefault(column, "");
    }

    private static String place(ImportItem item) {
        return numbered(item, item.place().file());
    }

    private static String numbered(ImportItem item, String file) {
        return item.place().number() == 1 ? file : file + ", " + item.place().number();
    }

    private String words(ImportItemStatus status) {
        return texts.constant("imports.status.", status);
    }

    private String explain(ImportItem item) {
        return item.warnings().isEmpty() ? item.title() : texts.problem(item.warnings().getFirst());
    }

    private Node emptyState() {
        var clear =
                Nodes.collapse(
                        new PlainButton(
                                texts.get("imports.clear-filter"), "import-clear-filter", viewModel.filter::clear));
        var empty = new EmptyState(clear);
        viewModel.facts.subscribe(_ -> {
            clear.setVisible(viewModel.count() > 0);
            empty.setText(emptyWords());
        });
        return empty;
    }

    private String emptyWords() {
        if (viewModel.isEmpty()) {
            return texts.get("imports.empty");
        }
        if (viewModel.facts.get().isEmpty()) {
            return texts.get("imports.reading");
        }
        return viewModel.count() == 0 ? texts.get("imports.none-found") : texts.get("imports.all-hidden");
    }

    /// Saves the typed text, then starts the import.
    private void importArticles() {
        table.requestFocus();
        if (!found.hasRefusal()) {
            viewModel.importArticles();
        }
    }

    private void addFiles() {
        var chosen = dialogs.articles();
        if (!chosen.isEmpty()) {
            viewModel.add(chosen);
        }
    }

    private void addFolder() {
        dialogs.folder("workspace.import-title").ifPresent(it -> viewModel.add(List.of(it)));
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("imports.title", actions));
    }

    @Override
    public void takeKeyboard() {
        table.takeKeyboard();
    }

    @Override
    public boolean escape() {
        return lines.returnKeyboard();
    }
}
