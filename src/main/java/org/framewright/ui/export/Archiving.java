package org.framewright.ui.export;

import org.framewright.export.ExportReport;
import org.framewright.export.archive.ArchiveReport;
import org.framewright.export.archive.TextChoice;
import org.framewright.project.Project;
import org.framewright.reliability.report.Wording;
import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Stoppable;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.ProgramVersion;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writes all of a project, whatever is chosen: as one file to be deposited with a paper, or as lines for other programs.
record Archiving(Project project, Tasks tasks, Texts texts, LongTask progress) {

    /// @param said hears how it has ended
    void write(Path file, TextChoice choice, Consumer<Notice> said) {
        var wording = new Wording(texts::get, texts::problem, ProgramVersion.ofProgram());
        run(
                () -> project.archives().write(file, choice, wording, this::at),
                "export.archiving",
                "export.archive-stopped",
                report -> said.accept(notice(report)),
                said);
    }

    /// Every coding and annotation as JSONL, beside what else is in the folder.
    void lines(Path folder, Consumer<Notice> said) {
        run(
                () -> project.datasets().annotations(folder),
                "export.writing",
                "export.stopped",
                report -> said.accept(Notice.remark(lines(report))),
                said);
    }

    private <T> void run(Supplier<T> work, String doing, String stopped, Consumer<T> done, Consumer<Notice> said) {
        var stoppable = new Stoppable<>(work);
        progress.begin(texts.get(doing), stoppable::stop);
        tasks.run(
                stoppable,
                it -> {
                    progress.end();
                    done.accept(it);
                },
                failure -> {
                    progress.end();
                    said.accept(stoppable.isStopped() ? Notice.hint(texts.get(stopped)) : Notice.of(failure, texts));
                });
    }

    private void at(int done, int total) {
        tasks.show(() -> progress.at((double) done / total));
    }

    private String lines(ExportReport report) {
        var written = report.files().getFirst();
        return texts.get("export.lines-written", report.file(written).toString(), written.rows());
    }

    private Notice notice(ArchiveReport report) {
        var sentence =
                texts.get(
                        "export.archived",
                        report.file().toString(),
                        report.manifest().files().size(),
                        report.manifestSha256());
        if (!report.problems().isEmpty()) {
            return Notice.remark(sentence + "\n" + texts.get("export.archived-not-whole"), report.problems(), texts);
        }
        return report.leftOut().isEmpty() ? Notice.remark(sentence) : Notice.remark(sentence, report.leftOut(), texts);
    }
}
