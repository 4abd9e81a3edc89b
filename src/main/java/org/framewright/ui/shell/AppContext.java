package org.framewright.ui.shell;

import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.RecentProjects;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The context of every screen.
///
/// @param prompts the questions of the screen
/// @param host the window around it
/// @param log the file that unexpected failures are logged to
public record AppContext(
        Installation installation,
        Texts texts,
        Clock clock,
        Appearance appearance,
        BackgroundWorkers workers,
        ScreenPrompts prompts,
        ScreenHost host,
        Path log) {

    public RecentProjects recentProjects() {
        return new RecentProjects(installation.safekeeping().folder());
    }

    public Preferences preferences() {
        return appearance.preferences();
    }

    public Navigator navigator() {
        return host.navigator();
    }

    public FileDialogs files() {
        return prompts.files();
    }

    public PassphraseBar passphrases() {
        return prompts.passphrases();
    }

    /// Shows a notification on the present screen.
    public void show(Notification notification) {
        host.showNotification().accept(notification);
    }

    /// Reads in the background.
    public <T> void read(Supplier<T> work, Consumer<T> then, Consumer<TaskRunner.Failure> onFailed) {
        workers.reading().run(work, then, onFailed);
    }

    /// Runs an action that leaves the project. If that ends a job that survives its screen, or loses typed text, the user is asked first.
    public void leaveProject(Runnable then) {
        endJobs(() -> host.navigator().leaveProject(then));
    }

    private void endJobs(Runnable then) {
        workers.jobList()
                .longRunning()
                .ifPresentOrElse(
                        doing ->
                                show(
                                        Notification.warning(texts.get("common.job-goes-on", doing))
                                                .withChoice(texts.get("common.end-job"), then)),
                        then);
    }

    /// Opens a folder in the system's file manager, or a file in its program.
    ///
    /// @param showNotification shows the reason of a failure
    public void showFolder(Path shown, Consumer<Notification> showNotification) {
        read(
                () -> prompts.files().show(shown),
                opened -> {
                    if (!opened) {
                        showNotification.accept(
                                Notification.hint(texts.get("export.no-folder-opened", shown.toString())));
                    }
                },
                failure -> showNotification.accept(Notification.of(failure, texts)));
    }

    public TimeFormatter times() {
        return new TimeFormatter(texts, texts.locale(), clock, ZoneId.systemDefault());
    }

    /// The window around a screen.
    ///
    /// @param navigator leads to other screens
    /// @param showNotification shows a notification on the present screen
    /// @param refreshHub asks the hub anew, after a change
    public record ScreenHost(Navigator navigator, Consumer<Notification> showNotification, Runnable refreshHub) {}
}
