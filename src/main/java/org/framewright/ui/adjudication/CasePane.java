package org.framewright.ui.adjudication;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.AdjudicationProblem;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Category;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.Problem;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.EmptyState;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The current case: the coders' statements side by side, the decision, the rulings and the rules of the codebook.
final class CasePane extends VBox {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Label about =
            Nodes.withId("case-about", Nodes.hideEmpty(ParagraphLabel.whole("", "details-heading")));
    private final Label place = Nodes.hideEmpty(ParagraphLabel.whole("", "case-words"));
    private final Label differences = Nodes.hideEmpty(ParagraphLabel.whole("", "case-differences"));
    private final Label namesakes =
            Nodes.withId("case-namesakes", Nodes.hideEmpty(ParagraphLabel.whole("", "guidance")));
    private final VBox statements = Nodes.withId("stands", new VBox(), "stands");
    private final Label decision =
            Nodes.withId("case-decision", Nodes.hideEmpty(ParagraphLabel.whole("", "case-decision")));
    private final Label reason = Nodes.withId("case-reason", Nodes.hideEmpty(ParagraphLabel.whole("", "guidance")));
    private final VBox verbs;
    private final VBox rulings = Nodes.collapse(Nodes.withId("case-rulings", new VBox(), "case-rulings"));
    private final VBox codebookRules = Nodes.withStyle(new VBox(), "case-rule");
    private final ActionButton rulingsButton;
    private final VBox content;
    private final EmptyState placeholder = Nodes.collapse(new EmptyState());
    private final Map<String, ActionButton> buttons = new HashMap<>();

