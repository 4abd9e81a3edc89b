package org.framewright.ui.shell;

import org.framewright.project.Preferences;
import org.framewright.ui.shell.navigation.Destination;
import org.framewright.ui.shell.navigation.Route;

/// Whether a project is supervised on this computer: it then opens at the team in place of the choice of the coder.
///
/// @param project the project's identity
public record SupervisorPreference(Preferences preferences, String project) {

    private static final String NAME = "supervised ";

    public boolean isSupervised() {
        return preferences.get(NAME + project).filter("true"::equals).isPresent();
    }

    /// Keeps the choice that is made by leaving the choice of the coder for another screen; others choose nothing.
    public void keepChoice(Route to) {
        if (Destination.isSupervisors(to)) {
            preferences.put(NAME + project, "true");
        } else if (to instanceof Route.Workspace || to instanceof Route.Search) {
            preferences.put(NAME + project, "false");
        }
    }
}
