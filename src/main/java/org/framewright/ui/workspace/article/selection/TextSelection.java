package org.framewright.ui.workspace.article.selection;

import java.util.List;
import java.util.stream.Stream;

/// What is selected in the text, by whichever means. Offsets are UTF-16.
///
/// @param anchor where the selection began
/// @param caret where it ends now; where it equals `anchor` nothing is selected here, and the caret stands alone
/// @param added earlier stretches that are kept, for a passage that is broken into several
public record TextSelection(int anchor, int caret, List<TextRange> added) {

    /// The caret before the first character, nothing selected.
    public static final TextSelection NONE = caretAt(0);

    public TextSelection {
        added = List.copyOf(added);
    }

    public static TextSelection caretAt(int index) {
        return new TextSelection(index, index, List.of());
    }

    /// The stretch between anchor and caret; may be empty.
    public TextRange current() {
        return new TextRange(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /// Whether no text is selected at all.
    public boolean isEmpty() {
        return ranges().isEmpty();
    }

    /// Every selected stretch that is not empty, in text order; they may touch or overlap.
    public List<TextRange> ranges() {
        return Stream.concat(added.stream(), Stream.of(current())).filter(span -> !span.isEmpty()).sorted().toList();
    }

    public TextSelection moveTo(int index) {
        return new TextSelection(index, index, added);
    }

    public TextSelection extendTo(int index) {
        return new TextSelection(anchor, index, added);
    }
}
