package org.framewright.ui.workspace.coding.form;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.coding.panel.AnnotationForm;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.WaitingQuestion;
import org.framewright.coding.panel.QuestionChoices;
import org.framewright.coding.panel.QuestionChoices.ChoiceRow;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A question of a form. The current one is open: its meaning, and its categories with their keys or a field to type in. The
/// others take a line: the question, and its answer.
final class QuestionRow extends VBox {

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    /// The digits.
    private static final int KEYS = 10;

    private static final double INDENT = 16;

    /// The delay of guidance: longer than a pointer takes to cross an answer.
    private static final Duration SOON = Duration.millis(400);

    /// The width of a card's shadow.
    private static final double SHADOW = 20;

    private final FormContext context;
    private final Texts texts;
    private final FormQuestion question;

    /// The number of answers with each category in the article, by its id; empty for a question that is asked once.
    private final Map<String, Long> used;

    /// The category last coded for the same actor.
    private final Optional<Category> offered;

    QuestionRow(FormContext context, Texts texts, FormQuestion question, boolean current) {
        this.context = context;
        this.texts = texts;
        this.question = question;
        this.used =
                current && !question.tag().isOnceForArticle()
                        ? context.content().countAnswers(question.tag(), question.variable())
                        : Map.of();
        this.offered = current ? QuestionChoices.offered(context.content(), question) : Optional.empty();
        getStyleClass().add("question");
        setId(id(question));
        if (current) {
            getStyleClass().add("current");
            var label = question.variable().label();
            var rule = new GuidanceBox.FoldedRule(question.tag(), question.variable().guidance(), context, texts);
            var title =
                    ParagraphLabel.whole(
                            question.variable().required() ? label : texts.get("workspace.optional-question", label),
                            "question-title");
            getChildren().add(Nodes.withStyle(new HBox(Nodes.fillWidth(title), rule.button), "question-heading"));
            addGuidance(rule);
            addAnswerControls();
        } else {
            getChildren().add(createHeading());
            setOnMouseClicked(it -> {
                goTo();
                // else the form around would select its passage, and go to its first open question
                it.consume();
            });
        }
    }

    /// The id of a question's row.
    static String id(FormQuestion question) {
        return "question-" + question.variable().id();
    }

    /// The field to type in, where the question is current and has one.
    Optional<TypedAnswer> field() {
        return getChildren().stream().filter(TypedAnswer.class::isInstance).map(TypedAnswer.class::cast).findFirst();
    }

    private void goTo() {
        if (question.target() instanceof AnnotationForm.FormTarget.AnnotationTarget(var id)
                && !context.focusProperty().get().selected().equals(Optional.of(id))) {
            context.select(id);
        }
        context.answerActions().goTo(question);
    }

    /// The line of a question that is asked after another one.
    static Node waitingLine(WaitingQuestion waiting, Texts texts) {
        var label = new ParagraphLabel(waiting.variable().label());
        ParagraphLabel.keepWidthOfNames(label);
        var after = new ParagraphLabel(texts.get("workspace.after-question", waiting.after().label()));
        var line = Nodes.withStyle(new HBox(label, Nodes.hgrow(new Region()), after), "question-line", "waiting");
        return Nodes.withStyle(new VBox(line), "question-later");
    }

    private Node createHeading() {
        var label = new ParagraphLabel(question.variable().label());
        ParagraphLabel.keepWidthOfNames(label);
        var answer =
                ParagraphLabel.whole(
                        question.answer()
                                .map(it ->
                                        new AnswerText(texts)
                                                .format(question.variable(), it, context.content().actorNames()))
                                .orElse(texts.get(question.isOpen() ? "workspace.open" : "workspace.optional")));
        answer.getStyleClass().add(question.answer().isPresent() ? "answer" : question.isOpen() ? "open" : "optional");
        var gap = Nodes.hgrow(new Region());
        return Nodes.withStyle(new HBox(label, gap, answer), "question-line");
    }

