package org.framewright.ui.shell;

import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.util.concurrent.ScheduledExecutorService;

/// Where work is done that the window does not wait for.
///
/// @param saving writes and reads, one after the other
/// @param opening each on a thread of its own, behind what is still to be written
/// @param lasting what takes long and must not keep a save waiting, one after the other
/// @param upkeep backs up and checks
/// @param board shows what can be cancelled
public record BackgroundWorkers(
        TaskRunner saving, TaskRunner opening, TaskRunner lasting, ScheduledExecutorService upkeep, JobList board) {

    /// Whether something is being read, or written, that the window waits for.
    boolean isReading() {
        return saving.isPending() || opening.isPending() || lasting.isPending();
    }

    /// Those of a screen, done where they keep no save waiting.
    public ScreenJobs jobs() {
        return new ScreenJobs(board, lasting);
    }
}
