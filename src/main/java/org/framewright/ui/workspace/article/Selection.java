package org.framewright.ui.workspace.article;

import java.util.List;
import java.util.stream.Stream;

/// What is selected in the text, by whichever means. Offsets are UTF-16.
///
/// @param anchor where the selection began
/// @param caret where it ends now; where it equals `anchor` nothing is selected here, and the caret stands alone
/// @param added earlier stretches that are kept, for a passage that is broken into several
public record Selection(int anchor, int caret, List<Span> added) {

    /// The caret before the first character, nothing selected.
    static final Selection NONE = caretAt(0);

    public Selection {
        added = List.copyOf(added);
    }

    static Selection caretAt(int index) {
        return new Selection(index, index, List.of());
    }

    /// The stretch between anchor and caret; may be empty.
    public Span current() {
        return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /// Whether no text is selected at all.
    public boolean isEmpty() {
        return spans().isEmpty();
    }

    /// Every selected stretch that is not empty, in text order; they may touch or overlap.
    public List<Span> spans() {
        return Stream.concat(added.stream(), Stream.of(current())).filter(span -> !span.isEmpty()).sorted().toList();
    }

    Selection moved(int index) {
        return new Selection(index, index, added);
    }

    Selection extended(int index) {
        return new Selection(anchor, index, added);
    }
}
