package org.framewright.ui.workspace.coding.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.panel.AnnotationForm;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The form of one annotation: its tag and words, its questions, and for the selected annotation the coder's memo.
public final class FormView extends VBox {

    private final FormContext context;
    private final Texts texts;
    private final AnnotationForm form;
    private final int tools;
    private final HBox heading = Nodes.withStyle(new HBox(), "form-heading");
    private Optional<MemoField> memo = Optional.empty();

    /// @param tools at the right of the heading
    public FormView(FormContext context, Texts texts, AnnotationForm form, Node... tools) {
        this.context = context;
        this.texts = texts;
        this.form = form;
        this.tools = tools.length;
        getStyleClass().add("form");
        setId("form-" + form.tag().id());
        addHeading(tools);
        form.annotation().map(it -> formatExtent(it, texts)).filter(it -> !it.isEmpty()).ifPresent(this::addWords);
        addQuestions();
        // below: some passages have none, and the questions keep their place
        form.annotation().filter(_ -> isSelected()).ifPresent(this::addNotes);
        if (context.isFixed()) {
            getChildren().stream().filter(it -> !it.equals(heading)).forEach(it -> it.setDisable(true));
        }
    }

    /// Whether the annotation is the one that the keys are about; a form about a unit has no other.
    private boolean isSelected() {
        return switch (form.target()) {
            case FormTarget.AnnotationTarget(var id) ->
                    context.focusProperty().get().selected().equals(Optional.of(id));
            case FormTarget.UnitTarget _ -> false;
        };
    }

    private void addHeading(Node... tools) {
        var name = tagLabel(form.tag());
        // whole, whatever stands beside it
        ParagraphLabel.keepWidthOfNames(name);
        heading.getChildren().add(name);
        form.annotation()
                .filter(_ -> form.target() instanceof FormTarget.AnnotationTarget)
                .ifPresent(annotation -> {
                    if (isSelected()) {
                        getStyleClass().add("selected");
                    } else {
                        setOnContextMenuRequested(_ -> context.select(annotation.id()));
                        addMark(annotation.unsure(), "unsure", "unsure-mark");
                        addMark(!annotation.memo().isBlank(), "memo", "memo-mark");
                        setOnMouseClicked(_ -> context.select(annotation.id()));
                        heading.getStyleClass().add("link-line");
                    }
                    if (annotation.origin() == Annotation.Origin.SUGGESTED) {
                        var words = texts.get("workspace.origin-suggested");
                        heading.getChildren().add(Nodes.withId("origin", new Label(words), "origin"));
                    }
                });
        heading.getChildren().add(Nodes.hgrow(new Region()));
        heading.getChildren().addAll(tools);
        getChildren().add(heading);
    }

    private void addMark(boolean shown, String mark, String style) {
        if (shown) {
            var label = Nodes.withStyle(new Label(texts.get("workspace.flag-sign." + mark)), style);
            label.setTooltip(new Tooltip(texts.get("workspace." + mark + "-of", form.tag().label())));
            heading.getChildren().add(label);
        }
    }

    private void addWords(String words) {
        var quoted = Nodes.withStyle(new ParagraphLabel(words), "words");
        quoted.setTooltip(new Tooltip(words));
        if (!isSelected() && form.target() instanceof FormTarget.AnnotationTarget) {
            quoted.getStyleClass().add("link-line");
        }
        getChildren().add(quoted);
    }

    private void addQuestions() {
        var current = context.focusProperty().get().question();
        boolean asks = false;
        for (var variable : form.tag().variables()) {
            var question = form.questions().stream().filter(it -> it.variable().id().equals(variable.id())).findFirst();
            if (question.isPresent()) {
                boolean isCurrent = current.filter(question.get()::isSameAs).isPresent();
                asks |= isCurrent;
                getChildren().add(new QuestionRow(context, texts, question.get(), isCurrent));
            }
            form.waiting().stream()
                    .filter(it -> it.variable().id().equals(variable.id()))
                    .map(it -> QuestionRow.waitingLine(it, texts))
                    .forEach(getChildren()::add);
        }
        // the question that is asked has the rule, too
        if (!asks && (isSelected() || form.target() instanceof FormTarget.UnitTarget)) {
            var rule = new GuidanceBox.FoldedRule(form.tag(), Guidance.NONE, context, texts);
            // before the tools, which keep their places
            heading.getChildren().add(heading.getChildren().size() - tools, rule.button);
            getChildren().add(1, rule.rule);
        }
    }

