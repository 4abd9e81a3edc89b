package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;

import java.time.Instant;
import java.util.List;

/// The result of the last check of a project's file.
sealed interface FileHealth {

    /// Not checked yet.
    record Unchecked() implements FileHealth {}

    /// Checked, without a problem.
    record Sound(Instant time) implements FileHealth {}

    /// Checked, with problems.
    ///
    /// @param problems at least one
    record Unsound(Instant time, List<Problem> problems) implements FileHealth {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
