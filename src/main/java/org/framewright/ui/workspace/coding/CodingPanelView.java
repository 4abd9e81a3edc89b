package org.framewright.ui.workspace.coding;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.workspace.coding.CodingFocus.PanelSide;
import org.framewright.ui.workspace.coding.form.AnnotationForm;
import org.framewright.ui.workspace.coding.form.ArticleNotesView;
import org.framewright.ui.workspace.coding.form.CodebookGuidance;
import org.framewright.ui.workspace.coding.form.FormView;
import org.framewright.ui.workspace.coding.form.MemoField;
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

    /// The height of the panel for each row of the list: in a low window the answers need the room.
    private static final double PANEL_HEIGHT_FOR_ROW = 240;

    private static final int MOST_ROWS_BESIDE_FORM = 3;

    /// The usual number of characters of a number in brackets.
    private static final int NUMBER = 4;

    private final CodingSessionViewModel session;
    private final Texts texts;
    private final Runnable returnFocus;
    private final Map<PanelSide, ToggleButton> tabs = new EnumMap<>(PanelSide.class);
    private final GridPane sides = Nodes.withStyle(new GridPane(), "sides");
    private final PassageList list;
    private final OpenList openList;
    private final VBox forms = Nodes.withStyle(new VBox(), "forms");
    private final ScrollPane scroll = new ColumnScroll(forms).withRoomForBar();
    private final Node column;
    private final VBox body = Nodes.withStyle(new VBox(), "split-form");
    private final ScrollMemory kept = new ScrollMemory(scroll, forms).keepingQuestion();
    private CodingFocus shown = CodingFocus.NOWHERE;
    private Optional<ArticleId> shownArticle = Optional.empty();
    private int shownRows;

    public CodingPanelView(CodingSessionViewModel session, Texts texts, Runnable returnFocus) {
        this.session = session;
        this.texts = texts;
        this.returnFocus = returnFocus;
        this.list = new PassageList(session, texts);
        this.openList = Nodes.vgrow(new OpenList(session, texts));
        this.column = Nodes.vgrow(new MoreBelow(scroll, texts, () -> scrollByPage(true)));
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
        session.setUnfinishedTextSaver(this::saveTyped);
        session.state().panel.subscribe(_ -> show());
        session.roleActions.waiting.subscribe((_, _) -> show());
        session.guidance().inFull.subscribe(this::show);
        session.guidance().unfolded.subscribe(this::showUnfolded);
        heightProperty().subscribe(this::fitHeight);
        Zoom.zoomOf(this).subscribe(_ -> setListHeight());
    }

    /// Drops the second click of a double click: the next question may be under the pointer by then. In a field a double click selects a
    /// word.
    private static void dropFurtherClick(MouseEvent event) {
        boolean inField =
                Stream.iterate((Node) event.getTarget(), Objects::nonNull, Node::getParent)
                        .anyMatch(TextInputControl.class::isInstance);
        if (event.getClickCount() > 1 && !inField) {
            event.consume();
        }
    }

    private void addTab(PanelSide side, String key, Runnable show, ToggleGroup group) {
        var tab = Nodes.withId("side-" + Texts.id(side), new ToggleButton(texts.get(key, 0)));
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setOnAction(_ -> show.run());
        tabs.put(side, tab);
    }

    private void show() {
        var focus = session.focusProperty().get();
        var article = session.contentProperty().get().map(it -> it.article().id());
        boolean other = !focus.selected().equals(shown.selected()) || focus.side() != shown.side();
        boolean asked = other || !focus.asksTheSameAs(shown) || !article.equals(shownArticle);
        shown = focus;
        shownArticle = article;
        kept.refillKeepingPosition(other, () -> refill(asked), this::layout);
    }

    /// Shows an unfolded rule from its beginning.
    private void showUnfolded(Set<String> before, Set<String> now) {
        show();
        now.stream()
                .filter(it -> !before.contains(it))
                .map(it -> forms.lookup("#form-" + it))
                .filter(it -> it != null)
                .findFirst()
                .ifPresent(kept::scrollTo);
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
        layOutTabs(
                tabs.entrySet().stream()
                        .filter(it -> asksAboutUnits || it.getKey() != PanelSide.UNITS)
                        .map(Map.Entry::getValue)
                        .toList());
        list.refill();
        setTabNumber(PanelSide.PASSAGES, "workspace.passages", list.getItems().size());
        if (focus.side() == PanelSide.OPEN) {
            openList.refill();
        }
        int open = content.snapshot().openQuestions().size();
        int warnings = open == 0 ? content.warnings().size() : 0;
        var openKey = warnings > 0 ? "workspace.open-side-warnings" : "workspace.open-side";
        setTabNumber(PanelSide.OPEN, openKey, open + warnings);
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

    private void setTabNumber(PanelSide side, String key, int number) {
        Objects.requireNonNull(tabs.get(side)).setText(texts.get(key, number));
    }

    private List<Node> createNodes(PanelContent content, CodingFocus focus) {
        return switch (focus.side()) {
            case PASSAGES ->
                    focus
                            .selected()
                            .flatMap(id -> AnnotationForm.of(content, id))
                            .<Node>map(form -> new FormView(session, texts, form))
                            .or(() -> rulesOfAll(content))
                            .stream()
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

    /// The coded passages; with the form of the selected one, or else with a note on the coding as a whole.
    private List<Node> passages(List<Node> note) {
        var parts = new ArrayList<Node>(List.of(list));
        var form =
                forms.getChildren().stream().filter(FormView.class::isInstance).map(FormView.class::cast).findFirst();
        // keeps the subject of the form visible at any height
        form.ifPresent(it -> {
            parts.add(it.heading);
            if (rowsBesideForm() > 1) {
                parts.add(it.roles);
            }
        });
        Nodes.show(column, !forms.getChildren().isEmpty());
        parts.add(column);
        if (column.isVisible()) {
            forms.getChildren().addAll(0, note);
        } else if (!note.isEmpty()) {
            var below = Nodes.withStyle(new VBox(), "forms");
            below.getChildren().setAll(note);
            below.setMinHeight(USE_PREF_SIZE);
            parts.add(below);
        }
        setListHeight();
        return parts;
    }

    private List<Node> scrolled(List<Node> note) {
        forms.getChildren().addAll(0, note);
        Nodes.show(column, true);
        return List.of(column);
    }

    /// The number of whole rows of the list above a form; one where the answers need the room, and then the roles scroll with them.
    private int rowsBesideForm() {
        int rows = (int) (getHeight() / (PANEL_HEIGHT_FOR_ROW * Zoom.factorIn(this)));
        return Math.clamp(rows, 1, MOST_ROWS_BESIDE_FORM);
    }

    /// Shows the question again after a change of height.
    private void fitHeight() {
        setListHeight();
        if (shownRows != rowsBesideForm()) {
            shownRows = rowsBesideForm();
            show();
        }
    }

    /// Sets the height of the list. It is the same above any form, for any number of passages: answers don't move.
    private void setListHeight() {
        boolean alone = !column.isVisible();
        double height = rowsBesideForm() * LIST_ROW * Zoom.factorIn(this);
        VBox.setVgrow(list, alone ? Priority.ALWAYS : Priority.NEVER);
        list.setMinHeight(alone ? 0 : height);
        list.setPrefHeight(alone ? USE_COMPUTED_SIZE : height);
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
                            case FormView form -> form.memo().stream();
                            case ArticleNotesView notes -> Stream.of(notes.memo);
                            default -> Stream.empty();
                        });
    }

    private static Stream<TypedAnswer> fields(List<Node> nodes) {
        return nodes.stream().filter(FormView.class::isInstance).flatMap(it -> ((FormView) it).field().stream());
    }

    /// Sets the opener of the context menu of a passage in the list; the passage is selected first.
    public void setOnPassageMenu(EventHandler<ContextMenuEvent> open) {
        list.setOnContextMenuRequested(open);
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

    /// Shows tabs from left to right. Their widths are shares of the panel, so that none moves when a number grows.
    private void layOutTabs(List<ToggleButton> shown) {
        sides.setVisible(true);
        if (sides.getChildren().equals(shown)) {
            return;
        }
        sides.getChildren().clear();
        sides.getColumnConstraints().clear();
        double all = shown.stream().mapToDouble(CodingPanelView::share).sum();
        for (var tab : shown) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 * share(tab) / all);
            sides.addColumn(sides.getColumnConstraints().size(), tab);
            sides.getColumnConstraints().add(column);
        }
    }

    /// The largest number of letters in a tab, and some padding.
    private static double share(ToggleButton tab) {
        var words = tab.getText();
        int bracket = words.indexOf('(');
        return 3 + (bracket < 0 ? words.length() : bracket + NUMBER);
    }
}
