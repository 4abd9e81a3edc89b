package org.framewright.ui.shell;

import org.framewright.hub.HubLogins;
import org.framewright.hub.HubService;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Joins a hub with an invitation that a supervisor has sent.
///
/// @param jobs run the work
/// @param open opens the new file
public record HubJoin(AppContext app, ScreenJobs jobs, Consumer<Path> open, Consumer<TaskRunner.Failure> onFailed) {

    /// Asks for the invitation and for a folder, and joins.
    public void run() {
        var files = app.files();
        files.file("start.join-title", ".invitation")
                .ifPresent(
                        invitation -> files.folder("start.join-folder").ifPresent(folder -> join(invitation, folder)));
    }

    private void join(Path invitation, Path folder) {
        var texts = app.texts();
        var installation = app.installation();
        var hub = new HubService(new HubLogins(installation.safekeeping().folder()));
        jobs.run(
                BackgroundJob.writing(
                                "join",
                                new BackgroundJob.JobTexts(texts.get("start.joining"), texts.get("start.given-up")),
                                _ -> hub.join(invitation, folder, installation))
                        .withoutInterrupts(),
                it -> open.accept(it.file()),
                onFailed);
    }
}
