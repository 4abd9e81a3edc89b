package org.framewright.ui.export;

import org.framewright.project.Datasets;
import org.framewright.project.Project;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes the project's data sets, tables and annotations together, and says where they are.
public final class ExportViewModel {

    private final Project project;
    private final Tasks tasks;
    private final Texts texts;
    private final Consumer<Notice> say;
    private boolean running;

    /// Begins idle.
    ///
    /// @param say shows what came of an export
    public ExportViewModel(Project project, Tasks tasks, Texts texts, Consumer<Notice> say) {
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        this.say = say;
    }

    /// Exports into the folder beside the project file that the command line uses too.
    public void export() {
        Path folder = Datasets.folderBeside(project.file());
        if (running) {
            return;
        }
        running = true;
        say.accept(Notice.hint(texts.get("workspace.exporting")));
        tasks.run(
                () -> project.datasets().all(folder),
                report ->
                        done(
                                report.leftOut().isEmpty()
                                        ? Notice.hint(texts.get("workspace.exported", folder))
                                        : Notice.remark(
                                                texts.get("workspace.exported", folder), report.leftOut(), texts)),
                failure -> done(Notice.of(failure, texts)));
    }

    public boolean isRunning() {
        return running;
    }

    private void done(Notice notice) {
        running = false;
        say.accept(notice);
    }
}
