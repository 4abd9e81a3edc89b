package org.framewright.ui.workspace.list;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.CodingFlag;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.list.ArticleArrangement.Progress;
import org.framewright.ui.workspace.list.ArticleArrangement.Sort;
import org.framewright.ui.workspace.list.ArticleRow.RowStatus;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// The coder's articles at the left, and above them filter and order.
public final class ArticleListView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ListView<ArticleRow> list;
    private final TextField words = Nodes.withId("article-filter", new TextField());
    private final ArticleListViewModel viewModel;
    private final Runnable returnFocus;

    public ArticleListView(
            ArticleListViewModel viewModel, Texts texts, Consumer<ArticleId> open, Runnable returnFocus) {
        this.viewModel = viewModel;
        this.returnFocus = returnFocus;
        this.list = Nodes.vgrow(Nodes.withId("articles", new ListView<>(viewModel.sorted)));
        getStyleClass().add("article-list");
        words.setPromptText(texts.get("workspace.filter"));
        words.setAccessibleText(texts.get("workspace.filter-hint"));
        words.textProperty().subscribe(typed -> viewModel.arrange(viewModel.arrangement.get().withWords(typed)));
        viewModel.arrangement.subscribe(it -> {
            if (!it.words().equals(words.getText())) {
                words.setText(it.words());
            }
        });
        words.setOnAction(_ -> openFirst(open));
        words.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        openFirst(open);
                        event.consume();
                    }
                });
        list.setAccessibleText(texts.get("workspace.articles"));
        list.setFocusTraversable(false);
        var nothing = new EmptyState();
        list.setPlaceholder(nothing);
        viewModel.all.subscribe(() ->
                nothing.setText(
                        texts.get(viewModel.all.isEmpty() ? "workspace.list-empty" : "workspace.filter-nothing")));
        list.setCellFactory(_ -> new ArticleCell(widthProperty(), texts, viewModel::isOfOneYear, open));
        getChildren().addAll(new ArticleChoices(viewModel, texts, words), list);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        viewModel.current.subscribe(this::showCurrent);
        viewModel.sorted.subscribe(this::showCurrent);
    }

    /// Opens the first article; returns to its text where it is open.
    private void openFirst(Consumer<ArticleId> open) {
        var first = viewModel.firstShown();
        if (first.isPresent() && first.equals(viewModel.current.get())) {
            returnFocus.run();
        } else {
            first.ifPresent(open);
        }
    }

    /// Adds a context menu with actions on an article. The right button first opens the article.
    ///
    /// @param whenOpen runs the opening of the menu once the article is open
    public void addMenu(ActionItems items, Supplier<List<Action>> actions, Consumer<Runnable> whenOpen) {
        items.addMenu(list, () -> actions.get().stream().map(items::item).toList(), whenOpen);
    }

    public void focusFilter() {
        Nodes.focusText(words);
    }

    /// Whether keys go to the filter, and not to the text.
    public boolean hasKeyboard() {
        return Nodes.isFocusWithin(this);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.arrange(viewModel.arrangement.get().withoutFilter());
            returnFocus.run();
            event.consume();
        }
    }

    private void showCurrent() {
        var now = viewModel.current.get();
        now.ifPresent(current -> {
            list.getSelectionModel().clearSelection();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).article().id().equals(current)) {
                    list.getSelectionModel().select(i);
                    list.scrollTo(Math.max(0, i - 3));
                }
            }
        });
    }

    /// The filter: the field for words, with the further filters and the order behind a button in it; below, the articles by
    /// progress, with their numbers.
    private static final class ArticleChoices extends VBox {

        private final ArticleListViewModel viewModel;
        private final Texts texts;
        private final MenuButton further = Nodes.withId("article-filters", new MenuButton(), "action-menu");
        private final Menu outlets = new Menu();
        private final Menu order = new Menu();
        private final HBox segment = Nodes.withId("article-progress", new HBox(), "tab-bar");
        private final ParagraphLabel shown = Nodes.withId("articles-shown", new ParagraphLabel(""), "guidance");
        private Runnable refresh = () -> {};

        ArticleChoices(ArticleListViewModel viewModel, Texts texts, TextField words) {
            this.viewModel = viewModel;
            this.texts = texts;
            getStyleClass().add("article-choices");
            for (var progress : Progress.values()) {
                addProgress(progress);
            }
            for (var status : RowStatus.values()) {
                add(
                        "status",
                        status,
                        () -> viewModel.count(status),
                        () -> arrangement().statuses().contains(status),
                        () -> viewModel.arrange(arrangement().toggled(status)));
            }
            further.getItems().add(new SeparatorMenuItem());
            for (var flag : CodingFlag.values()) {
                add(
                        "flag",
                        flag,
                        () -> viewModel.count(flag),
                        () -> arrangement().flags().contains(flag),
                        () -> viewModel.arrange(arrangement().toggled(flag)));
            }
            outlets.setId("article-outlet");
            order.setId("article-order");
            outlets.setText(texts.get("workspace.outlet"));
            order.setText(texts.get("workspace.order"));
            further.getItems().addAll(new SeparatorMenuItem(), outlets, order);
            further.setGraphic(Icons.small(Feather.SLIDERS));
            further.setAccessibleText(texts.get("workspace.further-filters"));
            further.setTooltip(new Tooltip(texts.get("workspace.further-filters")));
            fillOrder();
            StackPane.setAlignment(further, Pos.CENTER_RIGHT);
            getChildren().addAll(Nodes.withStyle(new StackPane(words, further), "article-filter"), segment, shown);
            viewModel.all.subscribe(this::fill);
            viewModel.sorted.subscribe(this::show);
            viewModel.arrangement.subscribe(_ -> show());
        }

        private ArticleArrangement arrangement() {
            return viewModel.arrangement.get();
        }

        private void addProgress(Progress progress) {
            var button = Nodes.withId("progress-" + ConstantName.of(progress), Nodes.fillWidth(new ToggleButton()));
            var name = texts.constant("workspace.progress.", progress);
            button.setOnAction(_ -> viewModel.arrange(arrangement().withStatuses(progress.statuses())));
            addRefresh(() -> {
                int articles = viewModel.count(progress);
                button.setText(texts.get("workspace.progress-number", name, articles));
                button.setAccessibleText(texts.get("workspace.chip", name, articles));
                button.setSelected(arrangement().statuses().equals(progress.statuses()));
            });
            segment.getChildren().add(button);
        }

        private void addRefresh(Runnable next) {
            var before = refresh;
            refresh =
                    () -> {
                        before.run();
                        next.run();
                    };
        }

        private void add(String kind, Enum<?> what, IntSupplier count, BooleanSupplier chosen, Runnable toggle) {
            var item = new CheckMenuItem();
            item.setId(kind + "-" + ConstantName.of(what));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> toggle.run());
            var name = texts.get("workspace." + kind + "." + ConstantName.of(what));
            addRefresh(() -> {
                int articles = count.getAsInt();
                item.setText(texts.get("workspace.filter-number", name, articles));
                item.setSelected(chosen.getAsBoolean());
                item.setVisible(articles > 0 || item.isSelected());
            });
            further.getItems().add(item);
        }

        private void fillOrder() {
            var group = new ToggleGroup();
            for (var sort : Sort.values()) {
                var words = texts.constant("workspace.order.", sort);
                var item = item(words, sort, () -> viewModel.arrange(arrangement().sortedBy(sort)), group);
                item.setId("order-" + ConstantName.of(sort));
                order.getItems().add(item);
            }
        }

        private void fill() {
            var names = viewModel.outlets();
            var group = new ToggleGroup();
            outlets.getItems().setAll(outlet(texts.get("workspace.all-outlets"), Optional.empty(), group));
            names.forEach(name -> outlets.getItems().add(outlet(name, Optional.of(name), group)));
            outlets.setVisible(names.size() > 1);
            Nodes.show(segment, !viewModel.all.isEmpty());
            further.setVisible(!viewModel.all.isEmpty());
            show();
        }

        private RadioMenuItem outlet(String words, Optional<String> name, ToggleGroup group) {
            return item(words, name, () -> viewModel.arrange(arrangement().withOutlet(name)), group);
        }

        private static RadioMenuItem item(String words, Object value, Runnable choose, ToggleGroup group) {
            var item = new RadioMenuItem(words);
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setUserData(value);
            item.setOnAction(_ -> choose.run());
            return item;
        }

        private void show() {
            refresh.run();
            choose(outlets, arrangement().outlet());
            choose(order, arrangement().sort());
            long fitting = viewModel.matching().count();
            shown.setText(
                    texts.get("workspace.shown", fitting, viewModel.all.size(), viewModel.sorted.size() - fitting));
            Nodes.show(shown, arrangement().isNarrowed());
            further.pseudoClassStateChanged(
                    CHOSEN, arrangement().isNarrowed() || arrangement().sort() != Sort.IMPORTED);
        }

        private static void choose(Menu menu, Object chosen) {
            menu.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(chosen.equals(item.getUserData())));
        }
    }
}
