package org.framewright.ui.export;

import org.framewright.export.archive.ArchiveReport;
import org.framewright.export.archive.TextChoice;
import org.framewright.project.Project;
import org.framewright.reliability.report.Wording;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Stoppable;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.ProgramVersion;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes all of a project as one file to be deposited with a paper.
record Archiving(Project project, Tasks tasks, Texts texts, LongTask progress) {

    /// @param said hears how it has ended
    void write(Path file, TextChoice choice, Consumer<Notice> said) {
        var wording = new Wording(texts::get, texts::problem, ProgramVersion.ofProgram());
        var work = new Stoppable<>(() -> project.archives().write(file, choice, wording, this::at));
        progress.begin(texts.get("export.archiving"), work::stop);
        tasks.run(
                work,
                report -> {
                    progress.end();
                    said.accept(notice(report));
                },
                failure -> {
                    progress.end();
                    said.accept(
                            work.isStopped()
                                    ? Notice.hint(texts.get("export.archive-stopped"))
                                    : Notice.of(failure, texts));
                });
    }

    private void at(int done, int total) {
        tasks.show(() -> progress.at((double) done / total));
    }

    private Notice notice(ArchiveReport report) {
        var sentence =
                texts.get(
                        "export.archived",
                        report.file().toString(),
                        report.manifest().files().size(),
                        report.manifestSha256());
        return report.leftOut().isEmpty()
                ? Notice.remark(sentence)
                : Notice.remark(sentence, report.leftOut(), texts);
    }
}
