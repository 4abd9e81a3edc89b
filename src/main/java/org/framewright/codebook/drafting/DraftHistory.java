package org.framewright.codebook.drafting;

import java.util.List;
import java.util.stream.Stream;

/// A draft and how it came about: undo is an earlier draft.
///
/// @param earlier newest first
/// @param later what was undone, nearest first
/// @param typing names the field into which the last change was typed; empty where it was none. What is typed on is one
///     change
public record DraftHistory(List<CodebookDraft> earlier, CodebookDraft now, List<CodebookDraft> later, String typing) {

    private static final int MOST = 500;

    public DraftHistory {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    public static DraftHistory of(CodebookDraft draft) {
        return new DraftHistory(List.of(), draft, List.of(), "");
    }

    /// After a change.
    public DraftHistory to(CodebookDraft next) {
        return next.equals(now) ? this : new DraftHistory(before(now), next, List.of(), "");
    }

    /// After a change by typing.
    ///
    /// @param field what is typed into
    public DraftHistory typed(CodebookDraft next, String field) {
        if (next.equals(now)) {
            return this;
        }
        return field.equals(typing)
                ? new DraftHistory(earlier, next, List.of(), field)
                : new DraftHistory(before(now), next, List.of(), field);
    }

    /// What is typed from now on is a change of its own.
    public DraftHistory rested() {
        return typing.isEmpty() ? this : new DraftHistory(earlier, now, later, "");
    }

    public boolean canUndo() {
        return !earlier.isEmpty();
    }

    public boolean canRedo() {
        return !later.isEmpty();
    }

    public DraftHistory undo() {
        return canUndo()
                ? new DraftHistory(earlier.subList(1, earlier.size()), earlier.getFirst(), with(now, later), "")
                : this;
    }

    public DraftHistory redo() {
        return canRedo() ? new DraftHistory(before(now), later.getFirst(), later.subList(1, later.size()), "") : this;
    }

    private List<CodebookDraft> before(CodebookDraft draft) {
        return with(draft, earlier);
    }

    private static List<CodebookDraft> with(CodebookDraft first, List<CodebookDraft> others) {
        return Stream.concat(Stream.of(first), others.stream()).limit(MOST).toList();
    }
}
