package org.framewright.ui.adjudication;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Tag;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.coding.state.UndoAvailability.UndoStep;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.adjudication.AdjudicationViewModel.AdjudicationChoices;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.GestureListener;
import org.framewright.ui.workspace.article.PieceDrawing;
import org.framewright.ui.workspace.coding.UndoStepFormatter;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The cases at the left, the article with the passages that coders have marked in the middle, their differences and the decision at the
/// right. Without cases, the way to some in the middle.
public final class AdjudicationView extends BorderPane implements ScreenView {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Consumer<Optional<OpenQuestion>> openCoding;
    private final ArticleViewModel page = new ArticleViewModel();
    private final ArticleView article;
    private final CaseListView list;
    private final CasePane pane;
    private final HBox columns;
    private final EmptyState nothing;
    private final ActionButton enterName;
    private final ScreenPrompts prompts;
    private final DecisionPrompts decisionPrompts;
    private final List<Action> editActions;
    private final List<Action> allActions = new ArrayList<>();
    private boolean filling;

    /// Below the text: the marks in it, in the colour of the first of them.
    private final HBox legend =
            Nodes.withId("legend", new HBox(), "mark-legend", PieceDrawing.colourClass(Tag.Colour.BLUE));

    /// The share of the height by which an empty screen's words are above its middle.
    private static final double ABOVE_MIDDLE = -0.12;

