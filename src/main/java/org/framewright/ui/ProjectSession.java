package org.framewright.ui;

import org.framewright.project.Project;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.SupervisorPreference;

import java.util.List;
import java.util.Optional;

/// A project that is open in the window.
///
/// @param actions on all screens while it is open
/// @param maintenance none where it is only read
/// @param hub none where it is only read
/// @param supervisor none in a coder's own file
record ProjectSession(
        Project project,
        List<ActionGroup> actions,
        Optional<BackgroundMaintenance> maintenance,
        Optional<HubWatch> hub,
        Optional<SupervisorPreference> supervisor) {

    ProjectSession {
        actions = List.copyOf(actions);
    }

    /// A project without work in the background.
    static ProjectSession withoutWork(Project project) {
        return new ProjectSession(project, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Ends the work in the background, and closes the project. Off the JavaFX thread.
    void close() {
        hub.ifPresent(HubWatch::close);
        maintenance.ifPresent(BackgroundMaintenance::close);
        project.close();
    }
}
