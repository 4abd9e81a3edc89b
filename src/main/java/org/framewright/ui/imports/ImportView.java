package org.framewright.ui.imports;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ImportWarning;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.ListDetail;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FilterChip;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.imports.ImportFilter.FoundGroup;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An import before it is written: the list of everything found, the text of the chosen article, and at the right its metadata.
public final class ImportView extends BorderPane implements ScreenView {

    /// Of the list's column, in pixels at the usual zoom.
    private static final double LEAST_WIDTH = 240;

    private final ImportViewModel viewModel;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final LineTable<ImportItem> table;
    private final FoundArticleForm found;
    private final FoundTextPane text;
    private final TextField filter = Nodes.withId("import-filter", new TextField());
    private final List<Action> actions;

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
        this.actions =
                List.of(
                        importing,
                        files,
                        folder,
                        leaveOut,
                        Action.of("imports.edit", "F2", found::takeKeyboard),
                        Action.of("imports.parts", "F6", text::takeKeyboard),
                        Action.of("imports.other-side", "Shift+F6", text::switchSides),
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
                        .choices(options())
                        .links(files, folder)
                        .main(importing, viewModel.importing)
                        .line(facts()));
        setLeft(list());
        setCenter(middle());
        setRight(details(leaveOut, undo));
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

    private Node list() {
        var groups =
                new TabBar<>(
                        List.of(FoundGroup.values()),
                        it -> "import-group-" + ConstantName.of(it),
                        it -> texts.get("imports.group." + ConstantName.of(it), viewModel.count(it)),
                        viewModel.filter.group,
                        viewModel.filter.group::set);
        viewModel.facts.subscribe(groups::updateWords);
        viewModel.warnings.subscribe(groups::updateWords);
        return Nodes.withStyle(
                new VBox(
                        ListDetail.filterLine(
                                table, filter, texts.get("imports.filter-prompt"), viewModel.filter.words),
                        Nodes.withStyle(new HBox(Nodes.hgrow(groups)), "found-groups"),
                        new WarningsBar(viewModel, texts),
                        dates(),
                        Nodes.vgrow(table)),
                "list-column",
                "found-list");
    }

    /// The text of the chosen article; without one, what to do.
    private Node middle() {
        var empty = Nodes.withStyle(new EmptyState(), "found-none");
        viewModel.facts.subscribe(_ -> empty.setText(emptyWords()));
        viewModel.chosen.subscribe(_ -> empty.setText(emptyWords()));
        var middle = new StackPane();
        viewModel.found.article.subscribe(it -> middle.getChildren().setAll(it.isPresent() ? text : empty));
        return middle;
    }

    private Node details(Action leaveOut, Action undo) {
        var drop = Nodes.withId("import-leave-out", new ActionButton(leaveOut, texts, viewModel::showNotification));
        viewModel.chosen.subscribe(_ -> drop.setText(texts.get(includesChosen() ? "imports.take-in" : "imports.drop")));
        var back = new ActionButton(undo, texts, viewModel::showNotification).asLink();
        var panes =
                new ColumnScroll(
                        new VBox(
                                found, new FileRulePane(viewModel.fileRule, texts), new MappingPane(viewModel, texts)));
        var foot = Nodes.withStyle(new HBox(drop, Nodes.hgrow(new Region()), back), "found-foot");
        return Nodes.withStyle(new VBox(Nodes.vgrow(panes), foot), "list-details");
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

    private Node options() {
        var field =
                new ChoiceField<DuplicateTreatment>(
                        "import-duplicates",
                        it -> texts.constant("imports.duplicates.", it),
                        viewModel::setDuplicateTreatment);
        field.setAccessibleText(texts.get("imports.duplicates"));
        var check = Nodes.withId("import-keep-files", new CheckBox(texts.get("imports.keep-files")));
        check.setOnAction(_ -> viewModel.change(viewModel.settings().withFiles(check.isSelected())));
        viewModel.history.subscribe(_ -> {
            field.fill(List.of(DuplicateTreatment.values()), viewModel.settings().duplicates());
            check.setSelected(viewModel.settings().keepFiles());
        });
        var name = texts.get("imports.options");
        var chip =
                new FilterChip(
                        "import-options",
                        name,
                        List.of(
                                Nodes.withStyle(new Label(texts.get("imports.duplicates")), "field-label"),
                                field,
                                check));
        chip.setValue(name);
        return chip;
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

    /// One column of cells, which show all that the list says of an article.
    private LineTable<ImportItem> table() {
        var all =
                new LineTable<ImportItem>("import-table", texts.get("imports.title"), ImportItem::place)
                        .column(
                                texts.get("imports.column.headline"),
                                LEAST_WIDTH,
                                ImportItem::title,
                                _ -> new FoundArticleCell(viewModel, texts))
                        .faint(it -> !it.isTaken())
                        .onChosen(viewModel.chosen::set)
                        .onOpened(_ -> this.found.takeKeyboard())
                        .withArrangement(viewModel.arrangement);
        all.getStyleClass().add("without-heads");
        all.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        viewModel.items.subscribe(() -> {
            all.fill(viewModel.items);
            if (all.isFocused()) {
                // with the first one chosen, whose text is shown
                all.takeKeyboard();
            }
        });
        var clear =
                Nodes.collapse(
                        new PlainButton(
                                texts.get("imports.clear-filter"), "import-clear-filter", viewModel.filter::clear));
        var hidden = Nodes.hideEmpty(new ParagraphLabel());
        viewModel.facts.subscribe(_ -> {
            clear.setVisible(viewModel.count() > 0);
            hidden.setText(viewModel.count() > 0 ? texts.get("imports.all-hidden") : "");
        });
        all.setPlaceholder(Nodes.withStyle(new VBox(hidden, clear), "found-hidden"));
        return all;
    }

    private String emptyWords() {
        if (viewModel.isEmpty()) {
            return texts.get("imports.empty");
        }
        if (viewModel.facts.get().isEmpty()) {
            return texts.get("imports.reading");
        }
        if (viewModel.count() == 0) {
            return texts.get("imports.none-found");
        }
        return viewModel
                .chosen
                .get()
                .filter(it -> it.status() == ImportItemStatus.UNREADABLE)
                .map(it -> it.warnings().stream().map(texts::problem).collect(Collectors.joining("\n")))
                .orElseGet(() -> texts.get("imports.select"));
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
        boolean elsewhere = !table.isFocused();
        table.takeKeyboard();
        return elsewhere;
    }
}
