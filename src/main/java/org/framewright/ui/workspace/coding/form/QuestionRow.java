package org.framewright.ui.workspace.coding.form;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.FormContext;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;
import org.framewright.ui.workspace.coding.form.QuestionChoices.ChoiceRow;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A question of a form. The current one is open: its meaning, and its categories with their keys or a field to type in. The
/// others take a line: the question, and its answer.
final class QuestionRow extends VBox {

    private static final int CHIPS_IN_A_ROW = 5;
    private static final double INDENT = 16;

    /// The delay of guidance: longer than a pointer takes to cross an answer.
    private static final Duration SOON = Duration.millis(400);

    private final FormContext context;
    private final Texts texts;
    private final FormQuestion question;

    /// The number of answers with each category in the article, by its id; empty for a question that is asked once.
    private final Map<String, Long> used;

    QuestionRow(FormContext context, Texts texts, FormQuestion question, boolean current) {
        this.context = context;
        this.texts = texts;
        this.question = question;
        this.used =
                current && !question.tag().isOnceForArticle()
                        ? context.content().countAnswers(question.tag(), question.variable())
                        : Map.of();
        getStyleClass().add("question");
        setId("question-" + question.variable().id());
        if (current) {
            getStyleClass().add("current");
            var label = question.variable().label();
            getChildren()
                    .add(
                            ParagraphLabel.whole(
                                    question.variable().required()
                                            ? label
                                            : texts.get("workspace.optional-question", label)));
            addGuidance();
            addAnswerControls();
        } else {
            getChildren().add(createHeading());
            setOnMouseClicked(_ -> context.answerActions().goTo(question));
        }
    }

    /// The field to type in, where the question is current and has one.
    Optional<TypedAnswer> field() {
        return getChildren().stream().filter(TypedAnswer.class::isInstance).map(TypedAnswer.class::cast).findFirst();
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

    private void addGuidance() {
        var box = new GuidanceBox(texts);
        var codebook = context.content().codebook();
        codebook.questions().stream()
                .filter(it -> !it.answer().isBlank() && isAbout(it))
                .forEach(it -> box.addAnswer(it.question(), it.answer()));
        box.add(question.variable().guidance());
        box.addRulings(context.content().rulings().findByPlace(address()));
        getChildren().add(box);
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
        var categoryGuidance = Nodes.withStyle(new GuidanceBox(texts), "of-category");
        getChildren().addAll(chips(), categoryGuidance);
        showChosen(categoryGuidance);
    }

    private Node chips() {
        var rows = QuestionChoices.list(question);
        boolean inFull = context.guidance().inFull.get();
        if (!inFull && ScaleSteps.isSuitable(question.variable(), rows)) {
            return scale(rows);
        }
        boolean list =
                inFull
                        || rows.size() > CHIPS_IN_A_ROW
                        || rows.stream().anyMatch(ChoiceRow.HeadingRow.class::isInstance);
        var chips = Nodes.withStyle(list ? new VBox() : new FlowPane(), list ? "chip-list" : "chips");
        for (var row : rows) {
            chips.getChildren().add(row(row, list));
            if (inFull) {
                category(row)
                        .map(it -> GuidanceBox.of(it.guidance(), rulings(it), texts))
                        .ifPresent(chips.getChildren()::add);
            }
        }
        notCodable(list).ifPresent(chips.getChildren()::add);
        return chips;
    }

    private Node scale(List<ChoiceRow> rows) {
        var steps = new ScaleSteps();
        for (var row : rows) {
            if (row instanceof ChoiceRow.CategoryRow choice) {
                steps.add(chip(choice, false), rows.size());
            }
        }
        var all = Nodes.withStyle(new VBox(steps), "chip-list");
        notCodable(false).ifPresent(all.getChildren()::add);
        return all;
    }

    private Optional<Button> notCodable(boolean wide) {
        if (!question.variable().allowsNotCodable()) {
            return Optional.empty();
        }
        boolean chosen = question.answer().orElse(null) instanceof Value.NotCodable;
        var chip = Nodes.withId("not-codable", chip("–", texts.get("workspace.not-codable"), chosen, wide));
        chip.setOnAction(_ -> context.answerActions().answer(question, Optional.of(new Value.NotCodable())));
        return Optional.of(chip);
    }

    private static Optional<Category> category(ChoiceRow row) {
        return switch (row) {
            case ChoiceRow.CategoryRow(var category, _, _) -> category;
            case ChoiceRow.HeadingRow(var category, _) -> Optional.of(category);
            case ChoiceRow.RetiredRow(var category, _) -> Optional.of(category);
        };
    }

    private Node row(ChoiceRow row, boolean list) {
        return switch (row) {
            case ChoiceRow.CategoryRow choice when list || question.tag().isOnceForArticle() ->
                    indent(chip(choice, list), choice.depth());
            case ChoiceRow.CategoryRow choice ->
                    Nodes.withRoom(chip(choice, false), texts.get("workspace.used", label(choice), 99));
            case ChoiceRow.HeadingRow(var category, var depth) -> {
                var label = Nodes.withStyle(new Label(category.label()), "category-heading");
                explain(label, category);
                yield indent(label, depth);
            }
            case ChoiceRow.RetiredRow(var category, var depth) -> {
                var chip = chip("", texts.get("workspace.retired", category.label()), true, list);
                chip.setId("category-" + category.id());
                chip.setDisable(true);
                yield indent(chip, depth);
            }
        };
    }

    private static Node indent(Region row, int depth) {
        Zoom.zoomOf(row).subscribe(it -> VBox.setMargin(row, new Insets(0, 0, 0, INDENT * depth * it.doubleValue())));
        return row;
    }

    private Button chip(ChoiceRow.CategoryRow choice, boolean list) {
        var label = label(choice);
        var chip = chip(QuestionChoices.key(choice.index()), label, QuestionChoices.isChosen(question, choice), list);
        chip.setId(choice.category().map(it -> "category-" + it.id()).orElse("none-of-these"));
        if (list) {
            WordPieces.wrapWherePossible(chip);
        }
        chip.setOnAction(_ -> {
            context.answerActions().goTo(question);
            context.answerActions().chooseCategory(choice.index());
        });
        choice.category()
                .ifPresent(it -> {
                    if (!it.guidance().unverified().isEmpty()) {
                        chip.getStyleClass().add("has-unverified");
                    }
                    if (!rulings(it).isEmpty()) {
                        chip.setText(texts.get("workspace.ruled", label));
                        chip.setAccessibleText(texts.get("workspace.ruled-spoken", label, rulings(it).size()));
                    }
                    long uses = used.getOrDefault(it.id(), 0L);
                    if (uses > 0) {
                        var spoken = Objects.requireNonNullElse(chip.getAccessibleText(), label);
                        chip.setText(WordPieces.isolate(texts.get("workspace.used", chip.getText(), uses)));
                        chip.setAccessibleText(texts.get("workspace.used-spoken", spoken, uses));
                    }
                    explain(chip, it);
                });
        return chip;
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
            var rule = new Tooltip(GuidanceBox.words(named, category.guidance(), rulings(category), texts));
            WordPieces.wrapWherePossible(rule);
            rule.setShowDelay(SOON);
            rule.setShowDuration(Duration.INDEFINITE);
            rule.setHideDelay(Duration.ZERO);
            // beside the panel, where it covers no answer
            rule.setOnShown(_ -> rule.setAnchorX(Math.max(0, localToScreen(0, 0).getX() - rule.getWidth())));
            control.setTooltip(rule);
        }
    }

