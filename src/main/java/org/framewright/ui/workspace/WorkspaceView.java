package org.framewright.ui.workspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.ui.common.AskBar;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.LongTaskBar;
import org.framewright.ui.common.Look;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.NoticeBar;
import org.framewright.ui.common.ParagraphLabel;
import org.framewright.ui.common.Picker;
import org.framewright.ui.workspace.ShortcutSheet.Part;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.article.Sight;
import org.framewright.ui.workspace.coding.CodingPanelView;
import org.framewright.ui.workspace.training.BesideView;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The workspace: articles at the left, the article in the middle, the coding panel at the right.
public final class WorkspaceView extends BorderPane {

    private static final String KEY_OF_NOTICE = "F9";
    private static final double ZOOM_STEP = 0.1;

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final ArticleView article;
    private final ArticleListView list;
    private final CodingPanelView panel;
    private final BesideView beside;
    private final FindBar find;
    private final SuggestionBar suggestions;
    private final StackPane middle = new StackPane();
    private final ScrollPane shortcuts;
    private final NoticeBar notices;
    private final Label progress = new Label();
    private final List<Action> all = new ArrayList<>();
    private final Picker picker;
    private final AskBar ask;
    private final WorkspaceActions actions;
    private Sight underSheet = Sight.TOP;

    /// What the workspace asks of the frame around it.
    ///
    /// @param projectName shown at the top
    /// @param menu what can be done with the whole project
    /// @param progress of what takes long
    /// @param waysOn offers what the frame knows for a notice
    /// @param importArticles what the empty workspace offers
    /// @param look how large the article is set
    public record Frame(
            String projectName,
            List<Action> menu,
            LongTask progress,
            UnaryOperator<Notice> waysOn,
            Runnable importArticles,
            Look look) {}