    /// @param verbs the buttons for decisions, in their order
    /// @param rulingsAction the action for the rulings on the case
    CasePane(AdjudicationViewModel viewModel, Texts texts, List<Action> verbs, Action rulingsAction) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("case-pane");
        getStyleClass().add("case-pane");
        this.rulingsButton = button(rulingsAction);
        var rules = Nodes.withStyle(new VBox(codebookRules), "case-rules");
        content =
                Nodes.collapse(
                        Nodes.withStyle(
                                new VBox(about, place, differences, namesakes, rulings, statements, rules),
                                "case-content"));
        var scroll = Nodes.vgrow(new ColumnScroll(new VBox(placeholder, content)));
        // at the same place for all statements
        this.verbs = Nodes.collapse(Nodes.withStyle(new VBox(decision, reason, buttonRow(verbs)), "case-deciding"));
        getChildren().addAll(scroll, this.verbs);
        viewModel.decisions.followUp.latestDecision.subscribe(_ -> updateTargetNames());
        viewModel.decisions.reason.subscribe(
                it -> reason.setText(it.isEmpty() ? "" : texts.get("adjudication.because", it)));
    }

    /// Names the case that reason and ruling are about, where that is not the current one.
    private void updateTargetNames() {
        var other =
                viewModel
                        .decisions
                        .followUp
                        .latestDecision
                        .get()
                        .filter(it -> viewModel.current.get().filter(it::isSameAs).isEmpty())
                        .flatMap(it ->
                                viewModel
                                        .formatter()
                                        .map(formatter -> formatter.subject(it.adjudicationCase().item())));
        updateTargetName("adjudication.action.reason", other.map(it -> texts.get("adjudication.action.reason-of", it)));
        updateTargetName("adjudication.action.rule", other.map(it -> texts.get("adjudication.action.rule-of", it)));
    }

    private void updateTargetName(String action, Optional<String> words) {
        Objects.requireNonNull(buttons.get(action)).setText(words.orElseGet(() -> texts.get(action)));
    }

    private FlowPane buttonRow(List<Action> verbs) {
        var line = Nodes.withStyle(new FlowPane(), "case-verbs", "action-line");
        verbs.forEach(it -> line.getChildren().add(button(it)));
        return line;
    }

    private ActionButton button(Action it) {
        // of the case that is shown: a key may be meant for the next one
        var shown = viewModel.isReadOnly() ? it : it.withObstacle(obstacle(it.id()));
        var button = new ActionButton(shown, texts, viewModel::showNotification);
        button.setGraphic(Nodes.withStyle(new Label(it.formatKeys(texts)), "key"));
        button.setFocusTraversable(false);
        buttons.put(it.id(), button);
        return button;
    }

    private ObservableValue<Optional<String>> obstacle(String action) {
        return viewModel.current.map(
                row -> row.map(it -> it.adjudicationCase().item()).flatMap(it -> obstacle(action, it)));
    }

    private Optional<String> obstacle(String action, ComparedItem item) {
        return switch (action) {
            case "adjudication.action.majority" ->
                    item.majority().isEmpty()
                            ? Optional.of(texts.get("adjudication.hint.no-majority"))
                            : Optional.empty();
            case "adjudication.action.other", "adjudication.action.nothing" ->
                    item.isRelevance()
                            ? Optional.of(texts.problem(Problem.of(AdjudicationProblem.RELEVANT_OR_NOT, "")))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    void show(
            Optional<ArticleCases> cases,
            Optional<AdjudicationCase> shown,
            Optional<CaseFormatter> words,
            String otherwise) {
        boolean there = cases.isPresent() && shown.isPresent() && words.isPresent();
        content.setVisible(there);
        verbs.setVisible(there);
        placeholder.setVisible(!there);
        placeholder.setText(otherwise);
        if (there) {
            fill(cases.get(), shown.get(), words.get());
        }
    }

    private void fill(ArticleCases cases, AdjudicationCase it, CaseFormatter formatter) {
        var item = it.item();
        about.setText(formatter.subject(item));
        place.setText(formatter.place(item));
        differences.setText(WordPieces.isolate(formatter.differences(item)));
        namesakes.setText(WordPieces.isolate(formatter.namesakes(item)));
        statements.getChildren().clear();
        var coders = formatter.coders();
        for (int i = 0; i < coders.size(); i++) {
            int number = i + 1;
            var coder = coders.get(i);
            item.findStatement(coder)
                    .ifPresent(statement ->
                            statements.getChildren().add(statementPane(number, coder, statement, item, formatter)));
        }
        var same = item.majority();
        if (!same.isEmpty() && item.statements().size() > same.size()) {
            var most =
                    new Label(
                            texts.get(
                                    "adjudication.most",
                                    String.join(
                                            ", ",
                                            same.stream()
                                                    .map(one -> formatter.letter(one.coder().id()))
                                                    .sorted()
                                                    .toList())));
            most.getStyleClass().add("guidance");
            statements.getChildren().add(most);
        }
        decision.setText(
                WordPieces.isolate(
                        cases.hasNoEffect(it)
                                ? texts.get("adjudication.unasked", decision(it, formatter))
                                : describeOverwriting(cases, it, formatter).orElseGet(() -> decision(it, formatter))));
        decision.getStyleClass().removeAll("open", "decided", "changed");
        decision.getStyleClass().add(Texts.id(it.state()));
        codebookRules.getChildren().setAll(codebookRules(cases, item));
        fillRulings(item, formatter);
    }

    /// The former decision, overwritten by one on a shared part, and the present answer of the reference.
    private Optional<String> describeOverwriting(ArticleCases cases, AdjudicationCase it, CaseFormatter formatter) {
        return it.decision()
                .filter(_ -> it.isOverwritten())
                .map(was ->
                        texts.get(
                                "adjudication.overtaken",
                                formatter.describe(was),
                                formatter.referenceValue(was, cases.snapshot().annotations())));
    }

    private String decision(AdjudicationCase it, CaseFormatter formatter) {
        return switch (it.state()) {
            case OPEN -> texts.get("adjudication.undecided");
            case DECIDED -> it.decision().map(formatter::describe).orElse("");
            case CHANGED -> texts.get("adjudication.changed", it.decision().map(formatter::describe).orElse(""));
        };
    }

    private Region statementPane(
            int number,
            Coder coder,
            ComparedItem.CoderStatement statement,
            ComparedItem item,
            CaseFormatter formatter) {
        var key = Nodes.withStyle(new Label(Integer.toString(number)), "key");
        var name = Nodes.withStyle(Nodes.fillWidth(new Label(formatter.name(coder))), "stand-name");
        var take = Nodes.withStyle(new Button(texts.get("adjudication.take")), "small");
        take.setFocusTraversable(false);
        take.setOnAction(_ -> viewModel.decisions.take(number));
        var head = Nodes.withStyle(new HBox(key, name, take), "stand-head");
        var card = Nodes.withId("stand-" + number, new VBox(head), "stand");
        var others =
                item.statements().stream()
                        .filter(it -> !it.equals(statement))
                        .map(it -> formatter.lines(it, item))
                        .toList();
        for (var line : formatter.lines(statement, item)) {
            boolean same = others.stream().allMatch(it -> it.contains(line));
            card.getChildren().add(line(line, same));
        }
        if (isTaken(statement, item)) {
            card.getStyleClass().add("taken");
            take.setDisable(true);
        }
        return card;
    }

    private boolean isTaken(ComparedItem.CoderStatement statement, ComparedItem item) {
        var now = viewModel.current.get();
        return now.map(CaseRow::adjudicationCase)
                .filter(it -> it.state() == State.DECIDED && it.item().equals(item))
                .flatMap(AdjudicationCase::decision)
                .filter(it -> it.way() != DecisionMethod.OWN && it.from().contains(statement.coder().id()))
                .isPresent();
    }

    private static WordFlow line(CaseFormatter.StatementLine line, boolean same) {
        var flow = Nodes.withStyle(new WordFlow(), "said");
        if (!line.part().isEmpty()) {
            flow.add(line.part() + ": ", it -> it.getStyleClass().add("said-what"));
        }
        flow.add(line.statement(), it -> it.getStyleClass().add(same ? "said-same" : "said-other"));
        return flow;
    }

    /// Shows the rulings on the subject, from this case or another.
    private void fillRulings(ComparedItem item, CaseFormatter formatter) {
        rulings.getChildren().clear();
        for (var ruling : viewModel.rulings.findBy(item)) {
            var on = ParagraphLabel.whole(texts.get("adjudication.ruling.on", formatter.place(ruling)), "ruling-on");
            rulings.getChildren().addAll(on, ParagraphLabel.whole(ruling.ruling().answer(), "ruling-words"));
        }
        rulings.setVisible(!rulings.getChildren().isEmpty());
        if (rulings.isVisible()) {
            rulings.getChildren().add(rulingsButton);
        }
    }

    private List<Label> codebookRules(ArticleCases cases, ComparedItem item) {
        var tag = cases.codebook().tag(item.tag());
        var ofTag = item.isQuestion() ? Stream.<Label>empty() : tag.map(Tag::guidance).stream().flatMap(this::guidance);
        var asked =
                tag.stream()
                        .flatMap(it -> it.variables().stream())
                        .filter(it -> item.isQuestion() ? it.id().equals(item.variable()) : differs(item, it))
                        .flatMap(this::guidance);
        return Stream.concat(ofTag, asked).toList();
    }

    private static boolean differs(ComparedItem item, Variable variable) {
        return item.differences().stream()
                .anyMatch(it -> it.tag().equals(item.tag()) && it.about().equals(variable.id()));
    }

    private Stream<Label> guidance(Variable variable) {
        return Stream.concat(
                guidance(variable.guidance()),
                variable.categories().stream().filter(Category::isOffered).flatMap(it -> category(it).stream()));
    }

    private Optional<Label> category(Category category) {
        var words = String.join(" ", category.guidance().description(), category.guidance().rule()).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ParagraphLabel.whole(
                                texts.get("adjudication.category", WordPieces.isolate(category.label()), words),
                                "guidance"));
    }

    private Stream<Label> guidance(Guidance guidance) {
        return Stream.of(guidance.description(), guidance.rule())
                .filter(it -> !it.isEmpty())
                .map(it -> ParagraphLabel.whole(it, "guidance"));
    }
}
