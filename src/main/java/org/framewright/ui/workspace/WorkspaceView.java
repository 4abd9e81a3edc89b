package org.framewright.ui.workspace;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Fragment;
import org.framewright.ui.controls.HeaderProgress;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.FieldFocus;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.workspace.PassageMenu.MenuActions;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.article.GestureListener;
import org.framewright.ui.workspace.coding.CodingPanelView;
import org.framewright.ui.workspace.coding.StateNote;
import org.framewright.ui.workspace.list.ArticleListView;
import org.framewright.ui.workspace.list.ArticleRow.RowStatus;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The workspace: articles at the left, the article in the middle, the coding panel at the right.
public final class WorkspaceView extends BorderPane implements ScreenView {

    private static final List<String> TEXT_KEYS =
            List.of(
                    "word",
                    "characters",
                    "line",
                    "sentence",
                    "paragraph",
                    "edge",
                    "page",
                    "further",
                    "passage",
                    "cycle");
    private static final List<String> CODING_KEYS =
            List.of("letter", "alone", "implied", "digit", "not-codable", "clear", "next", "up");
    private static final int WORDS_SHOWN = 30;

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final ArticleView article;
    private final ArticleListView list;
    private final CodingPanelView panel;
    private final ReferenceColumnView reference;
    private final FindBar find;
    private final SuggestionBar suggestions;
    private final StackPane middle = Nodes.vgrow(new StackPane());
    private final HeaderProgress progress = new HeaderProgress("progress");
    private final WorkspaceFrame frame;
    private List<ActionGroup> actions = List.of();
    private final Action memo;
    private final Action searchWords;
    private final KeyBuffer keyBuffer;

    /// The parts of the workspace from its screen.
    ///
    /// @param menu further actions
    /// @param ofArticle those of them on the open article
    /// @param importArticles the offer of the empty workspace
    /// @param search searches all articles for words
    /// @param switchCoder asks who is coding
    public record WorkspaceFrame(
            List<ActionGroup> menu,
            List<Action> ofArticle,
            Runnable importArticles,
            Consumer<String> search,
            Runnable switchCoder) {}

