package org.framewright.project;

import org.framewright.store.ProjectDatabase;

import java.util.OptionalLong;

/// Makes sure that a project is sound before something is made out of it; once for each state of the project.
final class Soundness {

    private final ProjectDatabase database;
    private OptionalLong sound = OptionalLong.empty();

    Soundness(ProjectDatabase database) {
        this.database = database;
    }

    /// @throws org.framewright.model.Refusal with everything that is wrong
    synchronized void require() {
        // asked before it is looked at: what is written meanwhile is looked at next time
        long state = database.state();
        if (sound.isEmpty() || sound.getAsLong() != state) {
            sound = OptionalLong.empty();
            ProjectChecks.requireSound(database);
            sound = OptionalLong.of(state);
        }
    }
}
