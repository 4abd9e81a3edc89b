package org.framewright.ui.team.giving;

import org.framewright.model.Batch;

/// A line of the list at the left.
sealed interface AssignmentEntry {

    /// Another batch, to be drawn.
    record NextBatchEntry() implements AssignmentEntry {}

    /// What was given out together.
    ///
    /// @param round its name
    record BatchEntry(Batch batch, String round) implements AssignmentEntry {}

    /// The articles that don't belong to the study.
    record ExclusionsEntry(int articles) implements AssignmentEntry {}

    /// Whether it is the same line, whatever it says by now.
    default boolean isSame(AssignmentEntry other) {
        return switch (this) {
            case NextBatchEntry() -> other instanceof NextBatchEntry;
            case BatchEntry(var batch, _) ->
                    other instanceof BatchEntry(var another, _) && another.id().equals(batch.id());
            case ExclusionsEntry _ -> other instanceof ExclusionsEntry;
        };
    }
}
