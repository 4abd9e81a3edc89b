package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;

import java.time.Instant;
import java.util.List;

/// What is known of whether a project's file is whole.
sealed interface FileHealth {

    /// Nobody has looked.
    record Unchecked() implements FileHealth {}

    /// Nothing was wrong.
    record Sound(Instant time) implements FileHealth {}

    /// Something was wrong.
    ///
    /// @param problems at least one
    record Unsound(Instant time, List<Problem> problems) implements FileHealth {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
