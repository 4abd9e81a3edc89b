package org.framewright.ui.workspace.coding;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.ConstantName;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.form.ArticleNotesView;
import org.framewright.ui.workspace.coding.form.CodebookGuidance;
import org.framewright.ui.workspace.coding.form.FormView;
import org.framewright.ui.workspace.coding.form.MemoField;
import org.framewright.ui.workspace.coding.form.PassageList;
import org.framewright.ui.workspace.coding.form.PassageOutline;
import org.framewright.ui.workspace.coding.form.TypedAnswer;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The panel at the right: the article's questions, or the coded passages with the form of the selected one. Built anew from
/// every snapshot; only unfinished text is the view's own, and it is handed over before the view goes.
public final class CodingPanelView extends BorderPane {

    /// The height of a passage in the list.
    private static final double LIST_ROW = 44;

    /// The least height of the panel with the list above a passage: in a low window the answers need the room.
    private static final double HEIGHT_FOR_LIST = 840;

    private static final int ROWS_ABOVE_PASSAGE = 5;

    private final CodingSessionViewModel session;
    private final Texts texts;
    private final Runnable returnFocus;
    private final Map<PanelSide, ToggleButton> tabs = new EnumMap<>(PanelSide.class);
    private final HBox sides = Nodes.withStyle(new HBox(), "sides");
    private final PassageList list;
    private final OpenList openList;
    private final VBox forms = Nodes.withStyle(new VBox(), "forms");
    private final ScrollPane scroll = new ColumnScroll(forms).withRoomForBar();
    private final PassageLine line;
    private final VBox body = Nodes.withStyle(new VBox(), "split-form");
    private final ScrollMemory kept = new ScrollMemory(scroll, forms).keepingQuestion();
    private CodingFocus shown = CodingFocus.NOWHERE;
    private Optional<ArticleId> shownArticle = Optional.empty();
    private Optional<AnnotationId> shownRoot = Optional.empty();
    private boolean listed;

    public CodingPanelView(CodingSessionViewModel session, Texts texts, Runnable returnFocus) {
        this.session = session;
        this.texts = texts;
        this.returnFocus = returnFocus;
        this.list = new PassageList(session, texts);
        this.openList = Nodes.vgrow(new OpenList(session, texts));
        this.line = new PassageLine(session, list, texts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("coding-panel");
        setId("coding-panel");
        var group = new ToggleGroup();
        addTab(PanelSide.ARTICLE, "workspace.article", session::showArticle, group);
        addTab(PanelSide.UNITS, "workspace.units", session::showUnits, group);
        addTab(PanelSide.PASSAGES, "workspace.passages", session::showPassages, group);
        addTab(PanelSide.OPEN, "workspace.open-side", session::showOpen, group);
        // the sides are known with the first article
        sides.setVisible(false);
        setTop(sides);
        setCenter(body);
        forms.addEventFilter(MouseEvent.ANY, CodingPanelView::dropFurtherClick);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, this::keepTyping);
        session.setUnfinishedTextSaver(this::saveTyped);
        session.state().panel.subscribe(_ -> show());
        session.roleActions.waiting.subscribe((_, _) -> show());
        session.guidance().inFull.subscribe(this::show);
        session.guidance().unfolded.subscribe(this::showUnfolded);
        heightProperty().subscribe(this::fitHeight);
        Zoom.zoomOf(this).subscribe(_ -> fitHeight());
    }

    /// Drops the second click of a double click: the next question may be under the pointer by then. In a field a double click selects a
    /// word.
    private static void dropFurtherClick(MouseEvent event) {
        if (event.getClickCount() > 1 && withParents(event).noneMatch(TextInputControl.class::isInstance)) {
            event.consume();
        }
    }

    /// Leaves the keyboard in the field that is being typed in where nothing under the pointer answers a click: the next letters would be
    /// keys.
    private void keepTyping(MouseEvent event) {
        // the viewport has a handler of its own, for touch
        var under = withParents(event).takeWhile(it -> !it.getStyleClass().contains("viewport"));
        if (Nodes.isFieldFocused(forms) && under.noneMatch(CodingPanelView::answersClick)) {
            event.consume();
        }
    }

    private static boolean answersClick(Node node) {
        return node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null
                || (node instanceof Control && !(node instanceof Label));
    }