    private void addGuidance(GuidanceBox.FoldedRule rule) {
        var box = new GuidanceBox(texts);
        var codebook = context.content().codebook();
        codebook.questions().stream()
                .filter(it -> !it.answer().isBlank() && isAbout(it))
                .forEach(it -> box.addAnswer(it.question(), it.answer()));
        box.addDescription(question.variable().guidance());
        box.addRulings(context.content().rulings().findByPlace(address()));
        getChildren().addAll(box, rule.rule);
        findPrevious()
                .ifPresent(was -> {
                    var words = new AnswerText(texts).format(question.variable(), was, context.content().actorNames());
                    var note =
                            Nodes.withId(
                                    "asked-again",
                                    new ParagraphLabel(texts.get("workspace.asked-again", words)),
                                    "asked-again");
                    getChildren().add(note);
                });
    }

    /// The answer before a newer version of the codebook asked again.
    private Optional<Value> findPrevious() {
        var at = address();
        return context.content().snapshot().untranslatable().stream()
                .filter(it -> question.answer().isEmpty() && it.address().equals(at))
                .filter(it ->
                        question.tag().isOnceForArticle()
                                || question.target()
                                        .equals(new AnnotationForm.FormTarget.AnnotationTarget(it.annotation())))
                .flatMap(it -> Optional.ofNullable(it.value()).stream())
                .findFirst();
    }

    private CodebookAddress.VariableAddress address() {
        return new CodebookAddress.VariableAddress(question.tag().id(), question.variable().id());
    }

    private List<PlacedRuling> rulings(Category category) {
        return context.content().rulings().findByPlace(address().category(category.id()));
    }

    private boolean isAbout(StudyQuestion asked) {
        var tag = question.tag().id();
        return asked.about().contains(new CodebookAddress.TagAddress(tag))
                || asked.about().contains(new CodebookAddress.VariableAddress(tag, question.variable().id()));
    }

    private void addAnswerControls() {
        var scale = question.variable().scale();
        if (!scale.isChoice() && scale != Scale.SET) {
            getChildren().add(new TypedAnswer(context, texts, question));
            return;
        }
        getChildren().add(options());
    }

    private Node options() {
        var options = Nodes.withStyle(new VBox(), "options");
        var rows = QuestionChoices.list(question);
        options.pseudoClassStateChanged(
                MANY, rows.stream().filter(ChoiceRow.CategoryRow.class::isInstance).count() > KEYS);
        for (var row : rows) {
            var option = row(row);
            options.getChildren().add(option);
            category(row)
                    .flatMap(it -> guidanceBelow(row, it))
                    .ifPresent(below -> {
                        options.getChildren().add(below);
                        if (below.isVisible()) {
                            option.getStyleClass().add("explained");
                        }
                    });
        }
        notCodable().ifPresent(options.getChildren()::add);
        return options;
    }

    /// The guidance of the chosen category; while rules are shown in full, of each.
    private Optional<Node> guidanceBelow(ChoiceRow row, Category category) {
        boolean chosen = row instanceof ChoiceRow.CategoryRow && QuestionChoices.isChosen(question, category);
        if (offered.filter(category::equals).isPresent()) {
            var hint = Nodes.withId("offered", new Label(texts.get("workspace.offered-answer")), "offered");
            hint.setOnMouseClicked(_ -> context.answerActions().choose(question, category));
            return Optional.of(hint);
        }
        if (!chosen && !context.guidance().inFull.get()) {
            return Optional.empty();
        }
        var box = GuidanceBox.of(category.guidance(), rulings(category), texts);
        box.getStyleClass().add("of-category");
        if (chosen) {
            box.getStyleClass().add("chosen");
        }
        return Optional.of(box);
    }

    private Optional<Button> notCodable() {
        if (!question.variable().allowsNotCodable()) {
            return Optional.empty();
        }
        boolean chosen = question.answer().orElse(null) instanceof Value.NotCodable;
        var option = Nodes.withId("not-codable", option("–", texts.get("workspace.not-codable"), chosen));
        option.setOnAction(_ -> context.answerActions().answer(question, Optional.of(new Value.NotCodable())));
        return Optional.of(option);
    }

    private static Optional<Category> category(ChoiceRow row) {
        return switch (row) {
            case ChoiceRow.CategoryRow(var category, _, _) -> category;
            case ChoiceRow.HeadingRow(var category, _) -> Optional.of(category);
            case ChoiceRow.RetiredRow(var category, _) -> Optional.of(category);
        };
    }

