package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;

import java.time.Instant;
import java.util.List;

/// What is known of whether a project's file is whole.
sealed interface Health {

    /// Nobody has looked.
    record Unchecked() implements Health {}

    /// Nothing was wrong.
    record Sound(Instant at) implements Health {}

    /// Something was wrong.
    ///
    /// @param problems at least one
    record Unsound(Instant at, List<Problem> problems) implements Health {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
