package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

/// The names of annotations: the tag, and the first words where there are some.
public record AnnotationFormatter(Texts texts) {

    private static final int WORDS_SHOWN = 36;

    /// Empty where the annotation is not there.
    public String name(PanelContent content, AnnotationId id) {
        return content.snapshot().annotation(id).map(it -> name(content.codebook(), it)).orElse("");
    }

    /// @param annotation may be deleted
    public String name(Codebook codebook, Annotation annotation) {
        var label = codebook.tag(annotation.tag()).map(Tag::label).orElse(annotation.tag());
        var words = WordPieces.shorten(annotation.extent().text(), WORDS_SHOWN);
        return words.isEmpty() ? label : texts.get("workspace.link-name", label, words);
    }
}
