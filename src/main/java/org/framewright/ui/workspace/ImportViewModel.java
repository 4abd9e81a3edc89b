package org.framewright.ui.workspace;

import org.framewright.corpus.CorpusService;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Imports articles, and reports the result.
///
/// @param showNotice shows the result of an import
/// @param onImported runs after one that changed something
public record ImportViewModel(
        CorpusService corpus, ScreenJobs jobs, Texts texts, Consumer<Notice> showNotice, Runnable onImported) {

    private static final int NOTES_SHOWN = 8;

    /// Imports files and folders of articles; a CSV file among them holds the metadata. Without any, nothing happens.
    public void importFiles(List<Path> chosen) {
        if (chosen.isEmpty() || jobs.runningProperty().get()) {
            return;
        }
        var metadata = chosen.stream().filter(ImportViewModel::isCsv).findFirst();
        var files = chosen.stream().filter(it -> !isCsv(it)).toList();
        var jobTexts =
                new BackgroundJob.JobTexts(
                        texts.get("workspace.importing"),
                        texts.get("workspace.import-entering"),
                        texts.get("workspace.import-cancelled"));
        jobs.run(
                BackgroundJob.writing("import", jobTexts, progress -> corpus.importFiles(files, metadata, progress))
                        .waitOnLeave()
                        .continueOnLeave(),
                this::onImported,
                failure -> showNotice.accept(Notice.of(failure, texts)));
    }

    private void onImported(ImportReport report) {
        switch (report.outcome()) {
            case DONE -> {
                onImported.run();
                showNotice.accept(
                        report.notes().isEmpty()
                                ? Notice.hint(formatReport(report))
                                : Notice.remark(formatReport(report)));
            }
            case REFUSED ->
                    showNotice.accept(
                            Notice.problem(
                                    report.problems().stream()
                                            .limit(NOTES_SHOWN)
                                            .map(texts::problem)
                                            .collect(
                                                    Collectors.joining(
                                                            "\n", texts.get("workspace.import-refused") + "\n", ""))));
            case CANCELLED -> showNotice.accept(Notice.hint(texts.get("workspace.import-cancelled")));
        }
    }

    private String formatReport(ImportReport report) {
        var sentence = texts.get("workspace.imported", report.added().size(), report.described().size());
        var notes = report.notes().stream().limit(NOTES_SHOWN).map(texts::problem);
        var more =
                report.notes().size() > NOTES_SHOWN
                        ? "\n" + texts.get("workspace.more-notes", report.notes().size() - NOTES_SHOWN)
                        : "";
        return notes.map(note -> "\n" + note).collect(Collectors.joining("", sentence, more));
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