    private static Stream<Node> withParents(MouseEvent event) {
        return Stream.iterate((Node) event.getTarget(), Objects::nonNull, Node::getParent);
    }

    private void addTab(PanelSide side, String key, Runnable show, ToggleGroup group) {
        var tab = Nodes.withId("side-" + ConstantName.of(side), new ToggleButton(texts.get(key, 0)));
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> show.run());
        tabs.put(side, tab);
        sides.getChildren().add(tab);
    }

    private void show() {
        var focus = session.focusProperty().get();
        var article = session.contentProperty().get().map(it -> it.article().id());
        var root = session.contentProperty().get().flatMap(focus::anchor);
        boolean other = !root.equals(shownRoot) || focus.side() != shown.side();
        boolean asked =
                !focus.selected().equals(shown.selected())
                        || focus.side() != shown.side()
                        || !focus.asksTheSameAs(shown)
                        || !article.equals(shownArticle);
        shown = focus;
        shownArticle = article;
        shownRoot = root;
        kept.refillKeepingPosition(other, () -> refill(asked), this::layout);
    }

    /// Unfolds a rule below its heading, which keeps its place if it can be seen.
    private void showUnfolded(Set<String> before, Set<String> now) {
        kept.keepingPlace(this::show);
        now.stream()
                .filter(it -> !before.contains(it))
                .flatMap(it -> forms.lookupAll("#form-" + it + " .folded-rule").stream())
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(kept::showBeginning);
    }

    /// @param asked whether another question is asked; else the text keeps the keyboard, if it has it
    private void refill(boolean asked) {
        if (session.contentProperty().get().isEmpty()) {
            body.getChildren().clear();
            return;
        }
        boolean hadKeyboard = Nodes.isFocusWithin(this);
        var focus = session.focusProperty().get();
        var content = session.content();
        boolean asksAboutUnits = UnitsPart.asksAboutUnits(content);
        tabs.forEach((side, tab) -> tab.setSelected(side == focus.side()));
        sides.setVisible(true);
        Nodes.setChildren(
                sides,
                tabs.entrySet().stream()
                        .filter(it -> asksAboutUnits || it.getKey() != PanelSide.UNITS)
                        .map(Map.Entry::getValue)
                        .toList());
        list.refill();
        var passages = Objects.requireNonNull(tabs.get(PanelSide.PASSAGES));
        passages.setText(texts.get("workspace.passages", list.getItems().size()));
        if (focus.side() == PanelSide.OPEN) {
            openList.refill();
        }
        line.refill();
        var shown = createNodes(content, focus);
        var memo = takeOverTyped(shown);
        List<Node> note = content.snapshot().isFixed() ? List.of(new FixedNote(session, texts)) : List.of();
        forms.getChildren().setAll(shown);
        Nodes.setChildren(
                body,
                switch (focus.side()) {
                    case PASSAGES -> passages(note);
                    case OPEN -> List.of(openList);
                    case ARTICLE, UNITS -> scrolled(note);
                });
        // without its skin the scroll pane's content is in no scene yet, and can't take the keyboard
        applyCss();
        if (hadKeyboard || asked) {
            memo.ifPresentOrElse(MemoField::requestFocus, () -> restoreKeyboard(hadKeyboard));
        }
        if (hadKeyboard && !Nodes.isFocusWithin(this)) {
            // the fields of a submitted coding take no keyboard, and the next control that does is the button that
            // undoes
            returnFocus.run();
        }
    }

    private List<Node> createNodes(PanelContent content, CodingFocus focus) {
        return switch (focus.side()) {
            case PASSAGES ->
                    PassageOutline.of(session, texts).<Node>map(it -> it).or(() -> rulesOfAll(content)).stream()
                            .toList();
            case UNITS -> new UnitsPart(session, texts).nodes();
            case ARTICLE -> {
                var nodes = new ArrayList<>(new UnitsPart(session, texts).nodes());
                nodes.add(new ArticleNotesView(session, texts));
                rulesOfAll(content).ifPresent(nodes::add);
                yield nodes;
            }
            case OPEN -> List.of();
        };
    }

    /// The rules of all tags, while rules are shown in full.
    private Optional<Node> rulesOfAll(PanelContent content) {
        return session.guidance().inFull.get() ? Optional.of(new CodebookGuidance(content, texts)) : Optional.empty();
    }

    /// Moves unfinished text into the new forms.
    ///
    /// @return the memo with such text
    private Optional<MemoField> takeOverTyped(List<Node> shown) {
        var before = forms.getChildren();
        fields(shown).forEach(mine -> fields(before).forEach(mine::takeOver));
        Optional<MemoField> typing = Optional.empty();
        for (var mine : memos(shown).toList()) {
            for (var older : memos(before).toList()) {
                typing = mine.takeOver(older) ? Optional.of(mine) : typing;
            }
        }
        return typing;
    }

    /// The coded passages, and the outline of the selected one. A note on the coding as a whole stands above what can be changed with it.
    private List<Node> passages(List<Node> note) {
        boolean selected = shownRoot.isPresent();
        listed = hasRoomForList();
        var parts = new ArrayList<Node>(List.of(selected && !listed ? line : list));
        boolean scrolls = !forms.getChildren().isEmpty();
        if (scrolls) {
            forms.getChildren().addAll(0, note);
            parts.add(scroll);
        } else if (!note.isEmpty()) {
            var above = Nodes.withStyle(new VBox(), "forms");
            above.getChildren().setAll(note);
            above.setMinHeight(USE_PREF_SIZE);
            parts.addFirst(above);
        }
        VBox.setVgrow(list, scrolls ? Priority.NEVER : Priority.ALWAYS);
        double height = Math.min(ROWS_ABOVE_PASSAGE, list.getItems().size()) * LIST_ROW * Zoom.factorIn(this);
        list.setMinHeight(scrolls ? height : 0);
        list.setPrefHeight(scrolls ? height : USE_COMPUTED_SIZE);
        return parts;
    }

    private List<Node> scrolled(List<Node> note) {
        forms.getChildren().addAll(0, note);
        return List.of(scroll);
    }

    private boolean hasRoomForList() {
        return getHeight() >= HEIGHT_FOR_LIST * Zoom.factorIn(this);
    }

    private void fitHeight() {
        if (listed != hasRoomForList()) {
            show();
        }
    }

    /// A question that is answered by typing gets the keyboard; else it goes back to the text, where digits and letters are
    /// keys.
    private void restoreKeyboard(boolean hadKeyboard) {
        var field = fields(forms.getChildren()).findFirst();
        if (session.focusProperty().get().side() == PanelSide.OPEN) {
            openList.requestFocus();
        } else if (field.isPresent()) {
            field.get().requestFocus();
        } else if (hadKeyboard) {
            returnFocus.run();
        }
    }

    /// Gives the keyboard to the memo of the selected annotation; where that has none, of the article.
    public void focusMemo() {
        if (memos(forms.getChildren()).findFirst().isEmpty()) {
            session.showArticle();
        }
        for (var memo : memos(forms.getChildren()).limit(1).toList()) {
            memo.requestFocus();
            layout();
            kept.reveal(memo);
        }
    }

    /// Scrolls the forms by a page, to hidden answers.
    public void scrollByPage(boolean down) {
        kept.scrollByPage(down);
    }

    private static Stream<MemoField> memos(List<Node> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case ArticleNotesView notes -> Stream.of(notes.memo);
                            default -> FormView.all(List.of(node)).flatMap(it -> it.memo().stream());
                        });
    }

    private static Stream<TypedAnswer> fields(List<Node> nodes) {
        return FormView.all(nodes).flatMap(it -> it.field().stream());
    }

    /// Sets the opener of the context menu of a passage in the list; the passage is selected first.
    public void setOnPassageMenu(EventHandler<ContextMenuEvent> open) {
        list.setOnContextMenuRequested(open);
        line.setOnPassageMenu(open);
        forms.setOnContextMenuRequested(event -> {
            if (shownRoot.isPresent()) {
                open.handle(event);
            }
        });
    }

    /// Whether the keyboard is in a list with keys of its own.
    public boolean isInList() {
        return openList.isFocused();
    }

    /// Saves unfinished text as answers and memos.
    ///
    /// @return whether nothing is left unsaved
    private boolean saveTyped() {
        memos(forms.getChildren()).forEach(MemoField::save);
        return fields(forms.getChildren()).map(TypedAnswer::saveTyped).toList().stream().allMatch(kept -> kept);
    }
}