    public WorkspaceView(WorkspaceViewModel viewModel, Texts texts, ScreenPrompts prompts, WorkspaceFrame frame) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.frame = frame;
        var verbs = new WorkspaceActions(viewModel, texts, prompts);
        this.article =
                new ArticleView(
                        viewModel.page,
                        new GestureListener(
                                viewModel.session.roleActions::onPressed,
                                viewModel.passageActions::fillRole,
                                // words for a role may begin beside the passage: its end is not dragged then
                                () -> viewModel.session.roleActions.waiting.get().isEmpty(),
                                viewModel.passageActions::movePassage,
                                viewModel.passageActions::findLink,
                                viewModel.links::join,
                                viewModel.suggestions::goTo),
                        verbs.copyAddress.run());
        this.panel = new CodingPanelView(viewModel.session, texts, article::requestFocus);
        this.memo = Action.of("workspace.action.memo", "F4", panel::focusMemo);
        this.searchWords = searchWords();
        var ofArticle =
                Stream.concat(
                                Stream.of(
                                        verbs.submit,
                                        verbs.setAside,
                                        verbs.notRelevant,
                                        verbs.correct,
                                        verbs.unsureArticle,
                                        verbs.copyAddress),
                                frame.ofArticle().stream())
                        .toList();
        this.list = new ArticleListView(viewModel.articles, texts, viewModel::open, article::requestFocus);
        list.addMenu(
                new ActionItems(texts, it -> it.perform(viewModel::showNotification)),
                () -> ofArticle,
                // the article has to be open, or the menu would be about the one before
                open -> runWhenWritten(() -> runWhenWritten(open)));
        this.find = new FindBar(viewModel.find, texts, article::requestFocus);
        this.suggestions = new SuggestionBar(viewModel.suggestions, texts, viewModel.session::content);
        var menu =
                new PassageMenu(
                        viewModel,
                        texts,
                        new MenuActions(
                                verbs,
                                List.of(suggestions.accept, suggestions.dismiss),
                                searchWords,
                                memo,
                                Stream.concat(Stream.of(verbs.copyAddress), frame.ofArticle().stream()).toList()));
        article.setOnContextMenuRequested(it -> menu.openInText(article, it));
        panel.setOnPassageMenu(it -> menu.open(panel, it));
        setId("workspace");
        getStyleClass().add("workspace");
        this.keyBuffer = new KeyBuffer(this, viewModel.busyProperty(), viewModel.awaitedProperty());
        addEventFilter(InputEvent.ANY, _ -> viewModel.session.workTime.addActivity());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> keyBuffer.flushNow());
        setTop(header(verbs.submit, List.of(verbs.undo, verbs.redo)));
        panel.setBottom(new VBox(new LinkBar(viewModel, texts), new StateNote(viewModel.session, texts)));
        setLeft(list);
        middle.getChildren().addAll(article, emptyState());
        var tags = new TagBar(viewModel, texts);
        tags.getChildren().add(suggestions.badge());
        // below the text alone, so that neither list nor panel moves
        var centre = new VBox(find, middle, suggestions, tags);
        // a notification above it moves it
        centre.localToSceneTransformProperty()
                .subscribe((before, now) -> {
                    if (now.getTy() != before.getTy() && before.getTy() > 0) {
                        article.keepWordsWhileMoved(now.getTy() - before.getTy());
                    }
                });
        setCenter(centre);
        this.reference = new ReferenceColumnView(viewModel.reference, texts, panel, article::requestFocus);
        setRight(reference);
        viewModel.coderRound.subscribe(_ -> this.actions = groups(verbs));
        viewModel.articles.all.subscribe(this::count);
        viewModel.articles.current.subscribe(_ -> {
            // closes a question about the former article
            prompts.ask().close();
            article.requestFocus();
        });
    }

    private List<ActionGroup> groups(WorkspaceActions verbs) {
        var own =
                List.of(
                        new ActionGroup("workspace.shortcuts-text", List.of(), hints(TEXT_KEYS)),
                        new ActionGroup("workspace.shortcuts-coding", List.of(), hints(CODING_KEYS)),
                        new ActionGroup("workspace.shortcuts-suggestions", suggestions.actions()),
                        new ActionGroup("workspace.shortcuts-work", verbs.codingActions()),
                        new ActionGroup(
                                "workspace.shortcuts-going",
                                Stream.concat(verbs.navigationActions().stream(), screenActions(verbs).stream())
                                        .toList()),
                        new ActionGroup(
                                ActionGroup.EDIT,
                                Stream.concat(
                                                Stream.of(verbs.undo, verbs.redo),
                                                Stream.of(Action.of("workspace.action.find", "Shortcut+F", find::open)))
                                        .toList()));
        return Stream.concat(own.stream(), frame.menu().stream()).toList();
    }

    /// Runs later, after everything that waits now.
    private void runWhenWritten(Runnable then) {
        viewModel.session.queue.runWhenWritten(() -> Platform.runLater(then), () -> {});
    }

    private static List<ActionGroup.Hint> hints(List<String> keys) {
        return keys.stream().map(it -> new ActionGroup.Hint("workspace.key." + it, "workspace.does." + it)).toList();
    }

    private List<Action> screenActions(WorkspaceActions verbs) {
        return List.of(
                memo,
                Action.of("workspace.action.panel-down", "Alt+Page Down", () -> panel.scrollByPage(true)),
                Action.of("workspace.action.panel-up", "Alt+Page Up", () -> panel.scrollByPage(false)),
                Action.of("workspace.action.filter", "Shortcut+G", list::focusFilter),
                searchWords,
                verbs.copyAddress,
                Action.of("workspace.action.text", "F6", article::requestFocus));
    }

    private Action searchWords() {
        var selection = viewModel.page.selection.property();
        return Action.of("workspace.action.search-words", "Shift+F3", () -> frame.search().accept(selectedWords()))
                .enabledWhen(selection.map(it -> !it.isEmpty()), texts.get("workspace.hint.search-what"))
                .withObject(selection.map(_ -> WordPieces.shorten(selectedWords(), WORDS_SHOWN)));
    }

    /// Whether the keyboard belongs to something other than the text and its panel.
    private boolean isCovered() {
        return viewModel.articles.empty.get()
                || list.hasKeyboard()
                || find.hasKeyboard()
                || reference.hasKeyboard()
                || panel.isInList();
    }

    /// The first range of the selected words.
    private String selectedWords() {
        return viewModel.page.selection.firstFragment().map(Fragment::text).orElse("");
    }

    @Override
    public List<ActionGroup> actions() {
        return actions;
    }

    @Override
    public void takeKeyboard() {
        article.requestFocus();
    }

    /// The field of the panel that is being typed in.
    Optional<FieldFocus> currentTyping() {
        return FieldFocus.find(panel);
    }

    void restoreTyping(FieldFocus typing) {
        typing.restore(panel);
    }

    @Override
    public void filterKey(KeyEvent event) {
        viewModel.session.workTime.addActivity();
        keyBuffer.onKey(event);
        // a hint has been read by the next key
        boolean next = event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey();
        if (next && !event.isConsumed()) {
            viewModel.notifications.expireHint();
        }
    }

    /// The keys wherever the text can be seen, beside the actions:
    ///
    /// - a letter codes the selected words with its tag, for the current annotation where they go together; with Shift by
    ///   themselves; with Alt it adds an implied one;
    /// - a digit chooses a category of the current question, `1` to `9`, `0` the tenth, with Shift the eleventh and on;
    ///   `-` answers "not codable", Backspace takes the answer away;
    /// - Tab and Enter go to the next question, Shift+Tab back; Escape goes up from a part to its whole, then out.
    ///
    /// Keys of letters and digits are taken where they are pressed, so that Shift and Alt don't change what they are.
    @Override
    public boolean handleKey(KeyEvent event) {
        return !isCovered() && !event.isShortcutDown() && code(event);
    }

    /// A step up from a part to its whole; out of a field into the text. A waiting role no longer waits.
    @Override
    public boolean escape() {
        if (viewModel.session.roleActions.cancel() || viewModel.suggestions.leave()) {
            return true;
        }
        if (!Nodes.isFieldFocused(this)) {
            viewModel.session.up();
        }
        article.requestFocus();
        return true;
    }

    private ScreenHeader header(Action submit, List<Action> undo) {
        var status = new CodingStatus(viewModel, texts);
        var readOnly = badge("workspace.read-only", "read-only", viewModel.session.queue.isReadOnly());
        readOnly.getStyleClass().add("badge");
        var timed = badge("workspace.timed", "timed", false);
        timed.getStyleClass().add("round");
        var round = Nodes.withStyle(new Label(), "round");
        var coder = new PlainButton("", "coder", () -> frame.switchCoder().run()).asLink().notFocusTraversable();
        coder.getStyleClass().add("coder");
        coder.setTooltip(new Tooltip(texts.get("common.action.coder")));
        viewModel.coderRound.subscribe(it ->
                it.ifPresent(current -> {
                    coder.setText(texts.get("workspace.coder", current.coder().name()));
                    round.setText(current.round().name());
                    Nodes.show(timed, current.round().settings().timed());
                }));
        var header =
                new ScreenHeader(texts.get("common.to.code"), texts, viewModel::showNotification)
                        .choices(coder, round, progress, readOnly, timed)
                        .tools(status.saved())
                        .history(undo.getFirst(), undo.getLast())
                        .tools(status.open())
                        .main(submit);
        // a click on an action leaves the keyboard in the text
        header.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(() -> returnFocusFrom(header)));
        return header;
    }

    private void returnFocusFrom(ScreenHeader header) {
        if (Nodes.isFocusWithin(header) && !Nodes.isFieldFocused(header)) {
            article.requestFocus();
        }
    }

    private Label badge(String words, String id, boolean shown) {
        var badge = Nodes.withId(id, new Label(texts.get(words)));
        Nodes.show(badge, shown);
        return badge;
    }

    private VBox emptyState() {
        boolean codersOwn = viewModel.isCoderPackage();
        var sentence = new ParagraphLabel(texts.get(codersOwn ? "workspace.no-articles-own" : "workspace.no-articles"));
        var button =
                new PlainButton(
                                texts.get("workspace.import-articles"),
                                "import-articles",
                                () -> frame.importArticles().run())
                        .asMain();
        button.setDisable(viewModel.session.queue.isReadOnly());
        button.setVisible(!codersOwn);
        var empty = Nodes.withStyle(new VBox(sentence, button), "empty-workspace");
        viewModel.articles.empty.subscribe(it -> {
            empty.setVisible(it);
            if (it) {
                button.requestFocus();
            }
        });
        return empty;
    }

    private void count() {
        int submitted = viewModel.articles.countSubmitted() - viewModel.articles.count(RowStatus.IN_CORRECTION);
        int all = viewModel.articles.all.size();
        progress.show(
                submitted,
                all,
                texts.get(
                        "workspace.progress",
                        submitted,
                        all,
                        viewModel.articles.countAsked(),
                        viewModel.articles.count(RowStatus.IN_CORRECTION)));
    }

    private boolean code(KeyEvent event) {
        var code = event.getCode();
        if (code.isLetterKey()) {
            return letter(event, code.getChar().charAt(0));
        }
        if (code.isDigitKey() && !event.isAltDown()) {
            int digit = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
            viewModel.session.answerActions().chooseCategory((digit + 9) % 10 + (event.isShiftDown() ? 10 : 0));
            return true;
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (code) {
            case MINUS, SUBTRACT -> viewModel.session.answerActions().answerNotCodable();
            case BACK_SPACE -> viewModel.session.answerActions().clearAnswer();
            case TAB -> viewModel.session.step(event.isShiftDown() ? -1 : 1);
            case ENTER -> viewModel.session.answerActions().acceptOrStep();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean letter(KeyEvent event, char letter) {
        if (event.isAltDown()) {
            return viewModel.passageActions.codeImplied(letter);
        }
        return event.isShiftDown() ? viewModel.passageActions.codeAlone(letter) : viewModel.passageActions.code(letter);
    }
}
