package org.framewright.ui.adjudication;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.coding.UndoAvailability;
import org.framewright.coding.UndoAvailability.UndoStep;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.adjudication.AdjudicationViewModel.AdjudicationChoices;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.selection.GestureListener;
import org.framewright.ui.workspace.coding.UndoStepFormatter;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The cases at the left, the article with a lane for each coder in the middle, the coders' statements and the decision at the
/// right.
public final class AdjudicationView extends BorderPane implements ScreenView {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Consumer<Optional<OpenQuestion>> openCoding;
    private final ArticleViewModel page = new ArticleViewModel();
    private final ArticleView article;
    private final CaseListView list;
    private final Label legend = Nodes.hideEmpty(ParagraphLabel.whole(""));
    private final CasePane pane;
    private final ScreenPrompts prompts;
    private final DecisionPrompts decisionPrompts;
    private final List<Action> decisionActions;
    private final List<Action> editActions;
    private final List<Action> allActions = new ArrayList<>();
    private boolean filling;

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
        this.article = new ArticleView(page, GestureListener.NONE, () -> {});
        this.prompts = prompts;
        this.decisionPrompts = new DecisionPrompts(viewModel, texts, prompts.ask(), prompts.picker(), page, openCoding);
        var decisions = viewModel.decisions;
        var undo =
                writeAction("adjudication.action.undo", "Shortcut+Z", decisions::undo)
                        .withKey("U")
                        .withObject(describe(UndoAvailability::toUndo));
        this.decisionActions =
                List.of(
                        writeAction("adjudication.action.majority", "M", decisions::takeMajority),
                        writeAction("adjudication.action.other", "O", decisionPrompts::askOtherAnswer),
                        writeAction("adjudication.action.nothing", "N", decisions::rejectAll),
                        writeAction("adjudication.action.reason", "R", decisionPrompts::askReason),
                        undo,
                        writeAction("adjudication.action.undisputed", "T", decisions::takeUndisputed),
                        writeAction("adjudication.action.rule", "Shortcut+R", decisionPrompts::askRuling));
        var submit =
                Action.of("adjudication.action.submit", "Shortcut+Enter", decisionPrompts::askSubmission)
                        .enabledWhen(viewModel.setup.map(Optional::isPresent), texts.get("adjudication.nobody-yet"))
                        .withAccess(viewModel.access(), texts.get("adjudication.hint.read-only"));
        var who = writeAction("adjudication.action.who", "Shortcut+L", decisionPrompts::askAdjudicator);
        var rulingsAction = writeAction("adjudication.action.rulings", "Alt+R", decisionPrompts::pickRuling);
        this.pane = new CasePane(viewModel, texts, decisionActions, rulingsAction);
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
        fillActions(List.of(onlyOpen, names, who));
        allActions.add(rulingsAction);
        allActions.add(submit);
        var chips = new AdjudicationChips(viewModel, texts);
        setTop(
                new ScreenHeader(texts.get("adjudication.title"), texts, viewModel::showNotification)
                        .choices(chips.nodes())
                        .more(() -> List.of(onlyOpen, names, who))
                        .main(submit)
                        .line(chips.count));
        setLeft(list);
        setCenter(middle());
        setRight(pane);
        viewModel.current.subscribe(_ -> show());
        viewModel.article.subscribe(_ -> show());
        viewModel.setup.subscribe(_ -> show());
        viewModel.rulings.all.subscribe(_ -> show());
        viewModel.choices.subscribe((was, now) -> askForAdjudicator(was, now));
        decisions.followUp.nextQuestion.subscribe(it -> it.ifPresent(decisionPrompts::ask));
        page.selected.subscribe(this::selectCaseOf);
    }

    private void fillActions(List<Action> more) {
        var decisions = viewModel.decisions;
        allActions.addAll(decisionActions.stream().filter(it -> !editActions.contains(it)).toList());
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
        legend.getStyleClass().add("lane-legend");
        legend.setId("legend");
        legend.setMaxWidth(Double.MAX_VALUE);
        return new VBox(Nodes.vgrow(article), legend);
    }

    private void show() {
        var cases = viewModel.article.get();
        var words = viewModel.shownFormatter();
        filling = true;
        list.selectCurrent();
        if (!Objects.equals(cases.map(ArticleCases::article).orElse(null), page.article.get())) {
            page.show(cases.map(ArticleCases::article).orElse(null));
        }
        cases.ifPresent(it -> words.ifPresent(formatter -> draw(new LaneMarks(it, formatter))));
        filling = false;
        list.refresh();
        pane.show(cases, viewModel.shownCase(), words, list.emptyWords());
    }

    /// Asks for an adjudicator in a project without one.
    private void askForAdjudicator(Optional<AdjudicationChoices> was, Optional<AdjudicationChoices> now) {
        show();
        if (was.isEmpty() && now.filter(it -> it.adjudicators().isEmpty()).isPresent() && !viewModel.isReadOnly()) {
            decisionPrompts.askAdjudicator();
        }
    }

    private void draw(LaneMarks lanes) {
        page.select(null);
        page.setMarks(lanes.marks(viewModel.shownCase()));
        viewModel.shownCase().flatMap(lanes::findMark).ifPresent(page::select);
        legend.setText(
                texts.get(
                        "adjudication.legend",
                        lanes.formatter().coders().stream()
                                .map(it -> lanes.formatter().letter(it.id()))
                                .collect(Collectors.joining(", "))));
    }

    private void selectCaseOf(@Nullable AnnotationId mark) {
        var cases = viewModel.article.get();
        if (mark != null && !filling && cases.isPresent()) {
            viewModel
                    .shownFormatter()
                    .flatMap(it -> new LaneMarks(cases.get(), it).findCase(mark))
                    .filter(it -> viewModel.shownCase().filter(it::equals).isEmpty())
                    .flatMap(it ->
                            viewModel.rows.get().stream().filter(row -> row.adjudicationCase().equals(it)).findFirst())
                    .ifPresent(viewModel::go);
        }
    }

    @Override
    public void takeKeyboard() {
        if (!prompts.ask().isOpen()) {
            list.requestFocus();
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
        viewModel.decisions.take(number);
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
