package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.coding.CodingView;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.KeyboardFocus;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.workspace.coding.Focus.Side;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The panel at the right: the article's questions, or the coded passages with the form of the selected one. Built anew
/// from every snapshot; only what is being typed is the view's own, and it is handed over before it goes.
public final class CodingPanelView extends BorderPane {

    private static final double ROW = 41;

    /// Half a passage more than what fits says that there are further ones.
    private static final double LIST_BESIDE_FORM = 4.5 * ROW;

    private final DeskViewModel desk;
    private final Texts texts;
    private final Runnable home;
    private final ToggleButton article;
    private final ToggleButton units;
    private final ToggleButton passages;
    private final ToggleButton open;
    private final Sides sides = new Sides();
    private final PassageList list;
    private final OpenList openList;
    private final VBox forms = Styles.with(new VBox(), "forms");
    private final ScrollPane scroll = new ColumnScroll(forms);
    private final KeptPlace place = new KeptPlace(scroll, forms);

    /// Lays the panel out.
    ///
    /// @param home gives the keyboard back to the text
    public CodingPanelView(DeskViewModel desk, Texts texts, Runnable home) {
        this.desk = desk;
        this.texts = texts;
        this.home = home;
        this.list = new PassageList(desk, texts);
        this.openList = new OpenList(desk, texts);
        this.article = side("workspace.article", "side-article");
        this.units = side("workspace.units", "side-units");
        this.passages = side("workspace.passages", "side-passages", "0");
        this.open = side("workspace.open-side", "side-open", "0");
        getStyleClass().add("coding-panel");
        setId("coding-panel");
        var group = new ToggleGroup();
        group.getToggles().addAll(article, units, passages, open);
        article.setOnAction(_ -> desk.showArticle());
        units.setOnAction(_ -> desk.showUnits());
        passages.setOnAction(_ -> desk.showPassages());
        open.setOnAction(_ -> desk.showOpen());
        // which of them there are is known with the first article
        sides.setVisible(false);
        setTop(sides);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        desk.setTyped(this::keepTyped);
        desk.sheetProperty().subscribe(this::show);
        desk.focusProperty().subscribe(this::show);
        desk.guidance().inFullProperty().subscribe(this::show);
        desk.guidance().unfoldedProperty().subscribe(this::unfold);
    }

