package org.framewright.ui.workspace.coding.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.RemarkRules.RemarkKind;
import org.framewright.codebook.Tag;
import org.framewright.model.Annotation;
import org.framewright.model.Extent;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.workspace.coding.FormContext;
import org.framewright.ui.workspace.coding.PassageList;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FilledRole;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The form of one annotation: its heading, the fillers of its roles, its questions, and the coder's memo.
public final class FormView extends VBox {

    private final FormContext context;
    private final Texts texts;
    private Optional<MemoField> memo = Optional.empty();

    public FormView(FormContext context, Texts texts, AnnotationForm form) {
        this.context = context;
        this.texts = texts;
        getStyleClass().add("form");
        setId("form-" + form.tag().id());
        setDisable(context.isFixed());
        getChildren().add(heading(form));
        getChildren().add(new GuidanceBox.TagGuidance(form.tag(), context, texts));
        form.roles().forEach(role -> getChildren().add(roleRow(form, role)));
        form.annotation().map(context.content()::remarks).stream()
                .flatMap(List::stream)
                // while a passage is new, its empty roles say so themselves
                .filter(it -> it.kind() != RemarkKind.SOURCE_MISSING)
                .map(it ->
                        ParagraphLabel.whole(texts.get("remarks." + it.kind().id(), it.details().toArray()), "remark"))
                .forEach(getChildren()::add);
        var current = context.focusProperty().get().question();
        for (var question : form.questions()) {
            var isCurrent = current.filter(question::isSameAs).isPresent();
            getChildren().add(new QuestionRow(context, texts, question, isCurrent));
        }
        form.annotation()
                .filter(_ -> form.target() instanceof AnnotationForm.FormTarget.AnnotationTarget)
                .ifPresent(this::addNotes);
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

    private Node heading(AnnotationForm form) {
        var heading = Nodes.withStyle(new VBox(), "form-heading");
        var line = Nodes.withStyle(new HBox(tagLabel(form.tag())), "breadcrumb");
        context.focusProperty()
                .get()
                .owner()
                .flatMap(context.content().snapshot()::annotation)
                .ifPresent(owner -> {
                    var up =
                            Nodes.withId(
                                    "to-owner",
                                    new Button(context.content().codebook().requireTag(owner.tag()).label()),
                                    "link");
                    up.setFocusTraversable(false);
                    up.setOnAction(_ -> context.select(owner.id()));
                    line.getChildren().addAll(0, List.of(up, new Label("›")));
                });
        heading.getChildren()
                .add(form.target() instanceof AnnotationForm.FormTarget.AnnotationTarget ? line : tagLabel(form.tag()));
        form.annotation()
                .map(this::formatExtent)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> {
                    var quoted = Nodes.withStyle(new ParagraphLabel(words), "words");
                    quoted.setStyle("-fx-max-height: " + Zoom.toEm(66));
                    heading.getChildren().add(quoted);
                });
        form.annotation()
                .filter(it -> it.origin() == Annotation.Origin.SUGGESTED)
                .ifPresent(_ -> {
                    var origin = Nodes.withId("origin", new Label(texts.get("workspace.origin-suggested")), "origin");
                    heading.getChildren().add(origin);
                });
        return heading;
    }

    private String formatExtent(Annotation annotation) {
        return switch (annotation.extent()) {
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.Passage _, Extent.OfSegment _, Extent.WholeArticle() ->
                    annotation.extent().text().replaceAll("\\s*\\n\\s*", " ¶ ");
        };
    }

    private Node roleRow(AnnotationForm form, FilledRole filled) {
        var label = Nodes.withStyle(new Label(filled.role().label()), "role-label");
        var fillers = Nodes.hgrow(Nodes.withStyle(new FlowPane(), "fillers"));
        filled.fillers().forEach(filler -> fillers.getChildren().add(pill(form, filler)));
        if (filled.fillers().isEmpty()) {
            fillers.getChildren().add(roleHint(filled));
        }
        return Nodes.withId("role-" + filled.role().id(), new HBox(label, fillers), "role");
    }

    private Node pill(AnnotationForm form, Annotation filler) {
        var open = new Button(formatExtent(filler));
        open.getStyleClass().addAll("pill", PassageList.colour(context.content().codebook().requireTag(filler.tag())));
        open.setFocusTraversable(false);
        open.setOnAction(_ -> context.select(filler.id()));
        var away = Nodes.withStyle(new Button("×"), "unlink");
        away.setFocusTraversable(false);
        away.setTooltip(new Tooltip(texts.get("workspace.unlink")));
        away.setOnAction(_ -> form.annotation().ifPresent(owner -> context.unlink(owner.id(), filler.id())));
        return new HBox(open, away);
    }

    private Node roleHint(FilledRole filled) {
        var accepted = context.content().codebook().requireTag(filled.role().accepts().getFirst());
        var hint =
                new Label(
                        texts.get(
                                accepted.allowsImplied() ? "workspace.role-hint-implied" : "workspace.role-hint",
                                String.valueOf(accepted.key())));
        hint.getStyleClass().add("role-hint");
        return hint;
    }

    private void addNotes(Annotation annotation) {
        var id = annotation.id();
        var field =
                new MemoField(
                        id,
                        texts.get("workspace.memo"),
                        annotation.memo(),
                        () -> context.content().snapshot().annotation(id).isPresent(),
                        it -> context.memo(id, it));
        memo = Optional.of(field);
        getChildren()
                .addAll(
                        unsure(texts.get("workspace.unsure"), annotation.unsure(), it -> context.unsure(id, it)),
                        field);
        GuidanceBox.replies(context.content().rulings().findAnswers(annotation), texts).ifPresent(getChildren()::add);
    }

    static CheckBox unsure(String words, boolean unsure, Consumer<Boolean> choose) {
        var box = Nodes.withId("unsure", new CheckBox(words));
        box.setSelected(unsure);
        box.setFocusTraversable(false);
        box.setOnAction(_ -> choose.accept(box.isSelected()));
        return box;
    }

    public static Node tagLabel(Tag tag) {
        return Nodes.withStyle(new Label(tag.label()), "tag-label", PassageList.colour(tag));
    }
}
