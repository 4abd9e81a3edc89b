package org.framewright.ui.workspace.coding.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.coding.panel.AnnotationForm;
import org.framewright.coding.panel.AnnotationForm.FilledRole;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.ui.workspace.coding.actions.RoleActions;
import org.framewright.ui.workspace.coding.actions.RoleActions.FreeRole;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A passage with everything that is coded of it, from top to bottom: the passage, then for each of its roles the fillers, each with its
/// words and answers. The question that is asked is the only card in it.
public final class PassageOutline extends VBox {

    private final FormContext context;
    private final Texts texts;
    private final AnnotationForm root;

    private PassageOutline(FormContext context, Texts texts, AnnotationForm root) {
        this.context = context;
        this.texts = texts;
        this.root = root;
        getStyleClass().add("passage-outline");
        addOwner();
        getChildren().add(new FormView(context, texts, root));
        root.roles().forEach(this::addRole);
    }

    /// The outline of the passage that the coder is at; empty where none is selected.
    public static Optional<PassageOutline> of(FormContext context, Texts texts) {
        var content = context.content();
        return context.focusProperty()
                .get()
                .anchor(content)
                .flatMap(it -> AnnotationForm.of(content, it))
                .map(it -> new PassageOutline(context, texts, it));
    }

    /// The annotation that the outline begins with.
    public Optional<AnnotationId> root() {
        return root.annotation().map(Annotation::id);
    }

    /// The way up from a passage to the one whose role it fills; for one that has to fill a role, the place of the missing passage.
    private void addOwner() {
        var owner = context.focusProperty().get().owner().flatMap(it -> context.content().snapshot().annotation(it));
        owner.filter(it -> !Optional.of(it.id()).equals(root())).ifPresent(it -> getChildren().add(linkTo(it)));
        if (owner.isEmpty() && root.tag().roles().isEmpty()) {
            root.annotation().filter(it -> !it.extent().isUnit()).ifPresent(this::addMissingOwner);
        }
    }

    private Node linkTo(Annotation owner) {
        var tag = context.content().codebook().requireTag(owner.tag());
        var words = WordPieces.isolate(FormView.formatExtent(owner, texts));
        var link =
                Nodes.withId(
                        "owner-words",
                        new Button(texts.get("workspace.owner-words", tag.label(), words)),
                        "link",
                        "owner-words");
        link.setFocusTraversable(false);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTooltip(new Tooltip(words));
        link.setOnAction(_ -> context.select(owner.id()));
        return link;
    }

    private void addMissingOwner(Annotation filler) {
        context.content().codebook().tags().stream()
                .filter(it -> !it.retired())
                .flatMap(tag -> tag.findRoleFor(filler.tag()).map(role -> missingOwner(filler, tag, role)).stream())
                .limit(1)
                .forEach(getChildren()::add);
    }

    private Node missingOwner(Annotation filler, Tag owner, TagRole role) {
        var place = new FreeRole(filler.id(), role, owner, true);
        return context.isFixed()
                ? roleLine(role, owner, owner.label(), List.of(none()))
                : roleLine(
                        role,
                        owner,
                        owner.label(),
                        List.of(waitButton(place, texts.get("workspace.role-fill"), false)));
    }

    private void addRole(FilledRole filled) {
        var content = context.content();
        var fillers = filled.fillers();
        var buttons = canFill() ? roleButtons(filled) : List.<Node>of();
        for (int i = 0; i < fillers.size(); i++) {
            var tools = new ArrayList<Node>(i == fillers.size() - 1 ? buttons : List.of());
            if (!context.isFixed()) {
                tools.add(unlinkButton(fillers.get(i)));
            }
            AnnotationForm.of(content, fillers.get(i).id())
                    .ifPresent(it -> getChildren().add(new FormView(context, texts, it, tools.toArray(Node[]::new))));
        }
        if (fillers.isEmpty()) {
            filled.role().accepts().stream()
                    .flatMap(it -> content.codebook().tag(it).stream())
                    .limit(1)
                    .map(tag ->
                            roleLine(
                                    filled.role(),
                                    tag,
                                    filled.role().label(),
                                    buttons.isEmpty() ? List.of(none()) : buttons))
                    .forEach(getChildren()::add);
        }
    }

    /// Whether there is text to select words in, and a coding that may be changed.
    private boolean canFill() {
        return !context.isFixed() && context.roleActions().isPresent();
    }

    private static Node none() {
        return Nodes.withStyle(new Label("–"), "guidance");
    }

    private static Node roleLine(TagRole role, Tag tag, String words, List<Node> buttons) {
        var label = FormView.tagLabel(tag);
        label.setText(words);
        var line = Nodes.withStyle(new HBox(label, Nodes.hgrow(new Region())), "form-heading");
        line.getChildren().addAll(buttons);
        return Nodes.withId("role-" + role.id(), new VBox(line), "form", "role");
    }

    private Button unlinkButton(Annotation filler) {
        var words = texts.get("workspace.unlink", FormView.formatExtent(filler, texts));
        var button = Nodes.withStyle(new Button("", Icons.small(Feather.X)), "unlink");
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> root().ifPresent(owner -> context.unlink(owner, filler.id())));
        return button;
    }

    /// The buttons that fill a role with room by mouse; for an empty role, their tooltips name the keys.
    private List<Node> roleButtons(FilledRole filled) {
        var role = filled.role();
        // words of a tag go to the first role that takes it
        var tag =
                role.accepts().stream()
                        .filter(it -> root.tag().findRoleFor(it).filter(role::equals).isPresent())
                        .findFirst()
                        .map(context.content().codebook()::requireTag);
        if (tag.isEmpty() || root().isEmpty() || filled.fillers().size() >= role.max()) {
            return List.of();
        }
        boolean further = !filled.fillers().isEmpty();
        var empty = new FreeRole(root().get(), role, tag.get(), false);
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
        var button = Nodes.keepWidth(Nodes.withId(id, new Button(words), "empty-role"));
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
}
