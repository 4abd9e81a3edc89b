package org.framewright.ui.codebook;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.document.RevisionSentences;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.model.Problem;
import org.framewright.ui.codebook.DraftApplication.ApplicationPreview;
import org.framewright.ui.codebook.editor.CategoryEditor;
import org.framewright.ui.codebook.editor.CodebookEditor;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.ui.codebook.editor.GroupEditor;
import org.framewright.ui.codebook.editor.HighlightPatternEditor;
import org.framewright.ui.codebook.editor.ItemEditor;
import org.framewright.ui.codebook.editor.MistakeFormatter;
import org.framewright.ui.codebook.editor.QuestionEditor;
import org.framewright.ui.codebook.editor.RoleEditor;
import org.framewright.ui.codebook.editor.ScoreEditor;
import org.framewright.ui.codebook.editor.SuggestionEditor;
import org.framewright.ui.codebook.editor.TagEditor;
import org.framewright.ui.codebook.editor.VariableEditor;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The codebook: its outline at the left, the fields of the selected item in the middle, and at the right a preview of the
/// coding panel.
public final class CodebookView extends BorderPane implements ScreenView {

    /// The largest shares of the width for outline and preview; the fields have the rest.
    private static final double OUTLINE = 0.3;

    private static final double PREVIEW = 0.33;

    private final CodebookViewModel viewModel;
    private final Texts texts;
    private final OutlineView outline;
    private final OutlineViewModel lines;
    private final ScrollPane middle = Nodes.vgrow(Nodes.withStyle(new ColumnScroll(new VBox()), "editor"));
    private final Label place = ParagraphLabel.whole("", "editor-place");
    private final CodebookHeader header;
    private final List<Action> editing;
    private final List<Action> rowActions;
    private final List<Action> actions;
    private final Map<Class<?>, ItemEditor<?>> editors = new HashMap<>();
    private final DraftApplication application;
    private final StackPane centre;
    private Optional<PanelPreviewPane> preview = Optional.empty();

    /// @param menu the actions on the codebook as a whole
    public CodebookView(
            CodebookViewModel viewModel,
            OutlineViewModel lines,
            DraftApplication application,
            Texts texts,
            List<Action> menu) {
        this.viewModel = viewModel;
        this.application = application;
        this.texts = texts;
        this.lines = lines;
        this.outline = new OutlineView(lines, texts);
        setId("codebook");
        getStyleClass().add("codebook");
        var undo =
                Action.of("codebook.action.undo", "Shortcut+Z", viewModel::undo)
                        .withObstacle(obstacle(viewModel::canUndo, "codebook.nothing-to-undo"))
                        .withAccess(viewModel.access(), texts.get("codebook.read-only-hint"))
                        .withObject(item(viewModel::undoable));
        var redo =
                Action.of("codebook.action.redo", "Shortcut+Shift+Z", viewModel::redo)
                        .withKey("Shortcut+Y")
                        .withObstacle(obstacle(viewModel::canRedo, "codebook.nothing-to-redo"))
                        .withAccess(viewModel.access(), texts.get("codebook.read-only-hint"))
                        .withObject(item(viewModel::redoable));
        var apply =
                Action.of("codebook.action.apply", "Shortcut+Enter", application::preview)
                        .withObstacle(obstacle(viewModel::isChanged, "codebook.nothing-to-apply"))
                        .withAccess(viewModel.access(), texts.get("codebook.read-only-hint"));
        this.editing = List.of(undo, redo);
        this.rowActions = rowActions();
        this.actions = actions(apply, menu);
        this.header = new CodebookHeader(viewModel, lines, texts, kind -> addAndFocus(() -> lines.add(kind)), apply);
        setTop(header.header(undo, redo, menu));
        setLeft(outline);
        new ActionItems(texts, it -> it.perform(viewModel::showNotification)).addRowMenu(outline, () -> rowActions);
        outline.maxWidthProperty().bind(widthProperty().multiply(OUTLINE));
        var editor = Nodes.withStyle(new VBox(place, middle), "editor-pane");
        this.centre = new StackPane(editor);
        setCenter(centre);
        viewModel.content.subscribe(it -> it.ifPresent(this::show));
        application.preview.subscribe(this::show);
    }