    private void addWarning(CodingWarning warning) {
        // one on an answer stands below its question
        int place =
                form.findAnswer(warning, context.content().codebook())
                        .map(it -> lookup("#" + QuestionRow.id(it)))
                        .map(it -> getChildren().indexOf(it) + 1)
                        .orElse(getChildren().size());
        var words = texts.get(warning.textKey(), warning.details().toArray());
        getChildren().add(place, ParagraphLabel.whole(words, "warning"));
        if (warning.kind() == WarningKind.QUOTATION_MARKS && !context.isFixed()) {
            context.editActions()
                    .map(it ->
                            new PlainButton(
                                            texts.get("workspace.whole-quotation"),
                                            "whole-quotation",
                                            it::completeQuotation)
                                    .asLink()
                                    .notFocusTraversable())
                    .ifPresent(getChildren()::add);
        }
    }

    /// The field of the current question, where it is one of this form's and is answered by typing.
    public Optional<TypedAnswer> field() {
        return getChildren().stream()
                .filter(QuestionRow.class::isInstance)
                .flatMap(row -> ((QuestionRow) row).field().stream())
                .findFirst();
    }

    public Optional<MemoField> memo() {
        return memo;
    }

    private Stream<OpenQuestion> open(AnnotationId annotation) {
        return context.content().snapshot().openQuestions().stream()
                .filter(it -> it.annotation().equals(Optional.of(annotation)));
    }

    /// The words of an annotation in one line; empty for a unit.
    static String formatExtent(Annotation annotation, Texts texts) {
        return switch (annotation.extent()) {
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.Passage _, Extent.OfSegment _, Extent.WholeArticle() ->
                    annotation.extent().text().replaceAll("\\s*\\n\\s*", " ¶ ");
        };
    }

    private void addNotes(Annotation annotation) {
        context.content().warnings(annotation).stream()
                // while a passage has open questions, its empty roles are marked already
                .filter(it -> it.kind() != WarningKind.SOURCE_MISSING || open(it.annotation()).findAny().isEmpty())
                .forEach(this::addWarning);
        // its tag is for a role only, and it fills none yet
        if (open(annotation.id()).anyMatch(it -> it.question() instanceof MissingAnswer.UnusedFiller)) {
            var hint = ParagraphLabel.whole(texts.get("workspace.unused-hint"), "warning");
            getChildren().add(Nodes.withId("loose", hint));
        }
        var id = annotation.id();
        var field =
                new MemoField(
                        id,
                        texts.get("workspace.memo"),
                        annotation.memo(),
                        () -> context.content().snapshot().annotation(id).isPresent(),
                        it -> context.memo(id, it));
        memo = Optional.of(field);
        var box = unsure(texts.get("workspace.unsure"), annotation.unsure(), it -> context.unsure(id, it));
        getChildren().addAll(notesLine(box, field, texts), field);
        GuidanceBox.replies(context.content().rulings().findAnswers(annotation), texts).ifPresent(getChildren()::add);
    }

    /// The box for unsure, and at the right the button that opens the empty memo.
    static HBox notesLine(CheckBox unsure, MemoField memo, Texts texts) {
        var open = Nodes.withStyle(new Button(texts.get("workspace.memo"), Icons.small(Feather.EDIT_2)), "fold");
        open.setFocusTraversable(false);
        open.setOnAction(_ -> memo.requestFocus());
        Nodes.collapse(open).visibleProperty().bind(memo.visibleProperty().not());
        return Nodes.withStyle(new HBox(unsure, Nodes.hgrow(new Region()), open), "notes-line");
    }

    static CheckBox unsure(String words, boolean unsure, Consumer<Boolean> choose) {
        var box = Nodes.withId("unsure", new CheckBox(words));
        box.setSelected(unsure);
        box.setFocusTraversable(false);
        box.setOnAction(_ -> choose.accept(box.isSelected()));
        return box;
    }

    /// The name of a tag, after its key in its colour.
    public static Label tagLabel(Tag tag) {
        var sign = PassageList.sign();
        PassageList.showSign(tag, sign);
        return Nodes.withStyle(new Label(tag.label(), sign), "tag-label");
    }

    /// All forms of a list, those of a passage's roles included.
    public static Stream<FormView> all(List<? extends Node> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case FormView form -> Stream.of(form);
                            case PassageOutline outline -> all(outline.getChildren());
                            default -> Stream.empty();
                        });
    }
}
