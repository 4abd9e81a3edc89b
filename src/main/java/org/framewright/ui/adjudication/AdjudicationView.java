package org.framewright.ui.adjudication;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.AnnotationId;
import org.framewright.ui.adjudication.AdjudicationViewModel.AdjudicationChoices;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The cases at the left, the article with a lane for each coder in the middle, at the right what they say and what is decided.
public final class AdjudicationView extends BorderPane implements ScreenView {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Consumer<Optional<OpenQuestion>> desk;
    private final ArticleViewModel page = new ArticleViewModel();
    private final ArticleView article;
    private final CaseListView list;
    private final Label legend = ParagraphLabel.whole("");
    private final CasePane pane;
    private final ScreenPrompts prompts;
    private final DecisionPrompts asking;
    private final List<Action> deciding;
    private final List<Action> editing;
    private final List<Action> all = new ArrayList<>();
    private boolean filling;

    /// @param desk opens the reference coding of the article at the desk, at a question that is open or where it begins
    public AdjudicationView(
            AdjudicationViewModel viewModel,
            Texts texts,
            ScreenPrompts prompts,
            Consumer<Optional<OpenQuestion>> desk) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.desk = desk;
        this.list = new CaseListView(viewModel, texts);
        this.article = new ArticleView(page, () -> {}, () -> {});
        this.prompts = prompts;
        this.asking = new DecisionPrompts(viewModel, texts, prompts.ask(), prompts.picker(), page, desk);
        var judging = viewModel.judging;
        this.deciding =
                List.of(
                        Action.of("adjudication.action.majority", "M", judging::majority),
                        Action.of("adjudication.action.other", "O", asking::other),
                        Action.of("adjudication.action.nothing", "N", judging::nothing),
                        Action.of("adjudication.action.reason", "R", asking::reason),
                        Action.of("adjudication.action.undo", "U", judging::undo),
                        Action.of("adjudication.action.undisputed", "T", judging::undisputed),
                        Action.of("adjudication.action.rule", "Shortcut+R", asking::ruling));
        var submit =
                Action.of("adjudication.action.submit", "Shortcut+Enter", asking::finish)
                        .when(viewModel.bench.map(Optional::isPresent), texts.get("adjudication.nobody"));
        var ofRulings = Action.of("adjudication.action.rulings", "Alt+R", asking::rulings);
        this.pane = new CasePane(viewModel, texts, deciding, ofRulings);
        setId("adjudication");
        getStyleClass().add("adjudication");
        this.editing =
                List.of(
                        Action.of("adjudication.action.undo", "Shortcut+Z", judging::undo),
                        Action.of("adjudication.action.redo", "Shortcut+Y", judging::redo).or("Shortcut+Shift+Z"));
        fillActions();
        all.add(ofRulings);
        all.add(submit);
        var bench = new AdjudicationSetupBar(viewModel, texts, asking::who);
        setTop(
                new ScreenHeader(texts.get("adjudication.title"), texts, viewModel::say)
                        .main(submit)
                        .below(bench)
                        .line(bench.count));
        setLeft(list);
        setCenter(middle());
        setRight(pane);
        viewModel.current.subscribe(_ -> show());
        viewModel.article.subscribe(_ -> show());
        viewModel.bench.subscribe(_ -> show());
        viewModel.rulings.all.subscribe(_ -> show());
        viewModel.offered.subscribe((was, now) -> arrive(was, now));
        judging.afterwards.asked.subscribe(it -> it.ifPresent(asking::ask));
        page.selectedProperty().subscribe(this::selected);
    }

    @Override
    public Parent pane() {
        return this;
    }

    private void fillActions() {
        var judging = viewModel.judging;
        all.addAll(deciding);
        all.addAll(
                List.of(
                        Action.of("adjudication.action.majority-rule", "Shift+M", judging::byMajority),
                        Action.of("adjudication.action.withdraw", "Delete", judging::withdraw),
                        Action.of("adjudication.action.next-open", "F8", viewModel::nextOpen),
                        Action.of("adjudication.action.next", "Alt+Down", () -> viewModel.step(1)),
                        Action.of("adjudication.action.previous", "Alt+Up", () -> viewModel.step(-1)),
                        Action.of("adjudication.action.text", "F6", this::switchSides),
                        Action.of(
                                "adjudication.action.only-open",
                                "Shortcut+G",
                                () -> viewModel.change(it -> it.listingOpen(!it.open()))),
                        Action.of(
                                "adjudication.action.letters",
                                "Shortcut+H",
                                () -> viewModel.change(it -> it.hiding(!it.anonymous()))),
                        Action.of("adjudication.action.who", "Shortcut+L", asking::who),
                        Action.of("exchange.rulings.adopt", "Shortcut+K", viewModel.rulings::adopt),
                        Action.of("adjudication.action.reason-last", "Shift+R", judging::explainLast),
                        Action.of("adjudication.action.rule-last", "Shortcut+Shift+R", judging::ruleOnLast),
                        Action.of("adjudication.action.desk", "Shortcut+D", () -> desk.accept(Optional.empty()))));
    }

    private VBox middle() {
        legend.getStyleClass().add("lane-legend");
        legend.setId("legend");
        legend.visibleProperty().bind(legend.textProperty().isNotEmpty());
        legend.managedProperty().bind(legend.visibleProperty());
        legend.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(article, Priority.ALWAYS);
        return new VBox(article, legend);
    }

    private void show() {
        var cases = viewModel.article.get();
        var words = viewModel.words();
        filling = true;
        list.mark();
        if (!Objects.equals(cases.map(ArticleCases::article).orElse(null), page.articleProperty().get())) {
            page.show(cases.map(ArticleCases::article).orElse(null));
        }
        cases.ifPresent(it -> words.ifPresent(say -> draw(new LaneMarks(it, say))));
        filling = false;
        list.refresh();
        pane.show(cases, viewModel.shownCase(), words, list.emptyWords());
    }

    /// Nobody has adjudicated in this project yet: the one thing to do is to say who does.
    private void arrive(Optional<AdjudicationChoices> was, Optional<AdjudicationChoices> now) {
        show();
        if (was.isEmpty() && now.filter(it -> it.adjudicators().isEmpty()).isPresent()) {
            asking.who();
        }
    }

    private void draw(LaneMarks lanes) {
        page.select(null);
        page.setMarks(lanes.marks(viewModel.shownCase()));
        viewModel.shownCase().flatMap(lanes::first).ifPresent(page::select);
        legend.setText(
                texts.get(
                        "adjudication.legend",
                        lanes.cases().sides().coders().stream()
                                .map(it -> lanes.words().letter(it.id()))
                                .collect(Collectors.joining(", "))));
    }

    /// A passage was chosen in the text.
    private void selected(@Nullable AnnotationId mark) {
        var cases = viewModel.article.get();
        if (mark != null && !filling && cases.isPresent()) {
            viewModel
                    .words()
                    .flatMap(it -> new LaneMarks(cases.get(), it).of(mark))
                    .filter(it -> viewModel.shownCase().filter(it::equals).isEmpty())
                    .flatMap(it -> viewModel.rows.get().stream().filter(row -> row.about().equals(it)).findFirst())
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
                        all,
                        List.of(new ActionGroup.Hint("adjudication.key.coders", "adjudication.action.take"))),
                new ActionGroup(ActionGroup.EDIT, editing));
    }

    /// A digit takes what the coder of that number says.
    @Override
    public boolean press(KeyEvent event) {
        boolean digit = event.getCode().isDigitKey() || event.getCode().isKeypadKey();
        int number = digit ? Character.digit(last(event.getCode().getName()), 10) : -1;
        if (number < 1 || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        viewModel.judging.take(number);
        return true;
    }

    private static char last(String name) {
        return name.charAt(name.length() - 1);
    }

    @Override
    public boolean escape() {
        boolean selected = article.isFocused() && page.hasSelection();
        if (selected) {
            page.clearSelection();
        }
        return selected;
    }

    private void switchSides() {
        if (list.isFocused()) {
            article.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