    /// The obstacle to an action on the draft.
    private ObservableValue<Optional<String>> obstacle(BooleanSupplier can, String otherwise) {
        return viewModel.content.map(
                _ -> can.getAsBoolean() ? Optional.<String>empty() : Optional.of(texts.get(otherwise)));
    }

    /// The name of the changed item in the outline.
    private ObservableValue<String> item(Supplier<Optional<DraftEdit>> changed) {
        return viewModel.content.map(
                _ -> changed.get().map(it -> new MistakeFormatter(texts).place(it.draft(), it.item())).orElse(""));
    }

    private List<Action> rowActions() {
        return List.of(
                writeAction("codebook.action.add-beside", "Shortcut+N", () -> addAndFocus(lines::addBeside))
                        .withKey("Insert"),
                writeAction("codebook.action.add-below", "Shortcut+Shift+N", () -> addAndFocus(lines::addBelow)),
                writeAction("codebook.action.up", "Alt+Up", () -> lines.shift(-1)),
                writeAction("codebook.action.down", "Alt+Down", () -> lines.shift(1)),
                writeAction("codebook.action.remove", "Delete", lines::remove));
    }

    private List<Action> actions(Action apply, List<Action> menu) {
        var all = new ArrayList<>(rowActions);
        all.add(Action.of("codebook.action.next-mistake", "F8", viewModel::nextMistake));
        all.add(Action.of("codebook.action.outline", "F6", outline::requestFocus));
        all.add(apply);
        all.addAll(menu);
        return all;
    }

