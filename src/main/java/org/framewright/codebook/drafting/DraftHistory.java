package org.framewright.codebook.drafting;

import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;

import java.util.List;
import java.util.stream.Stream;

/// A draft with its earlier and later states: undo returns an earlier draft.
///
/// @param earlier newest first
/// @param current the present draft, and the item whose change made it
/// @param later the undone states, nearest first
/// @param typing the field of the last change, if it was typed; else empty. Typing on in one field is one change
public record DraftHistory(List<DraftEdit> earlier, DraftEdit current, List<DraftEdit> later, String typing) {

    private static final int MOST = 500;

    public DraftHistory {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    public static DraftHistory of(CodebookDraft draft) {
        return new DraftHistory(List.of(), new DraftEdit(draft, DraftItem.WHOLE), List.of(), "");
    }

    public CodebookDraft now() {
        return current.draft();
    }

    /// The history after a change.
    public DraftHistory push(DraftEdit next) {
        return next.draft().equals(now()) ? this : new DraftHistory(prepend(current, earlier), next, List.of(), "");
    }

    /// The history after a change by typing.
    ///
    /// @param field the field of the typed text
    public DraftHistory pushTyping(DraftEdit next, String field) {
        if (next.draft().equals(now())) {
            return this;
        }
        return field.equals(typing)
                ? new DraftHistory(earlier, next, List.of(), field)
                : new DraftHistory(prepend(current, earlier), next, List.of(), field);
    }

    /// The history in which the next typed text is a change of its own.
    public DraftHistory endTyping() {
        return typing.isEmpty() ? this : new DraftHistory(earlier, current, later, "");
    }

    public boolean canUndo() {
        return !earlier.isEmpty();
    }

    public boolean canRedo() {
        return !later.isEmpty();
    }

    public DraftHistory undo() {
        return canUndo()
                ? new DraftHistory(earlier.subList(1, earlier.size()), earlier.getFirst(), prepend(current, later), "")
                : this;
    }

    public DraftHistory redo() {
        return canRedo()
                ? new DraftHistory(prepend(current, earlier), later.getFirst(), later.subList(1, later.size()), "")
                : this;
    }

    private static List<DraftEdit> prepend(DraftEdit first, List<DraftEdit> others) {
        return Stream.concat(Stream.of(first), others.stream()).limit(MOST).toList();
    }
}
