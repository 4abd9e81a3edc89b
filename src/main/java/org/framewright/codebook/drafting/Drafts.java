package org.framewright.codebook.drafting;

import java.util.List;
import java.util.stream.Stream;

/// A draft and how it came about: undo is an earlier draft.
///
/// @param earlier newest first
/// @param later what was undone, nearest first
/// @param typing names the field into which the last change was typed; empty where it was none. What is typed on is one
///     change
public record Drafts(List<Draft> earlier, Draft now, List<Draft> later, String typing) {

    private static final int MOST = 500;

    public Drafts {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    public static Drafts of(Draft draft) {
        return new Drafts(List.of(), draft, List.of(), "");
    }

    /// After a change.
    public Drafts to(Draft next) {
        return next.equals(now) ? this : new Drafts(before(now), next, List.of(), "");
    }

    /// After a change by typing.
    ///
    /// @param field what is typed into
    public Drafts typed(Draft next, String field) {
        if (next.equals(now)) {
            return this;
        }
        return field.equals(typing)
                ? new Drafts(earlier, next, List.of(), field)
                : new Drafts(before(now), next, List.of(), field);
    }

    /// What is typed from now on is a change of its own.
    public Drafts rested() {
        return typing.isEmpty() ? this : new Drafts(earlier, now, later, "");
    }

    public boolean canUndo() {
        return !earlier.isEmpty();
    }

    public boolean canRedo() {
        return !later.isEmpty();
    }

    public Drafts undo() {
        return canUndo()
                ? new Drafts(earlier.subList(1, earlier.size()), earlier.getFirst(), with(now, later), "")
                : this;
    }

    public Drafts redo() {
        return canRedo() ? new Drafts(before(now), later.getFirst(), later.subList(1, later.size()), "") : this;
    }

    private List<Draft> before(Draft draft) {
        return with(draft, earlier);
    }

    private static List<Draft> with(Draft first, List<Draft> others) {
        return Stream.concat(Stream.of(first), others.stream()).limit(MOST).toList();
    }
}