    /// An action that changes the draft: disabled in a read-only project.
    private Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run).withAccess(viewModel.access(), texts.get("codebook.read-only-hint"));
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(
                new ActionGroup(
                        "codebook.keys-title",
                        actions,
                        Stream.of("move", "fold", "fields")
                                .map(it -> new ActionGroup.Hint("codebook.key." + it, "codebook.does." + it))
                                .toList()),
                new ActionGroup(ActionGroup.EDIT, editing));
    }

    @Override
    public void takeKeyboard() {
        outline.requestFocus();
    }

    @Override
    public boolean acceptsPlainKeys() {
        return outline.isFocused();
    }

    /// Goes back from the preview of the draft, or from the fields. Typed text stays in the draft.
    @Override
    public boolean escape() {
        if (application.preview.get().isPresent()) {
            application.closePreview();
            return true;
        }
        boolean within = !outline.isFocused();
        outline.requestFocus();
        return within;
    }

    /// Adds an item, and focuses its name.
    private void addAndFocus(Runnable verb) {
        verb.run();
        if (middle.lookup(".name-field") instanceof TextInputControl label && !viewModel.isReadOnly()) {
            Nodes.focusText(label);
        }
    }

    private void show(Content content) {
        var editor = editor(content.selected());
        if (!editor.box.equals(middle.getContent())) {
            middle.setContent(editor.box);
            middle.setVvalue(0);
        }
        place.setText(new MistakeFormatter(texts).place(content.draft(), content.selected()));
        editor.refresh();
        header.show(content);
        outline.showSelection();
        var panel = preview.orElseGet(() -> new PanelPreviewPane(texts, content.draft().edited()));
        if (preview.isEmpty()) {
            preview = Optional.of(panel);
            panel.maxWidthProperty().bind(widthProperty().multiply(PREVIEW));
            setRight(panel);
        }
        panel.show(content);
    }

    /// Shows the preview of the draft over the fields, or closes it.
    private void show(Optional<DraftApplication.ApplicationPreview> preview) {
        boolean there = centre.getChildren().removeIf(ApplyPane.class::isInstance);
        preview.ifPresent(it -> {
            var pane = new ApplyPane(application, texts, it);
            centre.getChildren().add(1, pane);
            // without its skin its content is in no scene yet, and can't take the keyboard
            pane.applyCss();
            pane.layout();
            pane.takeKeyboard();
        });
        if (there && preview.isEmpty()) {
            outline.requestFocus();
        }
    }

    private ItemEditor<?> editor(DraftItem selected) {
        var kind = selected instanceof DraftItem.CodebookPart(var at) ? at.getClass() : selected.getClass();
        return editors.computeIfAbsent(
                kind,
                _ ->
                        switch (selected) {
                            case DraftItem.WholeCodebook() -> new CodebookEditor(viewModel, texts);
                            case DraftItem.GroupItem _ -> new GroupEditor(viewModel, texts);
                            case DraftItem.QuestionItem _ -> new QuestionEditor(viewModel, texts);
                            case DraftItem.ScoreItem _ -> new ScoreEditor(viewModel, texts);
                            case DraftItem.HighlightPatternItem _ -> new HighlightPatternEditor(viewModel, texts);
                            case DraftItem.SuggestionItem _ -> new SuggestionEditor(viewModel, texts);
                            case DraftItem.CodebookPart(TagAddress _) -> new TagEditor(viewModel, texts);
                            case DraftItem.CodebookPart(RoleAddress _) -> new RoleEditor(viewModel, texts);
                            case DraftItem.CodebookPart(VariableAddress _) -> new VariableEditor(viewModel, texts);
                            case DraftItem.CodebookPart(CategoryAddress _) -> new CategoryEditor(viewModel, texts);
                        });
    }

    /// The effects of applying the draft, in sentences, and the button that applies it.
    private static final class ApplyPane extends ScrollPane {

        private final Texts texts;
        private final Button apply;

        ApplyPane(DraftApplication application, Texts texts, ApplicationPreview preview) {
            this.texts = texts;
            var report = preview.report();
            setId("apply-pane");
            getStyleClass().add("apply-pane");
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
            int version = preview.draft().edited().version();
            var title = Nodes.withStyle(new Label(texts.get("codebook.apply-title", version)), "apply-title");
            var all = Nodes.withStyle(new VBox(title), "apply");
            if (report.canBeApplied()) {
                addEffects(all, preview);
            } else {
                add(all, texts.get("codebook.cannot-apply"), report.problems().stream().map(this::problem).toList());
            }
            this.apply = new PlainButton(texts.get("codebook.apply-as", version), "apply", application::apply).asMain();
            apply.setDisable(!report.canBeApplied());
            var back = new PlainButton(texts.get("codebook.back-to-draft"), "back-to-draft", application::closePreview);
            var buttons = Nodes.withStyle(new HBox(apply, back), "fields-line");
            all.getChildren().addAll(ParagraphLabel.whole(texts.get("codebook.apply-safely"), "guidance"), buttons);
            setContent(all);
        }

        void takeKeyboard() {
            apply.requestFocus();
        }

        private void addEffects(VBox all, ApplicationPreview preview) {
            var report = preview.report();
            var draft = preview.draft();
            var words = new RevisionSentences(draft.base(), draft.codebook(), texts);
            all.getChildren()
                    .add(ParagraphLabel.whole(texts.get("codebook.codings-looked-at", report.codings()), "guidance"));
            var felt = report.effects().stream().filter(RevisionEffect::hasEffect).toList();
            var others = report.effects().stream().filter(it -> !it.hasEffect()).toList();
            add(all, texts.get("codebook.effects-felt"), nodes(words, felt));
            var beside = words.sectionSentences().stream().map(it -> ParagraphLabel.sentence(it, "effect"));
            add(
                    all,
                    texts.get("codebook.effects-others"),
                    Stream.concat(nodes(words, others).stream(), beside).toList());
            if (report.effects().isEmpty() && words.sectionSentences().isEmpty()) {
                all.getChildren().add(ParagraphLabel.whole(texts.get("codebook.no-effects"), "effect"));
            }
        }

        private static List<Node> nodes(RevisionSentences words, List<RevisionEffect> effects) {
            return effects.stream().<Node>map(it -> ParagraphLabel.sentence(words.sentence(it), "effect")).toList();
        }

        private Node problem(Problem problem) {
            return ParagraphLabel.sentence(texts.problem(problem), "trouble");
        }

        private static void add(VBox all, String heading, List<Node> sentences) {
            if (!sentences.isEmpty()) {
                var label = Nodes.withStyle(new Label(heading), "fields-heading");
                all.getChildren().add(label);
                all.getChildren().addAll(sentences);
            }
        }
    }
}