    private ToggleButton side(String key, String id, Object... arguments) {
        var button = new ToggleButton(texts.get(key, arguments));
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void show() {
        place.keep(this::refill, this::layout);
    }

    /// Whoever unfolds a rule wants to read it from its beginning.
    private void unfold(Set<String> before, Set<String> now) {
        show();
        now.stream()
                .filter(it -> !before.contains(it))
                .map(it -> forms.lookup("#form-" + it))
                .filter(it -> it != null)
                .findFirst()
                .ifPresent(place::showFrom);
    }

    private void refill() {
        if (desk.sheetProperty().get().isEmpty()) {
            setCenter(null);
            return;
        }
        boolean hadKeyboard = KeyboardFocus.isWithin(this);
        var focus = desk.focusProperty().get();
        var sheet = desk.sheet();
        article.setSelected(focus.side() == Side.ARTICLE);
        units.setSelected(focus.side() == Side.UNITS);
        passages.setSelected(focus.side() == Side.PASSAGES);
        open.setSelected(focus.side() == Side.OPEN);
        boolean asksAboutUnits = UnitsPart.asksAboutUnits(sheet);
        sides.show(asksAboutUnits ? List.of(article, units, passages, open) : List.of(article, passages, open));
        list.refill();
        passages.setText(texts.get("workspace.passages", String.valueOf(list.getItems().size())));
        openList.refill();
        open.setText(texts.get("workspace.open-side", String.valueOf(sheet.view().open().size())));
        var shown = shown(sheet, focus);
        var views = shown.stream().filter(FormView.class::isInstance).map(FormView.class::cast).toList();
        boolean inNotes = takeOverNotes(shown);
        boolean inMemo = takeOver(views) || inNotes;
        var note = note(sheet);
        forms.getChildren().setAll(shown);
        setCenter(
                switch (focus.side()) {
                    case PASSAGES -> shown.isEmpty() ? listAlone(note) : split(note);
                    case OPEN -> openList;
                    case ARTICLE, UNITS -> scrolled(note);
                });
        // without its skin the scroll pane's content is in no scene yet, and can't take the keyboard
        applyCss();
        if (inMemo) {
            memos().findFirst().ifPresent(MemoField::requestFocus);
        } else {
            giveKeyboard(hadKeyboard);
        }
    }

    private List<Node> shown(Sheet sheet, Focus focus) {
        return switch (focus.side()) {
            case PASSAGES ->
                    focus.selected()
                            .flatMap(id -> Form.of(sheet, id))
                            .<List<Node>>map(form -> List.of(new FormView(desk, texts, form)))
                            .orElse(List.of());
            case UNITS -> new UnitsPart(desk, texts).nodes();
            case ARTICLE -> {
                var nodes = new ArrayList<>(new UnitsPart(desk, texts).nodes());
                nodes.add(new ArticleNotesView(desk, texts));
                yield nodes;
            }
            case OPEN -> List.of();
        };
    }

    /// What is being typed goes on in the new forms.
    ///
    /// @return whether the keyboard was in a memo that is still shown
    private boolean takeOver(List<FormView> views) {
        var older = formViews().toList();
        boolean inMemo = older.stream().flatMap(form -> form.memo().stream()).anyMatch(TypedAnswer::isStillAt);
        views.forEach(view -> older.forEach(view::takeOver));
        return inMemo && views.stream().anyMatch(view -> older.stream().anyMatch(view::isOfTheSame));
    }

    private boolean takeOverNotes(List<Node> shown) {
        var older = notes(forms.getChildren()).findFirst();
        var newer = notes(shown).findFirst();
        return older.isPresent() && newer.isPresent() && newer.get().takeOver(older.get());
    }

    private Node scrolled(List<Node> note) {
        forms.getChildren().addAll(0, note);
        return scroll;
    }

    private Node split(List<Node> note) {
        double height = Math.min(LIST_BESIDE_FORM, Math.max(1, list.getItems().size()) * ROW);
        list.setStyle("-fx-pref-height: %s; -fx-min-height: %s".formatted(Zoom.em(height), Zoom.em(ROW)));
        VBox.setVgrow(list, Priority.NEVER);
        return new VBox(list, scrolled(note));
    }

    /// With nothing selected the list has the room; what is said of the coding as a whole takes only its own.
    private Node listAlone(List<Node> note) {
        list.setStyle("-fx-min-height: 0");
        VBox.setVgrow(list, Priority.ALWAYS);
        var below = Styles.with(new VBox(), "forms");
        below.getChildren().setAll(note);
        return note.isEmpty() ? new VBox(list) : new VBox(list, below);
    }

    /// Why nothing can be answered, or that the answers are corrected.
    private List<Node> note(Sheet sheet) {
        if (sheet.view().isFixed()) {
            return List.of(fixed(sheet.view()));
        }
        return sheet.view().coding().filter(coding -> coding.pass() > 1).isPresent()
                ? List.of(Styles.with(new ParagraphLabel(texts.get("workspace.correcting")), "guidance"))
                : List.of();
    }

    /// Why nothing can be answered: the coding is submitted, or its round closed. Where that can be, a correction begins here.
    private Node fixed(CodingView view) {
        boolean submitted = view.isSubmitted();
        var note = Styles.with(new VBox(), submitted ? "submitted-note" : "closed-note");
        note.setId("fixed-note");
        view.closed()
                .ifPresent(when -> {
                    var key = submitted ? "workspace.closed-submitted" : "workspace.closed-note";
                    note.getChildren().add(new ParagraphLabel(texts.get(key, when.toEpochMilli())));
                });
        if (submitted) {
            // a newer version of the codebook may ask more
            int asked = view.open().size();
            var correct = new PlainButton(texts.get("workspace.correct"), "correct", desk.finishing()::correct);
            correct.setDisable(desk.isReadOnly());
            note.getChildren()
                    .addAll(
                            new ParagraphLabel(
                                    texts.get(asked == 0 ? "workspace.submitted-note" : "workspace.asked-note", asked)),
                            correct);
        }
        return note;
    }

    /// A question that is answered by typing gets the keyboard; else it goes back to the text, where digits and letters
    /// are keys.
    private void giveKeyboard(boolean hadKeyboard) {
        var field = formViews().flatMap(form -> form.field().stream()).findFirst();
        if (open.isSelected()) {
            openList.requestFocus();
        } else if (field.isPresent()) {
            field.get().requestFocus();
        } else if (hadKeyboard) {
            home.run();
        }
    }

    /// Gives the keyboard to the memo of what is shown; where that has none, of the article.
    public void focusMemo() {
        if (memos().findFirst().isEmpty()) {
            desk.showArticle();
        }
        memos().findFirst().ifPresent(MemoField::requestFocus);
    }

    private Stream<MemoField> memos() {
        return Stream.concat(
                formViews().flatMap(form -> form.memo().stream()),
                notes(forms.getChildren()).map(ArticleNotesView::memo));
    }

    private static Stream<ArticleNotesView> notes(List<Node> nodes) {
        return nodes.stream().filter(ArticleNotesView.class::isInstance).map(ArticleNotesView.class::cast);
    }

    /// Whether the keyboard is in a list that answers to it itself.
    public boolean isInList() {
        return openList.isFocused();
    }

    private boolean keepTyped() {
        notes(forms.getChildren()).map(ArticleNotesView::memo).forEach(MemoField::keep);
        return formViews().map(FormView::keep).toList().stream().allMatch(kept -> kept);
    }

    private Stream<FormView> formViews() {
        return forms.getChildren().stream().filter(FormView.class::isInstance).map(FormView.class::cast);
    }

    /// The panel's tabs beside one another. Their widths are shares of the panel, so that none moves when a number grows.
    private static final class Sides extends GridPane {

        /// As many characters as a number in brackets is likely to have.
        private static final int NUMBER = 4;

        Sides() {
            getStyleClass().add("sides");
        }

        /// Shows tabs, from left to right.
        void show(List<ToggleButton> tabs) {
            setVisible(true);
            if (getChildren().equals(tabs)) {
                return;
            }
            getChildren().clear();
            getColumnConstraints().clear();
            double all = tabs.stream().mapToDouble(Sides::share).sum();
            for (var tab : tabs) {
                var column = new ColumnConstraints();
                column.setPercentWidth(100 * share(tab) / all);
                addColumn(getColumnConstraints().size(), tab);
                getColumnConstraints().add(column);
            }
        }

        /// As many letters as it may have, and some air.
        private static double share(ToggleButton tab) {
            var words = tab.getText();
            int bracket = words.indexOf('(');
            return 3 + (bracket < 0 ? words.length() : bracket + NUMBER);
        }
    }
}
