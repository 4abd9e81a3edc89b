package org.framewright.ui;

import org.framewright.coding.Seat;
import org.framewright.project.Project;

/// Where in the program somebody is: navigation as data.
sealed interface Place {

    /// The start screen.
    record Start() implements Place {}

    /// A project is open; who codes?
    record Coders(Project project) implements Place {}

    /// At work.
    record Workspace(Project project, Seat seat) implements Place {}
}
