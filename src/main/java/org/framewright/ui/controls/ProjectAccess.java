package org.framewright.ui.controls;

import org.framewright.project.Project;

/// What may be done with a project that is open.
public enum ProjectAccess {
    /// Everything.
    WRITING,
    /// Nothing but looking: somebody else works in it.
    READING;

    /// What may be done in a project.
    public static ProjectAccess of(Project project) {
        return project.isReadOnly() ? READING : WRITING;
    }
}
