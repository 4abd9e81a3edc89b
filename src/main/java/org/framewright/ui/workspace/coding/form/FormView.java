package org.framewright.ui.workspace.coding.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.ui.controls.Appearance;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.StackingLine;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.FormContext;
import org.framewright.ui.workspace.coding.PassageList;
import org.framewright.ui.workspace.coding.actions.RoleActions;
import org.framewright.ui.workspace.coding.actions.RoleActions.FreeRole;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FilledRole;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The form of one annotation: its heading, the fillers of its roles, its questions, and the coder's memo.
public final class FormView extends VBox {

    private static final double LINE_HEIGHT = 18;

    /// The widths of a role's label, in em.
    private static final double LEAST_LABEL = 4.3;

    private static final double MOST_LABEL = 9.5;
    private static final double EM_OF_LETTER = 0.6;

    private final FormContext context;
    private final Texts texts;
    private Optional<MemoField> memo = Optional.empty();

    /// The tag and the words; may be shown outside the form.
    public final Node heading;

    /// The roles and their fillers; may be shown outside the form. Empty without roles.
    public final VBox roles = Nodes.withStyle(new VBox(), "roles");

    public FormView(FormContext context, Texts texts, AnnotationForm form) {
        this.context = context;
        this.texts = texts;
        getStyleClass().add("form");
        setId("form-" + form.tag().id());
        setDisable(context.isFixed());
        this.heading = createHeading(form);
        getChildren().add(heading);
        roles.setDisable(context.isFixed());
        // else its rows are laid over each other where the panel is low
        roles.setMinHeight(USE_PREF_SIZE);
        getChildren().add(roles);
        form.roles().forEach(role -> roles.getChildren().add(roleRow(form, role)));
        if (form.tag().roles().isEmpty()) {
            // shows the roles of the owner: its empty ones are marked next, and the answers keep their place
            owner().map(it -> it.roles().stream().map(role -> roleRow(it, role)).toList())
                    .orElseGet(() -> rowsWithoutOwner(form))
                    .forEach(roles.getChildren()::add);
        }
        getChildren().add(new GuidanceBox.TagGuidance(form.tag(), context, texts));
        var current = context.focusProperty().get().question();
        for (var question : form.questions()) {
            var isCurrent = current.filter(question::isSameAs).isPresent();
            getChildren().add(new QuestionRow(context, texts, question, isCurrent));
        }
        // below: some passages have none, and the questions keep their place
        form.annotation().map(context.content()::warnings).stream()
                .flatMap(List::stream)
                // while a passage has open questions, its empty roles are marked already
                .filter(it -> it.kind() != WarningKind.SOURCE_MISSING || !isOpen(it.annotation()))
                .forEach(this::addWarning);
        form.annotation()
                .filter(it -> isUnused(it.id()))
                .map(_ -> Nodes.withId("loose", ParagraphLabel.whole(texts.get("workspace.unused-hint"), "warning")))
                .ifPresent(getChildren()::add);
        form.annotation()
                .filter(_ -> form.target() instanceof AnnotationForm.FormTarget.AnnotationTarget)
                .ifPresent(this::addNotes);
    }

