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
/// @param frame the window around it
/// @param log the file that unexpected failures are logged to
public record AppContext(
        Installation installation,
        Texts texts,
        Clock clock,
        Appearance look,
        BackgroundWorkers workers,
        ScreenPrompts prompts,
        ScreenHost frame,
        Path log) {

    /// The projects that were opened last.
    public RecentProjects recent() {
        return new RecentProjects(installation.keeping().folder());
    }

    /// What the program remembers on this computer.
    public Preferences preferences() {
        return look.preferences();
    }

    /// Does what ends the jobs that go on. Where there is one, somebody is asked first.
    public void endJobs(Runnable then) {
        workers.board()
                .lasting()
                .ifPresentOrElse(
                        doing ->
                                frame.say()
                                        .accept(
                                                Notice.remark(texts.get("common.job-goes-on", doing))
                                                        .offering(texts.get("common.end-job"), then)),
                        then);
    }

    /// Opens a folder in the system's own program for folders.
    ///
    /// @param say hears why it can't be
    public void showFolder(Path shown, Consumer<Notice> say) {
        workers.opening()
                .run(
                        () -> prompts.files().show(shown),
                        opened -> {
                            if (!opened) {
                                say.accept(Notice.hint(texts.get("export.no-folder-opened", shown.toString())));
                            }
                        },
                        failure -> say.accept(Notice.of(failure, texts)));
    }

    public TimeFormatter moments() {
        return new TimeFormatter(texts, texts.locale(), clock, ZoneId.systemDefault());
    }
}
