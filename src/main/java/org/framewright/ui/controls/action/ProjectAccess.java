package org.framewright.ui.controls.action;

import org.framewright.project.Project;

/// The access to an open project.
public enum ProjectAccess {
    WRITING,
    /// Read-only: another user works in it.
    READING;

    public static ProjectAccess of(Project project) {
        return project.isReadOnly() ? READING : WRITING;
    }
}
