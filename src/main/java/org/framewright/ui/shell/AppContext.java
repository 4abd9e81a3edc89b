package org.framewright.ui.shell;

import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.RecentProjects;
import org.framewright.ui.controls.Appearance;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;

/// What every screen works with.
///
/// @param prompts where it asks
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

    /// The projects that were opened last.
    public RecentProjects recentProjects() {
        return new RecentProjects(installation.safekeeping().folder());
    }

    /// What the program remembers on this computer.
    public Preferences preferences() {
        return appearance.preferences();
    }

    /// Does what ends the jobs that go on. Where there is one, somebody is asked first.
    public void endJobs(Runnable then) {
        workers.jobList()
                .longRunning()
                .ifPresentOrElse(
                        doing ->
                                host.showNotice()
                                        .accept(
                                                Notice.remark(texts.get("common.job-goes-on", doing))
                                                        .withChoice(texts.get("common.end-job"), then)),
                        then);
    }

    /// Opens a folder in the system's own program for folders.
    ///
    /// @param showNotice hears why it can't be
    public void showFolder(Path shown, Consumer<Notice> showNotice) {
        workers.reading()
                .run(
                        () -> prompts.files().show(shown),
                        opened -> {
                            if (!opened) {
                                showNotice.accept(Notice.hint(texts.get("export.no-folder-opened", shown.toString())));
                            }
                        },
                        failure -> showNotice.accept(Notice.of(failure, texts)));
    }

    public TimeFormatter times() {
        return new TimeFormatter(texts, texts.locale(), clock, ZoneId.systemDefault());
    }

    /// What a screen asks of the window around it.
    ///
    /// @param navigator leads to other screens
    /// @param showNotice says something on whatever screen is shown
    public record ScreenHost(Navigator navigator, Consumer<Notice> showNotice) {}
}
