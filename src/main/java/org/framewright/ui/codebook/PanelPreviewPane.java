package org.framewright.ui.codebook;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.drafting.ScoreParts;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.workspace.coding.form.PanelPreview;
import org.framewright.wording.Texts;

import java.util.Optional;

/// A preview of the coding panel for the selected tag. It can be tried out.
final class PanelPreviewPane extends VBox {

    private final Texts texts;
    private final PanelPreview panel;
    private final Label hint = Nodes.withStyle(new ParagraphLabel(), "guidance");
    private Optional<PreviewedTag> shown = Optional.empty();

    private record PreviewedTag(Codebook codebook, Tag tag, Optional<String> variable) {

        boolean isRetired() {
            return tag.retired() || variable.flatMap(tag::variable).filter(Variable::retired).isPresent();
        }
    }

    PanelPreviewPane(Texts texts, Codebook codebook) {
        this.texts = texts;
        this.panel = new PanelPreview(codebook, texts);
        setId("preview");
        getStyleClass().add("preview-pane");
        var title = Nodes.withStyle(new Label(texts.get("codebook.preview")), "fields-heading");
        var scroll = new ColumnScroll(panel);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, hint, scroll);
    }

    void show(Content content) {
        var wanted = findPreview(content);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        boolean circles =
                content.mistakes().stream().anyMatch(it -> it.problem().code() == CodebookProblem.CONDITION_IN_CIRCLES);
        panel.setVisible(!circles && wanted.isPresent());
        if (circles) {
            hint.setText(texts.get("codebook.preview-circles"));
        } else {
            wanted.ifPresentOrElse(this::show, () -> hint.setText(texts.get("codebook.preview-nothing")));
        }
        Nodes.show(hint, !hint.getText().isEmpty());
    }

    private void show(PreviewedTag wanted) {
        boolean asked = panel.show(wanted.codebook(), wanted.tag(), wanted.variable());
        if (wanted.isRetired()) {
            hint.setText(texts.get("codebook.preview-retired"));
        } else if (asked) {
            hint.setText("");
        } else {
            boolean waits = !wanted.tag().variables().isEmpty();
            hint.setText(texts.get(waits ? "codebook.preview-waits" : "codebook.preview-asks-nothing"));
        }
    }

    private static Optional<PreviewedTag> findPreview(Content content) {
        var codebook = content.draft().edited();
        return switch (content.selected()) {
            case DraftItem.WholeCodebook(), DraftItem.HighlightPatternItem _ ->
                    OutlineBuilder.tags(codebook).stream().findFirst().map(it -> previewOf(codebook, it));
            case DraftItem.GroupItem(var id) ->
                    codebook.tags().stream()
                            .filter(it -> it.group().equals(id))
                            .findFirst()
                            .map(it -> previewOf(codebook, it));
            case DraftItem.QuestionItem(var id) ->
                    codebook.questions().stream()
                            .filter(it -> it.id().equals(id))
                            .flatMap(it -> it.about().stream())
                            .findFirst()
                            .flatMap(it -> previewOf(codebook, it));
            case DraftItem.ScoreItem(var id) ->
                    codebook.scores().stream()
                            .filter(it -> it.id().equals(id))
                            .flatMap(it -> ScoreParts.of(it.formula()).places().stream())
                            .findFirst()
                            .flatMap(it -> previewOf(codebook, it));
            case DraftItem.SuggestionItem(var finds) ->
                    codebook.suggestions().stream()
                            .filter(it -> it.finds().id().equals(finds))
                            .flatMap(it -> codebook.tag(it.tag()).stream())
                            .findFirst()
                            .map(it -> previewOf(codebook, it));
            case DraftItem.CodebookPart(var address) -> previewOf(codebook, address);
        };
    }

    private static Optional<PreviewedTag> previewOf(Codebook codebook, CodebookAddress address) {
        return codebook.tag(address.tag()).map(it -> new PreviewedTag(codebook, it, variable(address)));
    }

    private static PreviewedTag previewOf(Codebook codebook, Tag tag) {
        return new PreviewedTag(codebook, tag, Optional.empty());
    }

    private static Optional<String> variable(CodebookAddress address) {
        return switch (address) {
            case VariableAddress(_, var id) -> Optional.of(id);
            case CategoryAddress(_, var id, _) -> Optional.of(id);
            case CodebookAddress.TagAddress _, CodebookAddress.RoleAddress _ -> Optional.empty();
        };
    }
}
