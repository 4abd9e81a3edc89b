package org.framewright.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.LongTaskBar;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.NoticeBar;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.coding.CodingPanelView;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The workspace: articles at the left, the article in the middle, the coding panel at the right.
public final class WorkspaceView extends BorderPane {

    private static final String KEY_OF_NOTICE = "F9";

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final ArticleView article;
    private final ArticleListView list;
    private final CodingPanelView panel;
    private final FindBar find;
    private final StackPane middle = new StackPane();
    private final ScrollPane shortcuts;
    private final NoticeBar notices;
    private final Label progress = new Label();

    /// What the workspace asks of the frame around it.
    ///
    /// @param projectName shown at the top
    /// @param menu what can be done with the whole project
    /// @param progress of what takes long
    /// @param waysOn offers what the frame knows for a notice
    /// @param importArticles what the empty workspace offers
    public record Frame(
            String projectName,
            List<Action> menu,
            LongTask progress,
            UnaryOperator<Notice> waysOn,
            Runnable importArticles) {}

    public WorkspaceView(WorkspaceViewModel viewModel, Texts texts, Locale locale, Frame frame) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.article = new ArticleView(viewModel.page());
        this.panel = new CodingPanelView(viewModel.desk(), texts, article::requestFocus);
        this.list = new ArticleListView(viewModel.articles(), texts, viewModel::open, article::requestFocus);
        this.find = new FindBar(viewModel.find(), texts, article::requestFocus);
        this.notices =
                new NoticeBar(
                        viewModel.noticeProperty().map(it -> it.map(frame.waysOn())),
                        this::dismissNotice,
                        KEY_OF_NOTICE);
        setId("workspace");
        getStyleClass().add("workspace");
        var actions = actions();
        var all = new ArrayList<>(actions);
        all.addAll(frame.menu());
        this.shortcuts = new ScrollPane(new ShortcutSheet(all, texts));
        shortcuts.getStyleClass().add("shortcut-pane");
        shortcuts.setVisible(false);
        shortcuts.setFitToWidth(true);
        var keys =
                new WorkspaceKeys(
                        viewModel,
                        all,
                        () ->
                                shortcuts.isVisible()
                                        || notices.hasKeyboard()
                                        || list.hasKeyboard()
                                        || find.hasKeyboard());
        addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        setTop(header(frame));
        setLeft(list);
        middle.getChildren().addAll(article, emptyState(frame), shortcuts);
        VBox.setVgrow(middle, Priority.ALWAYS);
        setCenter(new VBox(find, middle));
        setRight(panel);
        setBottom(new VBox(new LongTaskBar(frame.progress(), texts), notices, new StatusBar(viewModel, texts, locale)));
        viewModel.articles().all().subscribe(this::count);
        viewModel.articles().currentProperty().subscribe(_ -> article.requestFocus());
    }

    private List<Action> actions() {
        var desk = viewModel.desk();
        return List.of(
                Action.of("workspace.action.submit", "Shortcut+Enter", viewModel::submitAndGoOn),
                Action.of("workspace.action.undo", "Shortcut+Z", desk::undo),
                Action.of("workspace.action.redo", "Shortcut+Shift+Z", desk::redo),
                Action.of("workspace.action.redo", "Shortcut+Y", desk::redo),
                Action.of("workspace.action.delete", "Delete", desk::delete),
                Action.of("workspace.action.unlink", "Shift+Delete", desk::unlinkSelected),
                Action.of("workspace.action.memo", "F4", panel::focusMemo),
                Action.of("workspace.action.unsure", "Shortcut+U", desk::toggleUnsure),
                Action.of("workspace.action.correct", "Shortcut+R", desk::correct),
                Action.of("workspace.action.article", "Shortcut+1", desk::showArticle),
                Action.of("workspace.action.passages", "Shortcut+2", desk::showPassages),
                Action.of("workspace.action.units", "Shortcut+3", desk::showUnits),
                Action.of("workspace.action.add-record", "Insert", desk.recording()::add),
                Action.of("workspace.action.next-record", "Shortcut+Page Down", () -> desk.recording().step(1)),
                Action.of("workspace.action.previous-record", "Shortcut+Page Up", () -> desk.recording().step(-1)),
                Action.of("workspace.action.finds", "F3", viewModel.readingAids()::toggle),
                Action.of("workspace.action.guidance", "F2", desk::toggleGuidance),
                Action.of("workspace.action.open-question", "F8", desk::goToOpenQuestion),
                Action.of("workspace.action.next", "Alt+Down", () -> viewModel.step(1)),
                Action.of("workspace.action.previous", "Alt+Up", () -> viewModel.step(-1)),
                Action.of("workspace.action.filter", "Shortcut+G", list::focusFilter),
                Action.of("workspace.action.find", "Shortcut+F", find::open),
                Action.of("workspace.action.text", "F6", this::home),
                Action.of("workspace.action.notice", KEY_OF_NOTICE, notices::focusChoices),
                Action.of("workspace.action.shortcuts", "F1", this::toggleShortcuts));
    }

    private void dismissNotice() {
        viewModel.dismissNotice();
        article.requestFocus();
    }

    private void home() {
        shortcuts.setVisible(false);
        article.requestFocus();
    }

    private void toggleShortcuts() {
        shortcuts.setVisible(!shortcuts.isVisible());
    }

    /// Comes here only where nothing else had a use for it: out of the sheet of shortcuts, or a step up.
    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        boolean fromField = event.getTarget() instanceof TextInputControl;
        if (!shortcuts.isVisible() && !fromField) {
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
        var header = new HBox(name, readOnly, round, gap, progress, coder, help);
        header.getStyleClass().add("header");
        return header;
    }

    private VBox emptyState(Frame frame) {
        var sentence = new Label(texts.get("workspace.no-articles"));
        sentence.setWrapText(true);
        var button = new Button(texts.get("workspace.import-articles"));
        button.setId("import-articles");
        button.getStyleClass().add("accent");
        button.setDisable(viewModel.desk().isReadOnly());
        button.setOnAction(_ -> frame.importArticles().run());
        var empty = new VBox(sentence, button);
        empty.getStyleClass().add("empty-workspace");
        viewModel.articles().all().subscribe(() -> empty.setVisible(viewModel.articles().all().isEmpty()));
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
