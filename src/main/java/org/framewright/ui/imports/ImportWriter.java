package org.framewright.ui.imports;

import org.framewright.corpus.CorpusService;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportPreview;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.wording.Texts;

import java.util.function.Supplier;

/// Writes the articles of an import, and reports on whatever screen is shown by then.
record ImportWriter(CorpusService corpus, ScreenJobs jobs, Texts texts, ImportViewModel.Links links) {

    /// @param onDone runs once everything is written
    void write(Supplier<ImportPreview> wanted, Runnable onDone) {
        var jobTexts =
                new BackgroundJob.JobTexts(
                        texts.get("workspace.importing"),
                        texts.get("workspace.import-entering"),
                        texts.get("workspace.import-cancelled"));
        jobs.run(
                BackgroundJob.writing("import", jobTexts, progress -> corpus.importArticles(wanted.get(), progress))
                        .withoutInterrupts()
                        .continueOnLeave(),
                report -> show(report, onDone),
                failure -> show(Notification.of(failure, texts)));
    }

    private void show(ImportReport report, Runnable onDone) {
        var notifications = new ImportNotifications(texts);
        switch (report.outcome()) {
            case DONE -> {
                onDone.run();
                show(notifications.success(report).withChoice(texts.get("imports.show-articles"), links.articles()));
            }
            case REFUSED -> show(notifications.problem(texts.get("workspace.import-refused"), report.problems()));
            case CANCELLED -> show(Notification.hint(texts.get("workspace.import-cancelled")));
        }
    }

    private void show(Notification notification) {
        links.showNotification().accept(notification);
    }
}
