package org.framewright.ui.export;

import org.framewright.export.print.ArticlePrinter;
import org.framewright.export.print.PrintSelection;
import org.framewright.project.Project;
import org.framewright.team.packages.FileName;
import org.framewright.ui.controls.CoderNamesPreference;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes coded articles as a page to be printed, in the background.
///
/// @param jobs those of the screen
/// @param showNotification shows a notification on the screen
public record PagePrinter(AppContext app, Project project, ScreenJobs jobs, Consumer<Notification> showNotification) {

    private static final int LONGEST_NAME = 60;

    /// Asks for the file, and writes the selection.
    ///
    /// @param title the source of the offered file's name
    public void print(String title, PrintSelection selection) {
        var name = FileName.withEnding(".html", title.substring(0, Math.min(title.length(), LONGEST_NAME)));
        app.prompts().files().saveFile("export.print-title", name).ifPresent(file -> print(file, selection));
    }

    private void print(Path file, PrintSelection selection) {
        if (jobs.runningProperty().get()) {
            return;
        }
        var texts = app.texts();
        var jobTexts = new BackgroundJob.JobTexts(texts.get("export.printing"), texts.get("export.print-stopped"));
        jobs.run(
                BackgroundJob.writing(
                        "print",
                        jobTexts,
                        progress -> {
                            var names = new CoderNamesPreference(app.preferences(), project.study().identity()).get();
                            var printer = new ArticlePrinter(selection.withCoderNames(names), texts);
                            return project.exports().exportPage(file, printer, progress);
                        }),
                _ -> showNotification.accept(Notification.done(texts.get("export.printed", file)).withFile(file)),
                failure -> showNotification.accept(Notification.of(failure, texts)));
    }
}