    public WorkspaceView(WorkspaceViewModel viewModel, Texts texts, Frame frame) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.article = new ArticleView(viewModel.page(), viewModel.gestures()::placePassage, this::copyAddress);
        article.zoomProperty().bindBidirectional(frame.look().zoomProperty());
        this.panel = new CodingPanelView(viewModel.desk(), texts, article::requestFocus);
        this.list = new ArticleListView(viewModel.articles(), texts, viewModel::open, article::requestFocus);
        this.find = new FindBar(viewModel.find(), texts, article::requestFocus);
        this.suggestions = new SuggestionBar(viewModel.suggestions(), texts, () -> viewModel.desk().sheet().codebook());
        this.notices =
                new NoticeBar(
                        texts,
                        viewModel.notices().property().map(it -> it.map(frame.waysOn())),
                        this::dismissNotice,
                        KEY_OF_NOTICE);
        setId("workspace");
        getStyleClass().add("workspace");
        this.picker = new Picker(texts.get("workspace.nothing-fits"), article::requestFocus);
        this.ask = new AskBar(article::requestFocus);
        this.actions = new WorkspaceActions(viewModel, texts, ask, picker);
        var columns = columns(frame);
        columns.forEach(column -> column.forEach(part -> all.addAll(part.actions())));
        this.shortcuts = new ScrollPane(new ShortcutSheet(columns, texts));
        shortcuts.getStyleClass().add("shortcut-pane");
        shortcuts.setVisible(false);
        shortcuts.setFitToWidth(true);
        var keys = new WorkspaceKeys(viewModel, all, this::isCovered);
        addEventFilter(InputEvent.ANY, _ -> viewModel.desk().time().tick());
        var held = new HeldKeys(this, viewModel.busy(), viewModel.awaited());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held.giveNow());
        addEventFilter(KeyEvent.KEY_TYPED, held::hear);
        addEventFilter(KeyEvent.KEY_RELEASED, held::hear);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    held.hear(event);
                    // consuming does not keep an event from the other filters of the same node
                    if (!event.isConsumed()) {
                        keys.pressed(event);
                    }
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        setTop(header(frame));
        setLeft(list);
        middle.getChildren().addAll(article, emptyState(frame), shortcuts);
        VBox.setVgrow(middle, Priority.ALWAYS);
        setCenter(new VBox(find, middle));
        this.beside = new BesideView(viewModel.beside(), texts, panel, article::requestFocus);
        setRight(beside);
        List.of(list, beside).forEach(this::hideUnderSheet);
        setBottom(
                new VBox(
                        new LongTaskBar(frame.progress(), texts),
                        picker,
                        ask,
                        notices,
                        suggestions,
                        new StatusBar(viewModel, texts)));
        viewModel.articles().all().subscribe(this::count);
        viewModel
                .articles()
                .currentProperty()
                .subscribe(_ -> {
                    // what is asked is about the article that was left
                    ask.close();
                    article.requestFocus();
                });
        sceneProperty().subscribe(_ -> article.requestFocus());
    }

    private List<List<Part>> columns(Frame frame) {
        return List.of(
                List.of(new Part("workspace.shortcuts-suggestions", suggestions.actions())),
                List.of(
                        new Part("workspace.shortcuts-work", actions.ofCoding()),
                        new Part("workspace.shortcuts-screen", ofScreen(frame.look()))),
                List.of(
                        new Part("workspace.shortcuts-going", actions.ofGoing()),
                        new Part("workspace.shortcuts-project", frame.menu())));
    }

    /// The sheet of keys has the whole width.
    private void hideUnderSheet(Node part) {
        part.visibleProperty().bind(shortcuts.visibleProperty().not());
        part.managedProperty().bind(part.visibleProperty());
    }

    private List<Action> ofScreen(Look look) {
        Runnable larger = () -> look.zoomBy(ZOOM_STEP);
        Runnable smaller = () -> look.zoomBy(-ZOOM_STEP);
        Runnable usual = () -> look.zoomTo(1);
        return List.of(
                Action.of("workspace.action.memo", "F4", panel::focusMemo),
                Action.of("workspace.action.filter", "Shortcut+G", list::focusFilter),
                Action.of("workspace.action.find", "Shortcut+F", find::open),
                // where the plus is depends on the keyboard: a key of its own, above the equals sign, or among the
                // numbers
                Action.of("workspace.action.larger", "Ignore Shift+Shortcut+Plus", larger),
                Action.of("workspace.action.larger", "Ignore Shift+Shortcut+Equals", larger),
                Action.of("workspace.action.larger", "Shortcut+Add", larger),
                Action.of("workspace.action.smaller", "Ignore Shift+Shortcut+Minus", smaller),
                Action.of("workspace.action.smaller", "Shortcut+Subtract", smaller),
                Action.of("workspace.action.usual-size", "Shortcut+0", usual),
                Action.of("workspace.action.usual-size", "Shortcut+Numpad 0", usual),
                Action.of("workspace.action.copy-address", "Shortcut+Shift+C", this::copyAddress),
                Action.of("workspace.action.text", "F6", this::home),
                Action.of("workspace.action.notice", KEY_OF_NOTICE, notices::focusChoices),
                Action.of("workspace.action.command", "Shortcut+P", () -> actions.command(all)),
                Action.of("workspace.action.shortcuts", "F1", this::toggleShortcuts));
    }

    /// Whether the keyboard belongs to something other than the text and its panel.
    private boolean isCovered() {
        return shortcuts.isVisible()
                || viewModel.articles().emptyProperty().get()
                || notices.hasKeyboard()
                || list.hasKeyboard()
                || find.hasKeyboard()
                || picker.isOpen()
                || ask.isOpen()
                || beside.hasKeyboard()
                || panel.isInList();
    }

    private void copyAddress() {
        viewModel
                .address()
                .ifPresentOrElse(
                        it -> {
                            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, it));
                            viewModel.desk().hint("workspace.hint.address-copied", it);
                        },
                        () -> viewModel.desk().hint("workspace.hint.no-address"));
    }

    private void dismissNotice() {
        viewModel.notices().dismiss();
        article.requestFocus();
    }

    private void home() {
        if (shortcuts.isVisible()) {
            shortcuts.setVisible(false);
            // the article has its width again before it is scrolled to where it was
            layout();
            viewModel.page().showFrom(underSheet);
        }
        article.requestFocus();
    }

    private void toggleShortcuts() {
        if (shortcuts.isVisible()) {
            home();
        } else {
            underSheet = viewModel.page().seen();
            shortcuts.setVisible(true);
            shortcuts.requestFocus();
        }
    }

    /// Comes here only where nothing else had a use for it: out of the sheet of shortcuts, or a step up.
    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        boolean fromField = event.getTarget() instanceof TextInputControl;
        if (ask.isOpen()) {
            ask.close();
        } else if (!shortcuts.isVisible() && !fromField) {
            viewModel.desk().up();
        }
        home();
        event.consume();
    }

    private HBox header(Frame frame) {
        var name = new MenuButton(frame.projectName());
        name.setId("project-menu");
        name.setFocusTraversable(false);
        for (var action : frame.menu()) {
            var item = new MenuItem(texts.get(action.label()));
            item.setAccelerator(action.key());
            item.setOnAction(_ -> action.run().run());
            name.getItems().add(item);
        }
        var readOnly = new Label(texts.get("workspace.read-only"));
        readOnly.setId("read-only");
        readOnly.getStyleClass().add("badge");
        readOnly.setVisible(viewModel.desk().isReadOnly());
        readOnly.setManaged(viewModel.desk().isReadOnly());
        var round = new Label(viewModel.seat().round().name());
        round.getStyleClass().add("round");
        var timed = new Label(texts.get("workspace.timed"));
        timed.setId("timed");
        timed.getStyleClass().add("round");
        timed.setVisible(viewModel.seat().round().settings().timed());
        timed.setManaged(timed.isVisible());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var coder = new Label(texts.get("workspace.coder", viewModel.seat().coder().name()));
        coder.setId("coder");
        coder.getStyleClass().add("coder");
        progress.setId("progress");
        var help = new Button(texts.get("workspace.keys"));
        help.setFocusTraversable(false);
        help.getStyleClass().add("link");
        help.setOnAction(_ -> toggleShortcuts());
        var header = new HBox(name, readOnly, round, timed, suggestions.badge(), gap, progress, coder, help);
        header.getStyleClass().add("header");
        return header;
    }

    private VBox emptyState(Frame frame) {
        boolean codersOwn = viewModel.isCodersOwn();
        var sentence = new ParagraphLabel(texts.get(codersOwn ? "workspace.no-articles-own" : "workspace.no-articles"));
        var button = new Button(texts.get("workspace.import-articles"));
        button.setId("import-articles");
        button.getStyleClass().add("accent");
        button.setDisable(viewModel.desk().isReadOnly());
        button.setOnAction(_ -> frame.importArticles().run());
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.setVisible(!codersOwn);
        var empty = new VBox(sentence, button);
        empty.getStyleClass().add("empty-workspace");
        viewModel
                .articles()
                .emptyProperty()
                .subscribe(it -> {
                    empty.setVisible(it);
                    if (it) {
                        button.requestFocus();
                    }
                });
        return empty;
    }

    private void count() {
        progress.setText(
                texts.get(
                        "workspace.progress",
                        viewModel.articles().submitted(),
                        viewModel.articles().all().size(),
                        viewModel.articles().asked()));
    }
}
