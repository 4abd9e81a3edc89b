package org.framewright.ui.team.giving;

import org.framewright.model.Batch;

/// A line of the list at the left.
sealed interface Entry {

    /// Another batch, to be drawn.
    record Next() implements Entry {}

    /// What was given out together.
    ///
    /// @param round its name
    record Given(Batch batch, String round) implements Entry {}

    /// The articles that don't belong to the study.
    record Excluded(int articles) implements Entry {}

    /// Whether it is the same line, whatever it says by now.
    default boolean isSame(Entry other) {
        return switch (this) {
            case Next() -> other instanceof Next;
            case Given(var batch, _) -> other instanceof Given(var another, _) && another.id().equals(batch.id());
            case Excluded _ -> other instanceof Excluded;
        };
    }
}