    private void addWarning(CodingWarning warning) {
        getChildren().add(ParagraphLabel.whole(texts.get(warning.textKey(), warning.details().toArray()), "warning"));
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

    private boolean isOpen(AnnotationId annotation) {
        return open(annotation).findAny().isPresent();
    }

    /// Whether its tag is for a role only, and it fills none yet.
    private boolean isUnused(AnnotationId annotation) {
        return open(annotation).anyMatch(it -> it.question() instanceof MissingAnswer.UnusedFiller);
    }

    private Stream<OpenQuestion> open(AnnotationId annotation) {
        return context.content().snapshot().openQuestions().stream()
                .filter(it -> it.annotation().equals(Optional.of(annotation)));
    }

    private Node createHeading(AnnotationForm form) {
        var heading = Nodes.withStyle(new VBox(), "form-heading");
        var line = Nodes.withStyle(new HBox(tagLabel(form.tag())), "breadcrumb");
        owner().ifPresent(owner -> {
            var up = Nodes.withId("to-owner", new Button(owner.tag().label()), "link");
            up.setFocusTraversable(false);
            up.setOnAction(_ -> owner.annotation().ifPresent(it -> context.select(it.id())));
            line.getChildren().addAll(0, List.of(up, new Label("›")));
        });
        form.annotation()
                .filter(it -> it.origin() == Annotation.Origin.SUGGESTED)
                .ifPresent(_ -> {
                    var origin = Nodes.withId("origin", new Label(texts.get("workspace.origin-suggested")), "origin");
                    line.getChildren().addAll(Nodes.hgrow(new Region()), origin);
                });
        heading.getChildren()
                .add(form.target() instanceof AnnotationForm.FormTarget.AnnotationTarget ? line : tagLabel(form.tag()));
        form.annotation()
                .map(this::formatExtent)
                .filter(words -> !words.isEmpty())
                .map(this::wordLines)
                .ifPresent(heading.getChildren()::add);
        return heading;
    }

    /// The passage's words in two lines; in one, where the second has the owner's words. So the questions keep their place.
    private Node wordLines(String words) {
        return owner().flatMap(owner -> owner.annotation().map(it -> wordLink(owner.tag(), it)))
                .<Node>map(link -> new VBox(words(words, 1), link))
                .orElseGet(() -> words(words, 2));
    }

    private static Node words(String words, int lines) {
        var quoted = Nodes.withStyle(new ParagraphLabel(words), "words");
        quoted.setStyle("-fx-min-height: %1$s; -fx-max-height: %1$s".formatted(Zoom.toEm(lines * LINE_HEIGHT)));
        quoted.setTooltip(new Tooltip(words));
        return quoted;
    }

    private Node wordLink(Tag tag, Annotation owner) {
        var words = texts.get("workspace.owner-words", tag.label(), WordPieces.isolate(formatExtent(owner)));
        var link = Nodes.withId("owner-words", new Button(words), "link", "owner-words");
        link.setStyle("-fx-min-height: %1$s; -fx-max-height: %1$s".formatted(Zoom.toEm(LINE_HEIGHT)));
        link.setFocusTraversable(false);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTooltip(new Tooltip(words));
        link.setOnAction(_ -> context.select(owner.id()));
        return link;
    }

    /// The form of the annotation through whose role this one was reached.
    private Optional<AnnotationForm> owner() {
        return context.focusProperty().get().owner().flatMap(it -> AnnotationForm.of(context.content(), it));
    }

    private String formatExtent(Annotation annotation) {
        return switch (annotation.extent()) {
            case Extent.Implied() -> texts.get("workspace.implied");
            case Extent.Passage _, Extent.OfSegment _, Extent.WholeArticle() ->
                    annotation.extent().text().replaceAll("\\s*\\n\\s*", " ¶ ");
        };
    }

    private Node roleRow(AnnotationForm form, FilledRole filled) {
        var label = roleLabel(form.tag(), filled.role());
        var fillers = Nodes.hgrow(Nodes.withStyle(new FlowPane(), "fillers"));
        filled.fillers().forEach(filler -> fillers.getChildren().add(pill(form, filler)));
        if (filled.fillers().size() == 2) {
            fillers.getStyleClass().add("two");
        }
        if (!context.isFixed() && filled.fillers().size() < filled.role().max()) {
            fillers.getChildren().addAll(roleButtons(form, filled));
        } else if (filled.fillers().isEmpty()) {
            fillers.getChildren().add(Nodes.withStyle(new Label("–"), "guidance"));
        }
        return Nodes.withId("role-" + filled.role().id(), new StackingLine(0, label, fillers), "role");
    }

    /// The label of a role, as wide as the longest one, so that the fillers are aligned.
    private static Label roleLabel(Tag tag, TagRole role) {
        var label = Nodes.withStyle(new Label(role.label()), "role-label");
        int letters = tag.roles().stream().mapToInt(it -> it.label().length()).max().orElse(0);
        label.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-min-width: %.2fem",
                        Math.clamp(letters * EM_OF_LETTER, LEAST_LABEL, MOST_LABEL)));
        return label;
    }

    /// The rows of a filler without an owner: the answers have the place that they will have with one.
    private List<Node> rowsWithoutOwner(AnnotationForm form) {
        return form.annotation().filter(it -> !it.extent().isUnit()).stream()
                .flatMap(_ -> context.content().codebook().tags().stream())
                .filter(it -> !it.retired() && it.findRoleFor(form.tag().id()).isPresent())
                .limit(1)
                .flatMap(owner -> owner.roles().stream().map(role -> rowWithoutOwner(form, owner, role)))
                .toList();
    }

    /// The row of a role of the missing owner; in the row of its own role the passage waits for the owner.
    private Node rowWithoutOwner(AnnotationForm form, Tag owner, TagRole role) {
        var label = roleLabel(owner, role);
        boolean own = owner.findRoleFor(form.tag().id()).filter(role::equals).isPresent() && !context.isFixed();
        var none =
                own
                        ? waitButton(
                                new FreeRole(form.annotation().orElseThrow().id(), role, owner, true),
                                texts.get("workspace.role-of", owner.label()),
                                false)
                        : Nodes.withStyle(
                                new Label(texts.get("workspace.role-without-owner", owner.label())), "empty-role");
        none.setDisable(!own);
        var fillers = Nodes.hgrow(Nodes.withStyle(new FlowPane(none), "fillers"));
        return Nodes.withStyle(new StackingLine(0, label, fillers), "role");
    }

    private Node pill(AnnotationForm form, Annotation filler) {
        var open = new Button(formatExtent(filler));
        open.getStyleClass().addAll("pill", PassageList.colour(context.content().codebook().requireTag(filler.tag())));
        open.setFocusTraversable(false);
        open.setTooltip(new Tooltip(open.getText()));
        open.setOnAction(_ -> context.select(filler.id()));
        var away = Nodes.withStyle(new Button("×"), "unlink");
        away.setFocusTraversable(false);
        away.setAccessibleText(texts.get("workspace.unlink", open.getText()));
        away.setTooltip(new Tooltip(texts.get("workspace.unlink", open.getText())));
        away.setOnAction(_ -> form.annotation().ifPresent(owner -> context.unlink(owner.id(), filler.id())));
        return new HBox(open, away);
    }

    /// The buttons that fill a role by mouse; for an empty role, their tooltips name the keys.
    private List<Node> roleButtons(AnnotationForm form, FilledRole filled) {
        var role = filled.role();
        // words of a tag go to the first role that takes it
        var tag =
                role.accepts().stream()
                        .filter(it -> form.tag().findRoleFor(it).filter(role::equals).isPresent())
                        .findFirst()
                        .map(context.content().codebook()::requireTag);
        if (tag.isEmpty() || form.annotation().isEmpty()) {
            return List.of();
        }
        boolean further = !filled.fillers().isEmpty();
        var empty = new FreeRole(form.annotation().get().id(), role, tag.get(), false);
        var fill = waitButton(empty, texts.get(further ? "workspace.role-another" : "workspace.role-fill"), !further);
        if (!further) {
            nameKey(fill, "workspace.role-fill-key", tag.get());
        }
        if (further || !tag.get().allowsImplied()) {
            return List.of(fill);
        }
        var imply = roleButton(texts.get("workspace.role-implied"), "imply-" + role.id(), it -> it.addImplied(empty));
        nameKey(imply, "workspace.role-implied-key", tag.get());
        return List.of(fill, imply);
    }

    /// A button that lets a place wait for words, or ends that.
    ///
    /// @param takes whether it takes words that are selected already
    private Button waitButton(FreeRole place, String words, boolean takes) {
        boolean waits = context.roleActions().flatMap(it -> it.waiting.get()).filter(place::equals).isPresent();
        var shown = waits ? texts.get("workspace.role-waits") : words;
        var button = roleButton(shown, "fill-" + place.role().id(), it -> it.toggle(place));
        if (waits) {
            button.getStyleClass().add("waiting");
        }
        context.roleActions()
                .filter(_ -> takes)
                .ifPresent(actions ->
                        button.textProperty()
                                .bind(actions.wordsSelected.map(it -> it ? texts.get("workspace.role-take") : shown)));
        return button;
    }

    private Button roleButton(String words, String id, Consumer<RoleActions> verb) {
        var button = Nodes.withId(id, new Button(words), "empty-role");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> context.roleActions().ifPresent(verb));
        return button;
    }

    private void nameKey(Button button, String words, Tag tag) {
        if (tag.hasKey()) {
            var tooltip = new Tooltip(texts.get(words, String.valueOf(tag.key())));
            Appearance.keysShownIn(button).subscribe(it -> button.setTooltip(it ? tooltip : null));
        }
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
