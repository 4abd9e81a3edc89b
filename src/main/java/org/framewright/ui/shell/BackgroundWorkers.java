package org.framewright.ui.shell;

import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/// The threads beside the window's.
///
/// @param saving writes and reads, one after the other
/// @param reading each on a thread of its own, behind pending writes
/// @param longRunning slow work that must not delay a save, one after the other
/// @param maintenance backs up and checks
/// @param checkDelay between the opening of a project and the check of its file: an earlier one would slow down the first article
/// @param jobList shows the cancellable jobs
public record BackgroundWorkers(
        TaskRunner saving,
        TaskRunner reading,
        TaskRunner longRunning,
        ScheduledExecutorService maintenance,
        Duration checkDelay,
        JobList jobList) {

    /// Whether a task is running that the window waits for.
    boolean isReading() {
        return saving.isPending() || reading.isPending() || longRunning.isPending();
    }

    /// The jobs of a screen, on the thread for slow work.
    public ScreenJobs jobs() {
        return new ScreenJobs(jobList, longRunning);
    }
}
