package org.framewright.ui.workspace.article.selection;

import java.util.List;
import java.util.stream.Stream;

/// The selected text. Offsets are UTF-16.
///
/// @param anchor the beginning of the selection
/// @param caret its present end; where it equals `anchor`, the current range is empty
/// @param added earlier ranges that are kept, for a passage in several parts
public record TextSelection(int anchor, int caret, List<TextRange> added) {

    /// The caret before the first character, nothing selected.
    public static final TextSelection NONE = caretAt(0);

    public TextSelection {
        added = List.copyOf(added);
    }

    public static TextSelection caretAt(int index) {
        return new TextSelection(index, index, List.of());
    }

    /// The range between anchor and caret; may be empty.
    public TextRange current() {
        return new TextRange(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    public boolean isEmpty() {
        return ranges().isEmpty();
    }

    /// Every selected range that is not empty, in text order; they may touch or overlap.
    public List<TextRange> ranges() {
        return Stream.concat(added.stream(), Stream.of(current())).filter(span -> !span.isEmpty()).sorted().toList();
    }

    /// Whether a range is kept for another one that is not selected yet.
    public boolean isOpen() {
        return !added.isEmpty() && current().isEmpty();
    }

    /// Whether the character at an index is selected.
    public boolean covers(int index) {
        return ranges().stream().anyMatch(it -> it.start() <= index && index < it.end());
    }

    public TextSelection moveTo(int index) {
        return new TextSelection(index, index, added);
    }

    public TextSelection extendTo(int index) {
        return new TextSelection(anchor, index, added);
    }
}