    private Node row(ChoiceRow row) {
        return switch (row) {
            case ChoiceRow.CategoryRow choice -> indent(option(choice), choice.depth());
            case ChoiceRow.HeadingRow(var category, var depth) -> {
                var label = Nodes.withStyle(new Label(category.label()), "category-heading");
                explain(label, category);
                yield indent(label, depth);
            }
            case ChoiceRow.RetiredRow(var category, var depth) -> {
                var option = option("", texts.get("workspace.retired", category.label()), true);
                option.setId("category-" + category.id());
                option.setDisable(true);
                yield indent(option, depth);
            }
        };
    }

    private static Node indent(Region row, int depth) {
        Zoom.zoomOf(row).subscribe(it -> VBox.setMargin(row, new Insets(0, 0, 0, INDENT * depth * it.doubleValue())));
        return row;
    }

    private Button option(ChoiceRow.CategoryRow choice) {
        var label = label(choice);
        var option = option(QuestionChoices.key(choice.index()), label, QuestionChoices.isChosen(question, choice));
        option.setId(choice.category().map(it -> "category-" + it.id()).orElse("none-of-these"));
        WordPieces.wrapWherePossible(option);
        option.setOnAction(_ -> {
            context.answerActions().goTo(question);
            context.answerActions().chooseCategory(choice.index());
        });
        choice.category()
                .ifPresent(it -> {
                    if (!it.guidance().unverified().isEmpty()) {
                        option.getStyleClass().add("has-unverified");
                    }
                    if (!rulings(it).isEmpty()) {
                        option.setText(texts.get("workspace.ruled", label));
                        option.setAccessibleText(texts.get("workspace.ruled-spoken", label, rulings(it).size()));
                    }
                    long uses = used.getOrDefault(it.id(), 0L);
                    if (uses > 0) {
                        var spoken = Objects.requireNonNullElse(option.getAccessibleText(), label);
                        option.setText(WordPieces.isolate(texts.get("workspace.used", option.getText(), uses)));
                        option.setAccessibleText(texts.get("workspace.used-spoken", spoken, uses));
                    }
                    if (offered.filter(it::equals).isPresent()) {
                        option.getStyleClass().add("offered");
                        option.setAccessibleText(option.getText() + ". " + texts.get("workspace.offered-answer"));
                    }
                    explain(option, it);
                });
        return option;
    }

    private String label(ChoiceRow.CategoryRow choice) {
        var none = question.variable().none();
        return choice.category()
                .map(Category::label)
                .orElseGet(() -> none.isEmpty() ? texts.get("workspace.none-of-these") : none);
    }

    /// Shows the guidance of a category beside the pointer, in a window of its own, so that the answer under the pointer stays there.
    private void explain(Control control, Category category) {
        if (!context.guidance().inFull.get()) {
            var named = texts.get("workspace.category-card", category.label(), category.code());
            var card = GuidanceBox.card(named, category.guidance(), rulings(category), texts);
            var rule = new CardTooltip(card.words(), card);
            control.setTooltip(rule);
        }
    }

    private static Button option(String key, String label, boolean chosen) {
        var keyLabel = Nodes.withStyle(new Label(key), "key");
        var option = Nodes.withStyle(new Button(label, keyLabel), "option");
        option.setFocusTraversable(false);
        option.setMaxWidth(Double.MAX_VALUE);
        if (chosen) {
            option.getStyleClass().add("chosen");
        }
        return option;
    }

    /// The guidance of a category, beside the panel, where it covers no answer. Below the pointer its shadow would take the pointer, and
    /// hide it again.
    private final class CardTooltip extends Tooltip {

        /// @param words for screen readers
        private CardTooltip(String words, GuidanceBox card) {
            super(words);
            getStyleClass().add("card");
            setGraphic(new CardHeight(card));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setShowDelay(SOON);
            setShowDuration(Duration.INDEFINITE);
            setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        }

        @Override
        public void show(Window owner, double x, double y) {
            super.show(owner, QuestionRow.this.localToScreen(-SHADOW, 0).getX(), y);
        }
    }

    /// As high as its lines are at its width; a tooltip asks for a height without a width.
    private static final class CardHeight extends StackPane {

        private CardHeight(Node card) {
            super(card);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return prefHeight(width);
        }
    }
}
