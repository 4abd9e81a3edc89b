package org.framewright.ui.shell;

import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.util.concurrent.ScheduledExecutorService;

/// Where work is done that the window does not wait for.
///
/// @param saving writes and reads, one after the other
/// @param reading each on a thread of its own, behind what is still to be written
/// @param longRunning what takes long and must not keep a save waiting, one after the other
/// @param maintenance backs up and checks
/// @param jobList shows what can be cancelled
public record BackgroundWorkers(
        TaskRunner saving,
        TaskRunner reading,
        TaskRunner longRunning,
        ScheduledExecutorService maintenance,
        JobList jobList) {

    /// Whether something is being read, or written, that the window waits for.
    boolean isReading() {
        return saving.isPending() || reading.isPending() || longRunning.isPending();
    }

    /// Those of a screen, done where they keep no save waiting.
    public ScreenJobs jobs() {
        return new ScreenJobs(jobList, longRunning);
    }
}
