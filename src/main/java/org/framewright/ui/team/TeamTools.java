package org.framewright.ui.team;

import org.framewright.project.Project;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Moments;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

/// What every part of the team's screen works with.
///
/// @param frame the screen around it
/// @param tasks for what is done at once
public record TeamTools(
        Project project, TeamViewModel frame, Tasks tasks, Texts texts, Moments moments, FileDialogs dialogs) {

    /// Says why something did not work.
    public void failed(Tasks.Failure failure) {
        frame.failed(failure);
    }
}