    /// The guidance of the chosen category.
    private void showChosen(GuidanceBox guidance) {
        if (!context.guidance().inFull.get()) {
            question.variable().categories().stream()
                    .filter(it -> QuestionChoices.isChosen(question, it))
                    .reduce((_, last) -> last)
                    .ifPresent(it -> guidance.show(it.label(), it.guidance(), rulings(it)));
        }
    }

    private static Button chip(String key, String label, boolean chosen, boolean wide) {
        var keyLabel = Nodes.withStyle(new Label(key), "key");
        var chip = Nodes.withStyle(new Button(label, keyLabel), "chip");
        chip.setFocusTraversable(false);
        if (chosen) {
            chip.getStyleClass().add("chosen");
        }
        if (wide) {
            chip.setMaxWidth(Double.MAX_VALUE);
        }
        return chip;
    }

    /// The categories of an ordinal question as a scale: steps of the same width beside each other, from one end to the other, each with
    /// its key above its words.
    private static final class ScaleSteps extends GridPane {

        private static final int MOST = 5;

        /// The letters that all steps of a scale have room for together.
        private static final int LETTERS_IN_A_ROW = 44;

        ScaleSteps() {
            getStyleClass().add("scale");
        }

        /// Whether a question's answers are drawn as a scale: in order, beside each other without breaking a word.
        static boolean isSuitable(Variable variable, List<ChoiceRow> rows) {
            if (variable.scale() != Scale.ORDINAL || rows.size() < 2 || rows.size() > MOST) {
                return false;
            }
            int room = LETTERS_IN_A_ROW / rows.size();
            return rows.stream()
                    .allMatch(row ->
                            row instanceof ChoiceRow.CategoryRow(var category, _, var depth)
                                    && depth == 0
                                    && category.stream()
                                            .flatMap(it -> Arrays.stream(it.label().split("[\\s-]+")))
                                            .allMatch(word -> word.length() <= room));
        }

        void add(Button step, int of) {
            int place = getChildren().size();
            step.getStyleClass().add("step");
            if (place == 0) {
                step.getStyleClass().add("first");
            } else if (place == of - 1) {
                step.getStyleClass().add("last");
            }
            step.setContentDisplay(ContentDisplay.TOP);
            WordPieces.wrapWherePossible(step);
            step.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / of);
            column.setHalignment(HPos.CENTER);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            add(step, place, 0);
        }
    }
}