    /// The width of a screen with room for the usual columns, in pixels of the usual size.
    private static final double NARROW_BELOW = 1180;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// @param openCoding opens the reference coding of the article, at an open question or at its beginning
    public AdjudicationView(
            AdjudicationViewModel viewModel,
            Texts texts,
            ScreenPrompts prompts,
            Consumer<Optional<OpenQuestion>> openCoding) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.openCoding = openCoding;
        this.list = new CaseListView(viewModel, texts);
        this.article = new ArticleView(page, GestureListener.NONE, () -> {}).withoutBrackets();
        this.prompts = prompts;
        var otherAnswers =
                new Picker("other-answers", texts.get("common.nothing-fits"), this::takeKeyboard).withDetailBelow();
        this.decisionPrompts = new DecisionPrompts(viewModel, texts, prompts, otherAnswers, page, openCoding);
        var decisions = viewModel.decisions;
        var undo =
                writeAction("adjudication.action.undo", "Shortcut+Z", decisions::undo)
                        .withKey("U")
                        .withObject(describe(UndoAvailability::toUndo));
        var buttons =
                List.of(
                        writeAction("adjudication.action.other", "O", decisionPrompts::askOtherAnswer),
                        writeAction(
                                "adjudication.action.nothing", "N", () -> decisions.decideByKey(decisions::rejectAll)));
        var others =
                List.of(
                        writeAction(
                                "adjudication.action.majority",
                                "M",
                                () -> decisions.decideByKey(decisions::takeMajority)),
                        writeAction("adjudication.action.undisputed", "T", decisions::takeUndisputed),
                        writeAction("adjudication.action.reason", "R", decisionPrompts::askReason),
                        writeAction("adjudication.action.rule", "Shortcut+R", decisionPrompts::askRuling),
                        undo);
        var submit =
                Action.of("adjudication.action.submit", "Shortcut+Enter", decisionPrompts::askSubmission)
                        .enabledWhen(viewModel.setup.map(Optional::isPresent), texts.get("adjudication.nobody-yet"))
                        .withAccess(viewModel.access(), texts.get("adjudication.hint.read-only"));
        var who = writeAction("adjudication.action.who", "Shortcut+L", decisionPrompts::askAdjudicator);
        var rulingsAction = writeAction("adjudication.action.rulings", "Alt+R", decisionPrompts::pickRuling);
        this.pane =
                new CasePane(
                        viewModel,
                        texts,
                        otherAnswers,
                        new DecisionBar(viewModel, texts, buttons, others),
                        rulingsAction);
        this.enterName = Nodes.collapse(new ActionButton(who, texts, viewModel::showNotification).asMain());
        enterName.setText(texts.get("adjudication.enter-name"));
        this.nothing = new EmptyState(enterName);
        // in the middle of what is seen, a little above that of the screen
        nothing.translateYProperty().bind(nothing.heightProperty().multiply(ABOVE_MIDDLE));
        this.columns = Nodes.withStyle(new HBox(list, Nodes.hgrow(middle()), pane), "case-columns");
        setId("adjudication");
        getStyleClass().add("adjudication");
        this.editActions =
                List.of(
                        undo,
                        writeAction("adjudication.action.redo", "Shortcut+Y", decisions::redo)
                                .withKey("Shortcut+Shift+Z")
                                .withObject(describe(UndoAvailability::toRedo)));
        var onlyOpen =
                Action.of(
                                "adjudication.action.only-open",
                                "Shortcut+G",
                                () -> viewModel.change(it -> it.withOpenOnly(!it.openOnly())))
                        .asSwitch(viewModel.setup.map(it -> it.filter(AdjudicationSetup::openOnly).isPresent()));
        var names =
                Action.of(
                                "adjudication.action.names",
                                "Shortcut+H",
                                () -> viewModel.change(it -> it.withAnonymous(!it.anonymous())))
                        .asSwitch(viewModel.setup.map(it -> it.filter(at -> !at.anonymous()).isPresent()));
        fillActions(Stream.concat(buttons.stream(), others.stream()).toList(), List.of(onlyOpen, names, who));
        allActions.add(rulingsAction);
        allActions.add(submit);
        var chips = new AdjudicationChips(viewModel, texts);
        setTop(
                new ScreenHeader(texts.get("adjudication.title"), texts, viewModel::showNotification)
                        .choices(chips.nodes())
                        .tools(
                                icon(editActions.getFirst(), Feather.CORNER_UP_LEFT),
                                icon(editActions.getLast(), Feather.CORNER_UP_RIGHT))
                        .more(() -> List.of(onlyOpen, names, who))
                        .main(submit));
        widthProperty().subscribe(_ -> setNarrow());
        Zoom.zoomOf(this).subscribe(_ -> setNarrow());
        viewModel.current.subscribe((was, now) -> {
            if (was.isEmpty() || now.isEmpty() || !was.get().isSameAs(now.get())) {
                // its items are about the former case
                otherAnswers.close();
            }
        });
        viewModel.current.subscribe(_ -> show());
        viewModel.article.subscribe(_ -> show());
        viewModel.setup.subscribe(_ -> show());
        viewModel.queue.subscribe(_ -> show());
        viewModel.rulings.all.subscribe(_ -> show());
        viewModel.choices.subscribe((was, now) -> askForAdjudicator(was, now));
        decisions.followUp.nextQuestion.subscribe(it -> it.ifPresent(decisionPrompts::ask));
        page.selected.subscribe(this::selectCaseOf);
    }

    private void setNarrow() {
        pseudoClassStateChanged(NARROW, getWidth() < NARROW_BELOW * Zoom.factorIn(this));
    }

    private ActionButton icon(Action action, Feather icon) {
        return new ActionButton(action, texts, viewModel::showNotification).asIcon(icon);
    }

    private void fillActions(List<Action> ofDecision, List<Action> more) {
        var decisions = viewModel.decisions;
        allActions.addAll(ofDecision.stream().filter(it -> !editActions.contains(it)).toList());
        allActions.addAll(more);
        allActions.addAll(
                List.of(
                        writeAction("adjudication.action.majority-rule", "Shift+M", decisions::takeMajorityEverywhere),
                        writeAction("adjudication.action.withdraw", "Delete", decisions::withdraw),
                        Action.of("adjudication.action.next-open", "F8", viewModel::nextOpen),
                        Action.of("adjudication.action.next", "Alt+Down", () -> viewModel.step(1)),
                        Action.of("adjudication.action.previous", "Alt+Up", () -> viewModel.step(-1)),
                        Action.of("adjudication.action.text", "F6", this::switchFocus),
                        writeAction("exchange.rulings.adopt", "Shortcut+K", viewModel.rulings::adopt),
                        writeAction("adjudication.action.reason-last", "Shift+R", decisions::explainLast),
                        writeAction("adjudication.action.rule-last", "Shortcut+Shift+R", decisions::ruleOnLast),
                        Action.of(
                                "adjudication.action.desk", "Shortcut+D", () -> openCoding.accept(Optional.empty()))));
    }

    private ObservableValue<String> describe(Function<UndoAvailability, Optional<UndoStep>> next) {
        return viewModel.article.map(it ->
                it.map(cases -> new UndoStepFormatter(cases.codebook(), texts).format(cases.snapshot(), next))
                        .orElse(""));
    }

    /// An action that decides or adds something: disabled in a read-only project.
    private Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run).withAccess(viewModel.access(), texts.get("adjudication.hint.read-only"));
    }

    private VBox middle() {
        for (var kind : List.of("alike", "different")) {
            var tint = Nodes.withStyle(new Region(), "mark-sample", "mark-tint");
            var sample = new StackPane(tint, Nodes.withStyle(new Region(), "mark-sample", kind));
            legend.getChildren().add(new Label(texts.get("adjudication.legend." + kind), sample));
        }
        return Nodes.withStyle(new VBox(Nodes.vgrow(article), legend), "case-article-column");
    }

    /// Shows the columns, or what is missing for them.
    private void showColumns() {
        boolean nobody = viewModel.setup.get().isEmpty();
        boolean noCases = viewModel.queue.get().filter(it -> it.counts().all() == 0).isPresent();
        enterName.setVisible(nobody && viewModel.choices.get().isPresent());
        nothing.setText(nobody || noCases ? list.emptyWords() : "");
        var center = nobody || noCases ? nothing : columns;
        if (!center.equals(getCenter())) {
            boolean wasShown = getCenter() != null;
            setCenter(center);
            if (wasShown) {
                takeKeyboard();
            }
        }
    }

    private void show() {
        showColumns();
        var cases = viewModel.article.get();
        var words = viewModel.shownFormatter();
        filling = true;
        list.selectCurrent();
        if (!Objects.equals(cases.map(ArticleCases::article).orElse(null), page.article.get())) {
            page.show(cases.map(ArticleCases::article).orElse(null));
        }
        cases.ifPresent(it -> words.ifPresent(formatter -> draw(new CaseMarks(it, formatter))));
        filling = false;
        list.refresh();
        pane.show(cases, viewModel.shownCase(), words);
    }

    /// Asks for an adjudicator in a project without one.
    private void askForAdjudicator(Optional<AdjudicationChoices> was, Optional<AdjudicationChoices> now) {
        show();
        if (was.isEmpty() && now.filter(it -> it.adjudicators().isEmpty()).isPresent() && !viewModel.isReadOnly()) {
            decisionPrompts.askAdjudicator();
        }
    }

    private void draw(CaseMarks marks) {
        page.select(null);
        var shown = marks.marks(viewModel.shownCase());
        page.setMarks(shown);
        shown.list.stream()
                .filter(it -> it.comparison().isPresent())
                .findFirst()
                .map(it -> PieceDrawing.colourClass(it.colour()))
                .ifPresent(it -> legend.getStyleClass().setAll("mark-legend", it));
        viewModel.shownCase().flatMap(marks::findMark).ifPresent(page::select);
    }

    private void selectCaseOf(@Nullable AnnotationId mark) {
        var cases = viewModel.article.get();
        if (mark != null && !filling && cases.isPresent()) {
            viewModel
                    .shownFormatter()
                    .flatMap(it -> new CaseMarks(cases.get(), it).findCase(mark))
                    .filter(it -> viewModel.shownCase().filter(it::equals).isEmpty())
                    .flatMap(it ->
                            viewModel.rows.get().stream().filter(row -> row.adjudicationCase().equals(it)).findFirst())
                    .ifPresent(viewModel::go);
        }
    }

    @Override
    public void takeKeyboard() {
        if (!prompts.ask().isOpen()) {
            (columns.equals(getCenter()) ? list : enterName).requestFocus();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(
                new ActionGroup(
                        "adjudication.title",
                        allActions,
                        List.of(new ActionGroup.Hint("adjudication.key.coders", "adjudication.action.take"))),
                new ActionGroup(ActionGroup.EDIT, editActions));
    }

    /// A digit takes the statement of the coder with that number.
    @Override
    public boolean handleKey(KeyEvent event) {
        boolean digit = event.getCode().isDigitKey() || event.getCode().isKeypadKey();
        int number = digit ? Character.digit(lastCharacter(event.getCode().getName()), 10) : -1;
        if (number < 1 || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        viewModel.decisions.decideByKey(() -> viewModel.decisions.take(number));
        return true;
    }

    private static char lastCharacter(String name) {
        return name.charAt(name.length() - 1);
    }

    @Override
    public boolean escape() {
        boolean selected = article.isFocused() && page.selection.isPresent();
        if (selected) {
            page.selection.clear();
        }
        return selected;
    }

    private void switchFocus() {
        if (list.isFocused()) {
            article.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
