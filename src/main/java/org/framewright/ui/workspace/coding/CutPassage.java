package org.framewright.ui.workspace.coding;

import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;

/// A passage that was coded or moved just now, and that cuts a quotation.
///
/// @param coded its words as they are since
/// @param whole its words with the whole quotation
public record CutPassage(AnnotationId id, Extent coded, Extent.Passage whole) {

    /// Whether there is still something to say of it: it has the same words, and the coder is at it or at a part of it.
    boolean isAtWork(Focus focus, Sheet sheet) {
        boolean same = sheet.view().annotation(id).filter(it -> it.extent().equals(coded)).isPresent();
        return same
                && (focus.selected().filter(id::equals).isPresent() || focus.owner().filter(id::equals).isPresent());
    }
}
