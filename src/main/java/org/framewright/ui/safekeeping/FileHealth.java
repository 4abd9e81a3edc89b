package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;

import java.time.Instant;
import java.util.List;

/// The result of the last check of a project's file.
sealed interface FileHealth {

    record Unchecked() implements FileHealth {}

    record Sound(Instant time) implements FileHealth {}

    /// @param problems at least one
    record Unsound(Instant time, List<Problem> problems) implements FileHealth {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
