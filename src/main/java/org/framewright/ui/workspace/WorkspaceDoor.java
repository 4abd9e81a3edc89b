package org.framewright.ui.workspace;

import org.framewright.coding.Seat;
import org.framewright.project.Project;
import org.framewright.ui.controls.Access;

/// What the workspace asks of the project that is open, for the coder who sits there.
///
/// @param access whether anything may be coded
public record WorkspaceDoor(Project project, Seat seat, Access access) {}
